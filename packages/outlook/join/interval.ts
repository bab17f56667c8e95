// Where an interval lies on the grid. What reaches over the end of a period is split only where amounts add: by working
// days what is stated as an amount; a rate simply holds on both sides. What is longer than a period closes none.
import type { Actual } from '@mainspring/execution';
import { type Day, formatDay, slotName, slotOf, slotSpan, workingDaysIn } from '@mainspring/kernel';
import { type Plan, type Quantity, workCalendarOf } from '@mainspring/plan';
import { addsUp, type Measure } from './measure.ts';

/** One actual in the unit of its quantity. */
export interface Measured extends Measure {
  readonly from: Day;
  /** First day after it. */
  readonly until: Day;
  readonly actual: Actual;
}

/** The part of an actual that lies in one slot. */
export interface Piece extends Measure {
  readonly slot: number;
  readonly from: Day;
  readonly until: Day;
  /** The actual that it is a part of, or the whole of. */
  readonly of: Measured;
}

export function spanText({ from, until }: { readonly from: Day; readonly until: Day }): string {
  return `${formatDay(from)} to ${formatDay(until - 1)}`;
}

/** Working days on both sides of a day; calendar days where none is worked. */
function split(plan: Plan, { from, until }: Measured, at: Day): { readonly before: number; readonly after: number } {
  const calendar = workCalendarOf(plan, null);
  const [before, after] = [workingDaysIn(calendar, { from, until: at }), workingDaysIn(calendar, { from: at, until })];
  return before + after > 0 ? { before, after } : { before: at - from, after: until - at };
}

/** What to say of an interval that is longer than a period; null where it is not. */
export function tooLong(plan: Plan, quantity: Quantity, measured: Measured): string | null {
  const { grid } = plan;
  const { from, until } = measured;
  const span = slotSpan(grid, slotOf(grid, from));
  const whole = span.from === from ? span : slotSpan(grid, slotOf(grid, from) + 1);
  if (whole.until > until || until - from === whole.until - whole.from) return null;
  const what = addsUp(quantity) ? 'the amount' : 'the value';
  const periods = `${slotName(grid, slotOf(grid, from))} to ${slotName(grid, slotOf(grid, until - 1))}`;
  return `${quantity.name}: ${spanText(measured)} is longer than a period of the plan and closes none; record ${what} of each (${periods})`;
}

/** The parts of an interval that is no longer than a period; in words why it has none. */
export function piecesOf(plan: Plan, quantity: Quantity, measured: Measured): readonly Piece[] | string {
  const { grid } = plan;
  const { from, until, value, amount } = measured;
  const first = slotOf(grid, from);
  const last = slotOf(grid, until - 1);
  if (first === last) return [{ slot: first, from, until, value, amount, of: measured }];
  if (!addsUp(quantity)) {
    return `${quantity.name}: ${spanText(measured)} reaches from ${slotName(grid, first)} into ${slotName(grid, last)}, and only what adds up over time can be split; end an interval with each period`;
  }
  const border = slotSpan(grid, first).until;
  const { before, after } = split(plan, measured, border);
  const part = (days: number) => (amount ? (value * days) / (before + after) : value);
  return [
    { slot: first, from, until: border, value: part(before), amount, of: measured },
    { slot: last, from: border, until, value: part(after), amount, of: measured },
  ];
}
