// The record laid on the plan: every actual finds its quantity, row and period, or is said not to. Names follow a rename.
import { type Actual, type RecordEvent, type RecordState, recordAt } from '@mainspring/execution';
import { type Day, slotName, slotOf, slotSpan } from '@mainspring/kernel';
import type { Plan, Quantity } from '@mainspring/plan';
import type { Joined, JoinedRow, RecordProblem } from './joined.ts';

function byAnyName(plan: Plan): ReadonlyMap<string, Quantity> {
  const found = new Map<string, Quantity>();
  const quantities: Quantity[] = [...plan.assumptions.values(), ...plan.drivers.values()];
  for (const quantity of quantities) for (const name of quantity.was) found.set(name, quantity);
  for (const quantity of quantities) found.set(quantity.name, quantity);
  return found;
}

/** Row of the members joined by `;` in the order of the plan's dimensions; null where they are not the quantity's. */
function rowOf(plan: Plan, quantity: Quantity, member: string): number | null {
  const names = member === '' ? [] : member.split(';');
  if (names.length !== quantity.dims.length) return null;
  let row = 0;
  for (const [at, dim] of quantity.dims.entries()) {
    const name = names[at]?.trim() ?? '';
    const known = plan.members.get(name) ?? [...plan.members.values()].find(({ was }) => was.includes(name));
    const leaf = known?.leaves[0];
    if (known === undefined || known.dim !== dim || leaf === undefined || known.leaves.length !== 1) return null;
    row = row * (plan.dims[dim]?.leaves.length ?? 1) + leaf;
  }
  return row;
}

/** Slot that the interval is, −1 where it ends before the plan begins; in words why not, where it is neither. */
function slotOfInterval(plan: Plan, { from, until }: Actual): number | string {
  const { grid } = plan;
  if (until <= grid.start) return -1;
  const slot = slotOf(grid, from);
  const span = slotSpan(grid, slot);
  if (slot >= 0 && slot < grid.periods && span.from === from && span.until === until) return slot;
  return `its interval is not one period of the plan's grid; the period there is ${slotName(grid, slot)}`;
}

/** @param dataDate default as `recordAt` has it: the last recorded one, failing that the last event's day */
export function joinRecord(plan: Plan, events: readonly RecordEvent[], dataDate?: Day, position?: number): Joined {
  return joinState(plan, recordAt(events, dataDate, position, plan.grid.start));
}

/** The same of a state that is known already, or was changed on purpose. */
export function joinState(plan: Plan, state: RecordState): Joined {
  const quantities = byAnyName(plan);
  const rows = new Map<string, JoinedRow & { readonly actual: Float64Array }>();
  const problems: RecordProblem[] = [];
  for (const actual of state.actuals) {
    const refuse = (message: string): void => void problems.push({ seq: actual.event.seq, message });
    const quantity = quantities.get(actual.driver);
    if (quantity === undefined) {
      refuse(`"${actual.driver}" is not a driver or assumption of the plan`);
      continue;
    }
    const row = rowOf(plan, quantity, actual.member);
    const slot = slotOfInterval(plan, actual);
    const { unit } = actual.event.payload;
    if (row === null) refuse(`"${actual.member}" is not a member of ${quantity.name}`);
    else if (unit !== quantity.unitText) refuse(`${quantity.name} is declared in ${quantity.unitText}, the actual is in ${unit}`);
    else if (typeof slot === 'string') refuse(`${quantity.name}: ${slot}`);
    else {
      const key = `${quantity.name}#${row}`;
      const before = rows.get(key);
      const values = before?.actual ?? new Float64Array(plan.grid.periods + 1).fill(Number.NaN);
      values[slot + 1] = actual.value;
      rows.set(key, { quantity: quantity.name, row, actual: values, lastClosed: Math.max(before?.lastClosed ?? -1, slot) });
    }
  }
  for (const name of [...state.reached.keys(), ...state.told.keys(), ...state.remaining.keys()]) {
    if (!plan.milestones.has(name)) problems.push({ seq: 0, message: `"${name}" is not a milestone of the plan` });
  }
  return { state, rows: [...rows.values()], problems };
}
