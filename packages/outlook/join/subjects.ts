// What the record says of each row of the plan: every actual finds its quantity and members, and is said in their unit, or
// is said not to.
import type { CatchUp, RecordState } from '@mainspring/execution';
import { slotOf } from '@mainspring/kernel';
import { type Plan, type Quantity, quantityOf } from '@mainspring/plan';
import { type Measured, tooLong } from './interval.ts';
import type { CatchUpLine } from './joined.ts';
import { inOnePeriod, type Measure, measure } from './measure.ts';
import { withoutOverlaps } from './overlap.ts';
import { unknownName } from './unknown-name.ts';

export interface Subject {
  readonly quantity: Quantity;
  readonly row: number;
  /** In order, none overlapping another. */
  readonly measured: readonly Measured[];
}

/** Says what the plan cannot take, by the event's `seq`. */
export type Refuse = (seq: number, message: string) => void;

/** Row of the members joined by `;` in the order of the plan's dimensions; null where they are not the quantity's. */
function rowOf(plan: Plan, quantity: Quantity, member: string): number | null {
  const names = member === '' ? [] : member.split(';');
  if (names.length !== quantity.dims.length) return null;
  let row = 0;
  for (const [at, dim] of quantity.dims.entries()) {
    const known = plan.members.get(names[at] ?? '');
    const leaf = known?.leaves[0];
    if (known === undefined || known.dim !== dim || leaf === undefined || known.leaves.length !== 1) return null;
    row = row * (plan.dims[dim]?.leaves.length ?? 1) + leaf;
  }
  return row;
}

function noRow(plan: Plan, quantity: Quantity, member: string): string {
  if (quantity.dims.length === 0) return `${quantity.name} has no members; leave "${member}" out`;
  const dims = quantity.dims.map((dim) => plan.dims[dim]);
  const wanted = dims.map((dim) => dim?.name ?? '').join(';');
  const first = dims.map((dim) => dim?.leaves[0] ?? '').join(';');
  return `"${member}" is not a member of ${quantity.name}; write its ${wanted}, like ${first}`;
}

/** Where an event's figure belongs and what it says; in words why not, where it says nothing. */
function placed(plan: Plan, { payload }: CatchUp['event']): { quantity: Quantity; row: number; said: Measure } | string {
  const quantity = quantityOf(plan, payload.driver);
  if (quantity === undefined)
    return unknownName(payload.driver, 'driver or assumption', [...plan.drivers.keys(), ...plan.assumptions.keys()]);
  const row = rowOf(plan, quantity, payload.member);
  if (row === null) return noRow(plan, quantity, payload.member);
  const said = measure(plan, quantity, payload);
  return typeof said === 'string' ? said : { quantity, row, said };
}

export function subjectsOf(plan: Plan, state: RecordState, refuse: Refuse): Subject[] {
  const subjects = new Map<string, { quantity: Quantity; row: number; measured: Measured[] }>();
  for (const actual of state.actuals) {
    const found = placed(plan, actual.event);
    if (typeof found === 'string') {
      refuse(actual.event.seq, found);
      continue;
    }
    const { quantity, row, said } = found;
    const key = `${quantity.name}#${row}`;
    const subject = subjects.get(key) ?? { quantity, row, measured: [] };
    subject.measured.push({ ...said, from: actual.from, until: actual.until, actual });
    subjects.set(key, subject);
  }
  return [...subjects.values()].map(({ quantity, row, measured }) => {
    const short = measured.filter((one) => {
      // Before the plan a longer interval still says what was last.
      const problem = one.until <= plan.grid.start ? null : tooLong(plan, quantity, one);
      if (problem !== null) refuse(one.actual.event.seq, problem);
      return problem === null;
    });
    const { read, problems } = withoutOverlaps(plan, quantity.name, short);
    for (const { seq, message } of problems) refuse(seq, message);
    return { quantity, row, measured: read };
  });
}

export function catchUpLines(plan: Plan, catchUps: readonly CatchUp[], refuse: Refuse): CatchUpLine[] {
  const { grid } = plan;
  return catchUps.flatMap(({ from, until, before, recorded, event }) => {
    const after = placed(plan, event);
    const stood = placed(plan, before);
    if (typeof after === 'string' || typeof stood === 'string') {
      // The event before it has had its say as an actual.
      if (typeof after === 'string') refuse(event.seq, after);
      return [];
    }
    const { quantity, row } = after;
    const lineOf = ({ said }: { readonly said: Measure }) => inOnePeriod(plan, quantity, said, from, until);
    return [{ quantity: quantity.name, row, slot: slotOf(grid, recorded), amount: lineOf(after) - lineOf(stood), event }];
  });
}
