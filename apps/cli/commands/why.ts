// How a figure came about: its formula with the values in it, and theirs, down to a depth; an error to where it began.
import { formatDay, slotName } from '@mainspring/kernel';
import { type MovedBy, movedBy, type Outlook, type Run, rowValues } from '@mainspring/outlook';
import { addressOf, type Formula, leavesOfRow, operandsOf, type Plan, type Quantity, quantityOf } from '@mainspring/plan';
import { resolveAddress, resolvePeriod } from '../address.ts';
import { CannotRun, type Command } from '../command.ts';
import { loadOutlook, RUN_OPTIONS } from '../load-plan.ts';
import { printJson } from '../print/json.ts';
import { figure, jsonNumber, percentage, signed } from '../print/numbers.ts';
import { rolledFigure, rollupJson, rollupLines } from '../print/rollup.ts';

interface Cell {
  readonly quantity: Quantity;
  readonly row: number;
  /** -1 is the eve. */
  readonly slot: number;
}

interface Node {
  readonly address: string;
  readonly period: string;
  readonly value: number;
  readonly unit: string;
  readonly percent: boolean;
  readonly formula: string;
  readonly moved: MovedBy | null;
  readonly from: readonly Node[];
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

/** Errors are followed to where they began, whatever the depth; a cell is opened once on the way down. */
function explainCell(outlook: Outlook, run: Run, cell: Cell, depth: number, above: ReadonlySet<string>): Node {
  const { plan } = outlook;
  const value = cellValue(run, cell);
  const { text, formulas } = textOf(plan, cell);
  const key = `${cell.quantity.name}#${cell.row}@${cell.slot}`;
  const below = new Set([...above, key]);
  const all = above.has(key) || cell.slot < 0 ? [] : causes(plan, cell, formulas);
  const broken = Number.isNaN(value) ? all.filter((one) => Number.isNaN(cellValue(run, one))) : [];
  const followed = depth > 0 ? all : broken.slice(0, 1);
  return {
    address: addressOf(plan, cell.quantity.name, cell.row),
    period: cell.slot < 0 ? 'the eve' : slotName(plan.grid, cell.slot),
    value,
    unit: cell.quantity.unitText,
    percent: cell.quantity.unit.percent,
    formula: text,
    moved: cell.slot < 0 ? null : movedBy(run, cell.quantity.name, cell.row, cell.slot),
    from: followed.map((one) => explainCell(outlook, run, one, depth - 1, below)),
  };
}

/** What moved the figure away from what the plan states or the formula gives. */
function movedLines({ moved, percent }: Node): string[] {
  if (moved === null) return [];
  const change = (by: MovedBy['effects'][number]['change']) =>
    by.kind === 'relative' ? signed(by.by, percentage) : signed(by.by, (value) => figure(value, percent));
  const effects = moved.effects.map(({ effect, change: by, level, weight, starts, waitedFor }) => {
    const confidence = weight === 1 ? '' : `, ${percentage(weight)} confident`;
    const waited = waitedFor === null ? '' : `, waits for ${waitedFor}`;
    if (starts === null) return `${effect}: ${change(by)} never comes${waited}`;
    return `${effect}: ${change(by)} from ${formatDay(starts)}, ${percentage(level)} there${confidence}${waited}`;
  });
  const pulls = moved.pulls.map(
    ({ incentive, amount }) => `incentives.${incentive} pulls it by ${signed(amount, (value) => figure(value, percent))}`,
  );
  const stated =
    Number.isNaN(moved.stated) || effects.length + pulls.length === 0 ? [] : [`stated ${figure(moved.stated, percent)}`];
  const recorded = moved.isActual ? ['an actual from the record'] : [];
  const beyond =
    moved.unexplained === 0
      ? []
      : [`${signed(moved.unexplained, (value) => figure(value, percent))} beyond the formula, unexplained`];
  return [...recorded, ...beyond, ...stated, ...pulls, ...effects];
}

/** What is stated and not computed. */
const GIVEN = new Set(['assumption', 'opening']);

function linesOf(node: Node, indent: string): string[] {
  const unit = node.unit === '%' || node.unit === '1' ? '' : ` ${node.unit}`;
  const began =
    Number.isNaN(node.value) && node.from.every((one) => !Number.isNaN(one.value)) ? '   <- the error begins here' : '';
  const formula = GIVEN.has(node.formula) ? `   (${node.formula})` : `   = ${node.formula.replace(/\s+/g, ' ')}`;
  return [
    `${indent}${node.address}@${node.period}  ${figure(node.value, node.percent)}${unit}${formula}${began}`,
    ...movedLines(node).map((line) => `${indent}  * ${line}`),
    ...node.from.flatMap((one) => linesOf(one, `${indent}  `)),
  ];
}

function movedJson(moved: MovedBy | null): object {
  if (moved === null) return {};
  const { stated, pulls, effects, isActual, unexplained } = moved;
  const dated = effects.map((effect) => ({ ...effect, starts: effect.starts === null ? null : formatDay(effect.starts) }));
  return { stated: jsonNumber(stated), pulls, effects: dated, actual: isActual, unexplained: jsonNumber(unexplained) };
}

function asJson(node: Node): object {
  const { address, period, value, unit, formula, moved, from } = node;
  return { address, period, value: jsonNumber(value), unit, formula, ...movedJson(moved), from: from.map(asJson) };
}

export const why: Command = {
  name: 'why',
  operands: 'ADDRESS@PERIOD DIR',
  summary: 'Explains one figure by what went into it',
  description:
    'Prints the formula behind a figure with the values of all that it reads, and theirs, down to a depth. Over a span or several members it begins with the rule by which they make one figure and with what each of them gives to it, and goes on with the last period. An error value is followed to where it began. What moved a figure stands under it: the incentives that pull it, the effects of initiatives and how much of each is there, the record.',
  options: {
    ...RUN_OPTIONS,
    run: { type: 'string', value: 'RUN', help: 'paper or wired (the default)' },
    depth: { type: 'string', value: 'N', help: 'How far down (2)' },
  },
  examples: [
    'why "win_rate[enterprise]@2026-07" examples/northbeam',
    'why acv@2026 examples/northbeam',
    'why arr@2026-12 examples/northbeam --run paper --depth 3',
  ],
  run(given, terminal) {
    const [asked, path] = given.positionals;
    const [, address = '', at = ''] = /^(.+)@([^@]+)$/.exec(asked ?? '') ?? [];
    if (address === '')
      throw new CannotRun('Which figure? mainspring why ADDRESS@PERIOD DIR, for example: why arr@2026-12 my-plan');
    const { outlook, exit } = loadOutlook(path, 'why ADDRESS@PERIOD DIR', given, terminal);
    const name = given.text('run') ?? 'wired';
    if (name !== 'paper' && name !== 'wired') throw new CannotRun(`There is no run ${name}; there are paper and wired.`);
    const depth = Number(given.text('depth') ?? '2');
    if (!(Number.isInteger(depth) && depth >= 0 && depth <= 20)) throw new CannotRun('The depth is a whole number from 0 to 20.');
    const chosen = outlook[name];
    const { quantity, address: resolved } = resolveAddress(outlook.plan, address);
    const slots = resolvePeriod(outlook.plan, at);
    const nodes = resolved.rows.map((row) => explainCell(outlook, chosen, { quantity, row, slot: slots.last }, depth, new Set()));
    const rolled = rolledFigure(chosen, quantity, resolved, slots);
    if (given.flag('json')) {
      const value = rolled?.value ?? nodes[0]?.value ?? Number.NaN;
      const rollup = rolled === null ? {} : { rollup: rollupJson(outlook, rolled) };
      const answer = { plan: outlook.plan.id, run: name, value: jsonNumber(value), ...rollup, figures: nodes.map(asJson) };
      printJson(answer, terminal);
      return exit;
    }
    if (rolled !== null) {
      for (const line of rollupLines(outlook, rolled)) terminal.print(line);
      if (slots.first !== slots.last) terminal.print(`${slotName(outlook.plan.grid, slots.last)}, the last of them:`);
    }
    for (const node of nodes) for (const line of linesOf(node, '')) terminal.print(line);
    return exit;
  },
};
