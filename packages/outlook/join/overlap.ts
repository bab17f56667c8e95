// Two actuals over the same days contradict each other: one is read, and which and why not the other is said. The figure
// of a whole period stands before those of its parts (a month's closing before its weeks); otherwise the later recorded.
import { byRecordedTime } from '@mainspring/execution';
import { slotOf, slotSpan } from '@mainspring/kernel';
import type { Plan } from '@mainspring/plan';
import { type Measured, spanText } from './interval.ts';
import type { RecordProblem } from './joined.ts';

function isWholeSlot(plan: Plan, { from, until }: Measured): boolean {
  const span = slotSpan(plan.grid, slotOf(plan.grid, from));
  return span.from === from && span.until === until;
}

const meet = (left: Measured, right: Measured) => left.from < right.until && right.from < left.until;

/** @param measured of one row, by their first day; they come back in the same order */
export function withoutOverlaps(
  plan: Plan,
  name: string,
  measured: readonly Measured[],
): { readonly read: readonly Measured[]; readonly problems: readonly RecordProblem[] } {
  if (measured.every((one, at) => at === 0 || (measured[at - 1]?.until ?? one.from) <= one.from)) {
    return { read: measured, problems: [] };
  }
  const wholeFirst = [...measured].sort(
    (left, right) =>
      Number(isWholeSlot(plan, right)) - Number(isWholeSlot(plan, left)) || byRecordedTime(right.actual.event, left.actual.event),
  );
  const read: Measured[] = [];
  const problems: RecordProblem[] = [];
  for (const one of wholeFirst) {
    const other = read.find((kept) => meet(kept, one));
    if (other === undefined) {
      read.push(one);
      continue;
    }
    const why = isWholeSlot(plan, other) ? 'of the whole period' : 'recorded later';
    problems.push({
      seq: one.actual.event.seq,
      message: `${name}: ${spanText(one)} overlaps ${spanText(other)} (event ${other.actual.event.seq}, ${why}), which is read; this one is not`,
    });
  }
  return { read: read.sort((left, right) => left.from - right.from), problems: problems.sort((a, b) => a.seq - b.seq) };
}
