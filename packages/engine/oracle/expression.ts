// The tree walker: one expression, in one period, for one combination of members.
import type { Expression } from '../compile/program.ts';
import { binary, gather, toStep, unary } from './elementwise.ts';
import { finite, type Machine, memoryRow, readCell } from './memory.ts';
import { rampMean } from './ramp.ts';
import { cumulative, delayed, interpolated, movingAverage, netPresentValue, total } from './reach.ts';

type Of<Op extends Expression['op']> = Extract<Expression, { op: Op }>;

export function walk(machine: Machine, node: Expression): number {
  switch (node.op) {
    case 'constant':
      return node.value;
    case 'read':
      return readCell(machine, memoryRow(machine, node.row), machine.slot);
    case 'scale':
      return finite((walk(machine, node.of) * node.multiply) / node.divide);
    case 'negate':
    case 'not':
    case 'abs':
    case 'sqrt':
    case 'exp':
    case 'ln':
      return unary(node.op, walk(machine, node.of));
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'divide':
    case 'power':
    case '=':
    case '<>':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return binary(node.op, walk(machine, node.left), walk(machine, node.right));
    case 'and':
    case 'or':
    case 'min':
    case 'max':
      return many(machine, node);
    case 'clamp':
      return gather('min', gather('max', walk(machine, node.of), walk(machine, node.low)), walk(machine, node.high));
    case 'round':
    case 'floor':
    case 'ceil':
      return toStep(node.op, walk(machine, node.of), walk(machine, node.step));
    case 'if':
    case 'divide-or':
    case 'if-error':
      return choice(machine, node);
    case 'reduce':
      return reduce(machine, node);
    default:
      return overTime(machine, node);
  }
}

function many(machine: Machine, node: Of<'and' | 'or' | 'min' | 'max'>): number {
  const truth = node.op === 'and' || node.op === 'or';
  let so = Number.NaN;
  for (const [index, operand] of node.operands.entries()) {
    const value = walk(machine, operand);
    so = index === 0 && !truth ? value : gather(node.op, index === 0 ? value : so, value);
  }
  return so;
}

/** The arm that is not taken is not computed, so an error in it does no harm. */
function choice(machine: Machine, node: Of<'if' | 'divide-or' | 'if-error'>): number {
  if (node.op === 'if') {
    const test = walk(machine, node.test);
    if (Number.isNaN(test)) return Number.NaN;
    return walk(machine, test !== 0 ? node.then : node.otherwise);
  }
  if (node.op === 'divide-or') {
    const numerator = walk(machine, node.numerator);
    const denominator = walk(machine, node.denominator);
    if (Number.isNaN(numerator) || Number.isNaN(denominator)) return Number.NaN;
    return denominator === 0 ? walk(machine, node.otherwise) : finite(numerator / denominator);
  }
  const heard = machine.trace?.length ?? 0;
  const value = walk(machine, node.of);
  if (!Number.isNaN(value)) return value;
  for (const cell of machine.trace?.slice(heard) ?? []) cell.stopped = true;
  return walk(machine, node.otherwise);
}

function reduce(machine: Machine, node: Of<'reduce'>): number {
  const { scope } = machine;
  const before = scope[node.dim] ?? 0;
  const [first] = node.leaves;
  const leaves = node.how === 'first' ? node.leaves.slice(0, 1) : node.how === 'last' ? node.leaves.slice(-1) : node.leaves;
  let so = first === undefined ? Number.NaN : 0;
  for (const [index, leaf] of leaves.entries()) {
    scope[node.dim] = leaf;
    const value = walk(machine, node.of);
    if (index === 0) so = value;
    else if (node.how === 'largest') so = gather('max', so, value);
    else if (node.how === 'smallest') so = gather('min', so, value);
    else so += value;
  }
  scope[node.dim] = before;
  return finite(node.how === 'mean' ? so / leaves.length : so);
}

type OverTime = Of<
  | 'previous'
  | 'lag'
  | 'ahead'
  | 'delay'
  | 'moving-average'
  | 'cumulative'
  | 'total'
  | 'at'
  | 'elapsed'
  | 'ramp'
  | 'net-present-value'
>;

function overTime(machine: Machine, node: OverTime): number {
  const { slot } = machine;
  switch (node.op) {
    case 'previous':
      if (slot < 0 && node.first !== null) return walk(machine, node.first);
      return readCell(machine, memoryRow(machine, node.row), slot - 1);
    case 'lag':
      return interpolated(machine, memoryRow(machine, node.row), slot - walk(machine, node.by));
    case 'ahead':
      return interpolated(machine, memoryRow(machine, node.row), slot + walk(machine, node.by));
    case 'delay':
      return delayed(machine, node);
    case 'moving-average':
      return movingAverage(machine, node, walk(machine, node.over));
    case 'cumulative':
      return cumulative(machine, node);
    case 'total':
      return total(machine, node);
    case 'at':
      return readCell(machine, memoryRow(machine, node.row), node.slot);
    case 'elapsed':
      return slot < 0 ? 0 : slot * node.scale;
    case 'ramp': {
      const date = 'position' in node.date ? node.date.position : (machine.inputs.dates[node.date.milestone] ?? Number.NaN);
      return rampMean(date, walk(machine, node.over), slot);
    }
    case 'net-present-value':
      return netPresentValue(machine, node);
  }
}
