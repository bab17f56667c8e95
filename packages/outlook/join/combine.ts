// Several actuals that tile one period make its figure, by the quantity's roll-up over time: amounts add, rates average by
// days, a balance is its last, a ratio goes by what it is weighted with (where that is recorded for the same intervals).
import { slotName, slotSpan } from '@mainspring/kernel';
import { divisorOf, type Formula, type Plan, type Quantity, quantityOf } from '@mainspring/plan';
import { byRule, weightedMean } from '../by-rule.ts';
import { rowsAlike } from '../rows-alike.ts';
import { slotLength } from '../slot-length.ts';
import { type Piece, spanText } from './interval.ts';
import { addsUp, type Measure } from './measure.ts';

/** What was read of a row, by interval (`from:until`). */
export type MeasuredRows = (quantity: string, row: number) => ReadonlyMap<string, Measure> | undefined;

const valuesOf = (pieces: readonly Piece[]) => pieces.map(({ value }) => value);
const daysOf = ({ from, until }: Piece) => until - from;

export const intervalKey = ({ from, until }: Pick<Piece, 'from' | 'until'>) => `${from}:${until}`;

/** Pieces in order, without gaps. In words why not, where they make no figure. */
export function combine(
  plan: Plan,
  quantity: Quantity,
  row: number,
  pieces: readonly Piece[],
  measuredRows: MeasuredRows,
): number | string {
  const [only] = pieces;
  if (only === undefined) return Number.NaN;
  const { slot } = only;
  if (addsUp(quantity)) return added(plan, quantity, pieces);
  if (pieces.length === 1) return only.value;
  const { rollup } = quantity;
  if (rollup.kind === 'rules') return byRule(rollup.time, valuesOf(pieces), pieces.map(daysOf));
  const period = slotName(plan.grid, slot);
  const instead = `record ${period} itself`;
  if (rollup.kind === 'none')
    return `${quantity.name} may not be rolled up (rollup: none), also not within ${period}; ${instead}`;
  const by = rollup.kind === 'weighted' ? rollup.by : divisorName(plan, quantity, row);
  const weight = by === null ? undefined : quantityOf(plan, by);
  if (weight === undefined) return `${quantity.name} is a ratio whose divisor is not recorded by itself; ${instead}`;
  const parts: number[] = [];
  for (const piece of pieces) {
    const part = weightOf(plan, quantity, row, weight, piece, measuredRows);
    if (part === null) {
      return `${quantity.name} is weighted by ${weight.name}, which has no actual of ${spanText(piece)}; record it, or ${instead}`;
    }
    parts.push(part);
  }
  if (parts.reduce((sum, part) => sum + part, 0) === 0)
    return `${quantity.name} is weighted by ${weight.name}, which is 0 in ${period}; ${instead}`;
  return weightedMean(valuesOf(pieces), parts);
}

/** Amounts as they are, rates by the part of the period's days that they hold; then per time again. */
function added(plan: Plan, quantity: Quantity, pieces: readonly Piece[]): number {
  const [only] = pieces;
  if (only !== undefined && pieces.length === 1 && !only.amount) return only.value;
  const length = slotLength(plan, quantity);
  return pieces.reduce((sum, piece) => sum + amountOf(plan, length, piece), 0) / length;
}

function amountOf(plan: Plan, length: number, piece: Measure & Pick<Piece, 'slot' | 'from' | 'until'>): number {
  return piece.amount ? piece.value : piece.value * length * shareOf(plan, piece);
}

/** Part of its slot's days. */
export function shareOf(plan: Plan, { slot, from, until }: Pick<Piece, 'slot' | 'from' | 'until'>): number {
  const span = slotSpan(plan.grid, slot);
  return (until - from) / (span.until - span.from);
}

function withoutConversion(formula: Formula): Formula {
  return formula.kind === 'convert' ? withoutConversion(formula.of) : formula;
}

/** The quantity that a ratio divides by, where it is one by itself. */
function divisorName(plan: Plan, quantity: Quantity, row: number): string | null {
  const driver = plan.drivers.get(quantity.name);
  if (driver === undefined || driver.kind !== 'formula') return null;
  const body = driver.bodies.find(({ rows }) => rows.includes(row));
  const divisor = body === undefined ? null : divisorOf(body.formula);
  const read = divisor === null ? null : withoutConversion(divisor);
  return read?.kind === 'read' && read.select.length === 0 ? read.quantity : null;
}

/** The weight over one piece's days; null where it is not recorded for them. */
function weightOf(
  plan: Plan,
  quantity: Quantity,
  row: number,
  weight: Quantity,
  piece: Piece,
  measuredRows: MeasuredRows,
): number | null {
  const length = slotLength(plan, weight);
  let sum = 0;
  for (const other of rowsAlike(plan, quantity, row, weight)) {
    const measured = measuredRows(weight.name, other)?.get(intervalKey(piece));
    if (measured === undefined) return null;
    sum += amountOf(plan, addsUp(weight) ? length : 1, { ...piece, value: measured.value, amount: measured.amount });
  }
  return sum;
}
