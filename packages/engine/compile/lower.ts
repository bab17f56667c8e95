// A formula becomes an expression: names become rows, dimensions strides, and every argument that is read through time
// a row of its own.
import { fiscalYearStart, type Grid, position, slotStart } from '@mainspring/kernel';
import type { Formula, Quantity } from '@mainspring/plan';
import type { Layout } from './layout.ts';
import type { Expression, RowRead } from './program.ts';
import { missing, rolledUp, splitSelection, type WeightOf } from './rollup-read.ts';

export interface Lowering {
  readonly grid: Grid;
  readonly layout: Layout;
  readonly quantity: (name: string) => Quantity | null;
  readonly weightOf: WeightOf;
}

type Of<Kind extends Formula['kind']> = Extract<Formula, { kind: Kind }>;

const BINARY = { '+': 'add', '-': 'subtract', '*': 'multiply', '/': 'divide', '^': 'power' } as const;

export function lower(formula: Formula, to: Lowering): Expression {
  switch (formula.kind) {
    case 'number':
      return constant(formula.value);
    case 'truth':
      return constant(formula.value ? 1 : 0);
    case 'read':
      return lowerRead(formula, to);
    case 'convert':
      return { op: 'scale', of: lower(formula.of, to), multiply: formula.conversion.multiply, divide: formula.conversion.divide };
    case 'negate':
    case 'not':
      return { op: formula.kind, of: lower(formula.of, to) };
    case 'binary':
      return binary(BINARY[formula.operator], lower(formula.left, to), lower(formula.right, to));
    case 'compare':
      return { op: formula.operator, left: lower(formula.left, to), right: lower(formula.right, to) };
    case 'and':
    case 'or':
      return { op: formula.kind, operands: formula.operands.map((operand) => lower(operand, to)) };
    case 'if':
      // biome-ignore lint/suspicious/noThenProperty: plain data, and the language's own word; nobody awaits it.
      return { op: 'if', test: lower(formula.test, to), then: lower(formula.then, to), otherwise: lower(formula.otherwise, to) };
    case 'apply':
      return lowerApply(formula, to);
    case 'divide':
      return {
        op: 'divide-or',
        numerator: lower(formula.numerator, to),
        denominator: lower(formula.denominator, to),
        otherwise: lower(formula.otherwise, to),
      };
    case 'if-error':
      return { op: 'if-error', of: lower(formula.of, to), otherwise: lower(formula.otherwise, to) };
    case 'reduce':
    case 'weighted':
    case 'share':
    case 'spread':
      return lowerMembers(formula, to);
    case 'load':
    case 'capacity':
    case 'costs':
      return { op: 'read', row: outsideRow(formula, to) };
    default:
      return lowerTime(formula, to);
  }
}

function constant(value: number): Expression {
  return { op: 'constant', value };
}

function binary(op: (typeof BINARY)[keyof typeof BINARY], left: Expression, right: Expression): Expression {
  return { op, left, right };
}

function lowerRead(formula: Of<'read'>, to: Lowering): Expression {
  const variable = to.layout.find(formula.quantity);
  const quantity = to.quantity(formula.quantity);
  if (variable === null || quantity === null) return missing();
  return rolledUp(quantity, to.layout, variable, splitSelection(formula.select), to.weightOf);
}

function lowerApply(formula: Of<'apply'>, to: Lowering): Expression {
  const operands = formula.operands.map((operand) => lower(operand, to));
  const [of = missing(), second = missing(), third = missing()] = operands;
  switch (formula.function) {
    case 'min':
    case 'max':
      return { op: formula.function, operands };
    case 'clamp':
      return { op: 'clamp', of, low: second, high: third };
    case 'round':
    case 'floor':
    case 'ceil':
      return { op: formula.function, of, step: second };
    default:
      return { op: formula.function, of };
  }
}

