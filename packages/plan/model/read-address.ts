// A figure as a person asks for it: `arr`, `win_rate[enterprise]`, and over which periods.
import {
  fail,
  type Grain,
  ok,
  type Period,
  type PeriodKind,
  parsePeriod,
  type Result,
  slotName,
  slotOf,
  slotsIn,
} from '@mainspring/kernel';
import { nearestName } from '../check/nearest.ts';
import { nearlyAddress } from '../schema/nearly-address.ts';
import type { Address, Slots } from './addresses.ts';
import type { Plan } from './plan.ts';
import type { Quantity } from './quantities.ts';
import { quantityOf } from './quantity-of.ts';
import { leavesOfRow, rowName } from './rows.ts';

export interface NamedFigure {
  readonly quantity: Quantity;
  readonly address: Address;
}

/** Members of a row as files write them: joined by `;`, empty for a scalar. */
export function memberText(plan: Plan, quantity: Quantity, row: number): string {
  return rowName(plan.dims, quantity, row).replaceAll(', ', ';');
}

function near(names: Iterable<string>, wanted: string): string {
  const found = nearestName(wanted, names);
  return found === null ? '' : ` Did you mean ${found}?`;
}

function membersOf(plan: Plan, quantity: Quantity): string[] {
  return [...plan.members.values()].filter(({ dim }) => quantity.dims.includes(dim)).map(({ name }) => name);
}

/** Fails with a sentence that names what was meant. */
export function readAddress(plan: Plan, text: string): Result<NamedFigure, string> {
  const [, name = '', inside] = /^\s*([a-z][a-z0-9_]*)\s*(?:\[([^\]]*)\])?\s*$/.exec(text) ?? [];
  const quantity = quantityOf(plan, name);
  if (quantity === undefined && plan.broken.has(name))
    return fail(`${name} has no value: its text, or that of something it reads, has an error.`);
  const nearly = nearlyAddress(text);
  if (nearly !== null) return fail(`${text} is not an address. Did you mean ${nearly}?`);
  if (quantity === undefined) {
    const names = [...plan.drivers.keys(), ...plan.assumptions.keys()];
    return fail(`There is no driver or assumption ${name === '' ? text : name}.${near(names, name)}`);
  }
  const members = inside === undefined ? [] : inside.split(',').map((member) => member.trim());
  const chosen = new Map<number, readonly number[]>();
  for (const member of members) {
    const found = plan.members.get(member);
    if (found === undefined || !quantity.dims.includes(found.dim))
      return fail(`${name} has no member ${member}.${near(membersOf(plan, quantity), member)}`);
    if (chosen.has(found.dim)) return fail(`${text} names two members of ${plan.dims[found.dim]?.name ?? ''}. Name one of them.`);
    chosen.set(found.dim, found.leaves);
  }
  const rows = Array.from({ length: quantity.rows }, (_, row) => row).filter((row) =>
    [...leavesOfRow(plan.dims, quantity.dims, row)].every(([dim, leaf]) => chosen.get(dim)?.includes(leaf) ?? true),
  );
  return ok({ quantity, address: { text, quantity: name, rows, narrowed: members.length > 0 } });
}

/** What no period of a grid can be put together to. */
const FINER: Readonly<Record<Grain, readonly PeriodKind[]>> = {
  week: ['day'],
  month: ['day', 'week'],
  quarter: ['day', 'week', 'month'],
};

function finerText({ grid }: Plan, text: string, { kind, from }: Period): string {
  const slot = slotOf(grid, from);
  const meant = slot >= 0 && slot < grid.periods ? ` Ask for ${slotName(grid, slot)}, in which it begins.` : '';
  return `This plan has ${grid.grain}s; ${text} is a ${kind}, which is finer.${meant}`;
}

/** A period of any grain that lies in the plan or is its eve; fails with a sentence that says which do. */
export function readPeriod(plan: Plan, text: string): Result<Slots, string> {
  const period = parsePeriod(text, plan.grid.fiscalYear);
  if (period === null) return fail(`${text} is not a period; write it as ${slotName(plan.grid, 0)}.`);
  const { first, last } = slotsIn(plan.grid, period);
  if (FINER[plan.grid.grain].includes(period.kind)) return fail(finerText(plan, text, period));
  const isEve = first === -1 && last === -1;
  if (last < first || (first < 0 && !isEve) || last >= plan.grid.periods) {
    const until = slotName(plan.grid, plan.grid.periods - 1);
    return fail(`${text} lies outside the plan, which runs from ${slotName(plan.grid, 0)} to ${until}.`);
  }
  return ok({ text, first, last });
}
