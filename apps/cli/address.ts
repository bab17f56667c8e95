// A driver or an assumption as a person writes it on the command line: `arr`, `win_rate[enterprise]`, `acv@2026-07`.
import { parsePeriod, slotName, slotsIn } from '@mainspring/kernel';
import {
  type Address,
  leavesOfRow,
  nearestName,
  type Plan,
  type Quantity,
  quantityOf,
  rowName,
  type Slots,
} from '@mainspring/plan';
import { CannotRun } from './command.ts';

/** Members of a row as files write them: joined by `;`, empty for a scalar. */
export function memberName(plan: Plan, quantity: Quantity, row: number): string {
  return rowName(plan.dims, quantity, row).replaceAll(', ', ';');
}

function near(names: Iterable<string>, wanted: string): string {
  const found = nearestName(wanted, names);
  return found === null ? '' : ` Did you mean ${found}?`;
}

function membersOf(plan: Plan, quantity: Quantity): string[] {
  return [...plan.members.values()].filter(({ dim }) => quantity.dims.includes(dim)).map(({ name }) => name);
}

export function resolveAddress(plan: Plan, text: string): { readonly quantity: Quantity; readonly address: Address } {
  const [, name = '', inside] = /^\s*([a-z][a-z0-9_]*)\s*(?:\[([^\]]*)\])?\s*$/.exec(text) ?? [];
  const quantity = quantityOf(plan, name);
  if (quantity === undefined && plan.broken.has(name))
    throw new CannotRun(
      `${name} has no value: its text, or that of something it reads, has an error. mainspring check says where.`,
    );
  if (quantity === undefined)
    throw new CannotRun(
      `There is no driver or assumption ${name === '' ? text : name}.${near([...plan.drivers.keys(), ...plan.assumptions.keys()], name)}`,
    );
  const members = inside === undefined ? [] : inside.split(',').map((member) => member.trim());
  const chosen = new Map<number, readonly number[]>();
  for (const member of members) {
    const found = plan.members.get(member);
    if (found === undefined || !quantity.dims.includes(found.dim))
      throw new CannotRun(`${name} has no member ${member}.${near(membersOf(plan, quantity), member)}`);
    chosen.set(found.dim, found.leaves);
  }
  const rows = Array.from({ length: quantity.rows }, (_, row) => row).filter((row) =>
    [...leavesOfRow(plan.dims, quantity.dims, row)].every(([dim, leaf]) => chosen.get(dim)?.includes(leaf) ?? true),
  );
  return { quantity, address: { text, quantity: name, rows, narrowed: members.length > 0 } };
}

export function resolvePeriod(plan: Plan, text: string): Slots {
  const period = parsePeriod(text, plan.grid.fiscalYear);
  if (period === null) throw new CannotRun(`${text} is not a period; write it as ${slotName(plan.grid, 0)}.`);
  const { first, last } = slotsIn(plan.grid, period);
  if (last < first || first < 0 || last >= plan.grid.periods) {
    const until = slotName(plan.grid, plan.grid.periods - 1);
    throw new CannotRun(`${text} lies outside the plan, which runs from ${slotName(plan.grid, 0)} to ${until}.`);
  }
  return { text, first, last };
}
