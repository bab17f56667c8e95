// What one cell was computed from, as it is shown: the cells that the machine read, and one for all of a row that it read in
// many periods (a delay reads every period before its own).
import { type Place, type Read, readsAt } from '@mainspring/engine';
import { type Run, valueAt } from '../run/run.ts';

/** A cell that was read, and in how many further periods its row was. */
export interface Cause extends Place {
  readonly otherPeriods: number;
}

/** So many periods of one row are shown one by one. */
const EACH = 2;

/** In the order of reading. Of a row read in many periods the last is shown; of a figure that is an error, the first that is one. */
export function causesOf(run: Run, at: Place): Cause[] {
  const rows = new Map<string, Read[]>();
  for (const read of readsAt(run, at)) {
    const key = `${read.variable} ${read.row}`;
    const known = rows.get(key);
    if (known === undefined) rows.set(key, [read]);
    else known.push(read);
  }
  const broken = Number.isNaN(valueAt(run, at));
  const isReason = (read: Read): boolean => broken && !read.stopped && Number.isNaN(valueAt(run, read));
  return [...rows.values()].flatMap((reads): Cause[] => {
    if (reads.length <= EACH) return reads.map((read) => ({ ...read, otherPeriods: 0 }));
    const last = reads.reduce((latest, read) => (read.slot > latest.slot ? read : latest));
    return [{ ...(reads.find(isReason) ?? last), otherPeriods: reads.length - 1 }];
  });
}