function lowerMembers(formula: Of<'reduce' | 'weighted' | 'share' | 'spread'>, to: Lowering): Expression {
  const { dim } = formula;
  const leaves = Array.from({ length: to.layout.sizes[dim] ?? 0 }, (_, leaf) => leaf);
  const reduce = (how: 'sum' | 'mean' | 'largest' | 'smallest', of: Expression): Expression => ({
    op: 'reduce',
    how,
    dim,
    leaves,
    of,
  });
  if (formula.kind === 'reduce') return reduce(formula.how, lower(formula.of, to));
  if (formula.kind === 'weighted') {
    const weight = lower(formula.weight, to);
    return binary('divide', reduce('sum', binary('multiply', lower(formula.of, to), weight)), reduce('sum', weight));
  }
  const key = lower(formula.kind === 'share' ? formula.of : formula.key, to);
  const share = binary('divide', key, reduce('sum', key));
  return formula.kind === 'share' ? share : binary('multiply', lower(formula.total, to), share);
}

type Outside = Of<'load' | 'capacity' | 'costs'>;

function outsideRow(formula: Outside, to: Lowering): RowRead {
  if (formula.kind === 'costs') {
    return to.layout.input(`costs(${formula.initiative ?? ''})`, { kind: 'costs', initiative: formula.initiative });
  }
  return to.layout.input(`${formula.kind}(${formula.team})`, { kind: formula.kind, team: formula.team });
}

/** The row of an argument that is read through time: the quantity's own where it is one, else a temporary. */
function rowOf(formula: Formula, to: Lowering): RowRead {
  const expression = lower(formula, to);
  if (expression.op === 'read') return expression.row;
  return to.layout.temporary(expression, formula.dims);
}

type Reaching = Exclude<
  Formula,
  {
    kind:
      | 'number'
      | 'truth'
      | 'read'
      | 'convert'
      | 'negate'
      | 'not'
      | 'binary'
      | 'compare'
      | 'and'
      | 'or'
      | 'if'
      | 'apply'
      | 'divide'
      | 'if-error'
      | 'reduce'
      | 'weighted'
      | 'share'
      | 'spread'
      | 'load'
      | 'capacity'
      | 'costs';
  }
>;

function lowerTime(formula: Reaching, to: Lowering): Expression {
  switch (formula.kind) {
    case 'prev':
      return { op: 'previous', row: rowOf(formula.of, to), first: formula.first === null ? null : lower(formula.first, to) };
    case 'lag':
    case 'ahead':
      return { op: formula.kind, row: rowOf(formula.of, to), by: lower(formula.by, to) };
    case 'delay':
      return { op: 'delay', row: rowOf(formula.of, to), by: rowOf(formula.by, to), spread: rowOf(formula.spread, to) };
    case 'moving-average':
      return { op: 'moving-average', row: rowOf(formula.of, to), over: lower(formula.over, to) };
    case 'cumulative':
      return { op: 'cumulative', row: rowOf(formula.of, to), period: formula.period, restarts: [] };
    case 'ytd':
      return { op: 'cumulative', row: rowOf(formula.of, to), period: formula.period, restarts: fiscalYearSlots(to.grid) };
    case 'total': {
      const { firstSlot, lastSlot, period } = formula;
      return { op: 'total', row: rowOf(formula.of, to), firstSlot, lastSlot, period };
    }
    case 'at':
      return { op: 'at', row: rowOf(formula.of, to), slot: formula.slot };
    case 'elapsed':
      return { op: 'elapsed', scale: formula.scale };
    case 'ramp': {
      const date =
        'milestone' in formula.when
          ? { milestone: to.layout.milestone(formula.when.milestone) }
          : { position: position(to.grid, formula.when.span.from) };
      return { op: 'ramp', date, over: lower(formula.over, to) };
    }
    case 'npv': {
      const { period, years } = formula;
      return { op: 'net-present-value', row: rowOf(formula.of, to), rate: rowOf(formula.rate, to), period, years };
    }
  }
}

/** Slots whose first day is the first of its fiscal year that the grid knows. */
function fiscalYearSlots(grid: Grid): number[] {
  const slots: number[] = [];
  const yearOf = (slot: number): number => fiscalYearStart(slotStart(grid, slot), grid.fiscalYear);
  for (let slot = 1; slot < grid.periods; slot += 1) {
    if (yearOf(slot) !== yearOf(slot - 1)) slots.push(slot);
  }
  return slots;
}
