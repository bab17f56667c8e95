// How a figure came about: its formula with the values of all that it reads, and theirs, down to a depth; an error to where
// it began.
import { slotName } from '@mainspring/kernel';
import { addressOf, type Formula, leavesOfRow, operandsOf, type Plan, type Quantity, quantityOf } from '@mainspring/plan';
import { type Run, rowValues } from '../run/run.ts';
import { type MovedBy, movedBy } from './moved-by.ts';

/** One figure of a run. */
export interface Cell {
  readonly quantity: Quantity;
  readonly row: number;
  /** -1 is the eve. */
  readonly slot: number;
}

export interface ExplainedCell {
  readonly cell: Cell;
  readonly address: string;
  /** Its name, or `the eve`. */
  readonly period: string;
  /** NaN is an error. */
  readonly value: number;
  /** As the plan writes it; `assumption` or `opening` of what is stated. */
  readonly formula: string;
  readonly moved: MovedBy | null;
  /** What it reads, explained likewise. */
  readonly from: readonly ExplainedCell[];
}

type Read = Extract<Formula, { kind: 'read' }>;

/** Reads of a formula, and how many slots back they look at the least; functions that reach through time show the same slot. */
function readsOf(formula: Formula, back = 0): { readonly read: Read; readonly back: number }[] {
  if (formula.kind === 'read') return [{ read: formula, back }];
  const inner = back + (formula.kind === 'prev' ? 1 : 0);
  return operandsOf(formula).flatMap((child) => readsOf(child, inner));
}

/** Rows of what is read, seen from a row of the reader: fixed members, then the reader's own, otherwise all. */
function rowsRead(
  plan: Plan,
  reader: Quantity,
  row: number,
  read: Read,
): { readonly quantity: Quantity; readonly rows: number[] } | null {
  const quantity = quantityOf(plan, read.quantity);
  if (quantity === undefined) return null;
  const own = leavesOfRow(plan.dims, reader.dims, row);
  const rows = Array.from({ length: quantity.rows }, (_, index) => index).filter((candidate) =>
    [...leavesOfRow(plan.dims, quantity.dims, candidate)].every(([dim, leaf]) => {
      const selected = read.select.find((one) => one.dim === dim);
      if (selected !== undefined) return selected.leaves.includes(leaf);
      return (own.get(dim) ?? leaf) === leaf;
    }),
  );
  return { quantity, rows };
}

function textOf(plan: Plan, cell: Cell): { readonly text: string; readonly formulas: readonly Formula[] } {
  const driver = plan.drivers.get(cell.quantity.name);
  if (driver === undefined) return { text: 'assumption', formulas: [] };
  const here = (bodies: readonly { readonly rows: readonly number[]; readonly text: string; readonly formula: Formula }[]) =>
    bodies.filter((body) => body.rows.includes(cell.row));
  if (driver.kind === 'formula') {
    const bodies = here(driver.bodies);
    return { text: bodies.map((body) => body.text).join(' '), formulas: bodies.map((body) => body.formula) };
  }
  if (cell.slot < 0) return { text: 'opening', formulas: [] };
  const inflow = here(driver.inflow);
  const outflow = here(driver.outflow);
  const said = (sign: string, bodies: typeof inflow) => bodies.map((body) => ` ${sign} (${body.text})`).join('');
  return {
    text: `opening${said('+', inflow)}${said('-', outflow)}`,
    formulas: [...inflow, ...outflow].map((body) => body.formula),
  };
}

function causes(plan: Plan, cell: Cell, formulas: readonly Formula[]): Cell[] {
  const cells = new Map<string, Cell>();
  const add = (found: Cell) => {
    if (found.slot >= -1) cells.set(`${found.quantity.name}#${found.row}@${found.slot}`, found);
  };
  if (plan.drivers.get(cell.quantity.name)?.kind === 'stock') add({ ...cell, slot: cell.slot - 1 });
  for (const formula of formulas)
    for (const { read, back } of readsOf(formula)) {
      const found = rowsRead(plan, cell.quantity, cell.row, read);
      for (const row of found?.rows ?? [])
        if (found !== null) add({ quantity: found.quantity, row, slot: Math.max(-1, cell.slot - back) });
    }
  return [...cells.values()];
}

function cellValue(run: Run, cell: Cell): number {
  return rowValues(run, cell.quantity.name, cell.row)?.[cell.slot + 1] ?? Number.NaN;
}

/**
 * Down to a depth; errors are followed to where they began, whatever the depth. A cell is opened once on the way down.
 * @param above cells that have been opened on the way here
 */
export function explainCell(run: Run, cell: Cell, depth: number, above: ReadonlySet<string> = new Set()): ExplainedCell {
  const { plan } = run;
  const value = cellValue(run, cell);
  const { text, formulas } = textOf(plan, cell);
  const key = `${cell.quantity.name}#${cell.row}@${cell.slot}`;
  const below = new Set([...above, key]);
  const all = above.has(key) || cell.slot < 0 ? [] : causes(plan, cell, formulas);
  const broken = Number.isNaN(value) ? all.filter((one) => Number.isNaN(cellValue(run, one))) : [];
  const followed = depth > 0 ? all : broken.slice(0, 1);
  return {
    cell,
    address: addressOf(plan, cell.quantity.name, cell.row),
    period: cell.slot < 0 ? 'the eve' : slotName(plan.grid, cell.slot),
    value,
    formula: text,
    moved: cell.slot < 0 ? null : movedBy(run, cell.quantity.name, cell.row, cell.slot),
    from: followed.map((one) => explainCell(run, one, depth - 1, below)),
  };
}
