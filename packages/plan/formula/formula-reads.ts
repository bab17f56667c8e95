// What a formula reads, and how far back: a ring is broken only where every way round it passes an earlier period.
import type { Formula, Selection } from '../model/formula.ts';

export type Reach =
  /** The same period (perhaps earlier ones too). */
  | 'same'
  /** Earlier periods only, through `prev`. */
  | 'previous'
  /** Earlier periods only, through `lag` by a written time of at least one period. */
  | 'lag-at-least-one'
  /** Later periods too, or all of them: never inside a ring. */
  | 'all';

export interface FormulaRead {
  readonly quantity: string;
  readonly select: readonly Selection[];
  readonly reach: Reach;
  /** Through a `prev` without a first value: in a ring that is allowed only where a stock is read. */
  readonly withoutFirst: boolean;
}

interface Way {
  readonly reach: Reach;
  readonly withoutFirst: boolean;
}

export function formulaReads(formula: Formula): FormulaRead[] {
  const reads: FormulaRead[] = [];
  collect(formula, { reach: 'same', withoutFirst: false }, reads);
  return reads;
}

function collect(formula: Formula, way: Way, reads: FormulaRead[]): void {
  if (formula.kind === 'read') reads.push({ quantity: formula.quantity, select: formula.select, ...way });
  for (const [part, reached] of partsOf(formula, way)) collect(part, reached, reads);
}

function further(way: Way, reach: Reach): Way {
  if (way.reach === 'all' || reach === 'same') return way;
  return way.reach === 'same' || reach === 'all' ? { ...way, reach } : way;
}

/** The direct operands, and the way by which each is read. */
function partsOf(formula: Formula, way: Way): readonly (readonly [Formula, Way])[] {
  switch (formula.kind) {
    case 'prev': {
      const back = further({ ...way, withoutFirst: way.withoutFirst || formula.first === null }, 'previous');
      return formula.first === null ? [[formula.of, back]] : [[formula.of, back], ...as(way, formula.first)];
    }
    case 'lag': {
      const back = (literal(formula.by) ?? 0) >= 1 ? further(way, 'lag-at-least-one') : way;
      return [[formula.of, back], ...as(way, formula.by)];
    }
    case 'ahead':
      return [[formula.of, further(way, 'all')], ...as(way, formula.by)];
    case 'total':
    case 'at':
      return [[formula.of, further(way, 'all')]];
    case 'npv':
      return as(further(way, 'all'), formula.of, formula.rate);
    default:
      return as(way, ...operandsOf(formula));
  }
}

function as(way: Way, ...parts: readonly Formula[]): readonly (readonly [Formula, Way])[] {
  return parts.map((part) => [part, way] as const);
}

/** Every formula directly below another, in the order in which they were written. */
export function operandsOf(formula: Formula): readonly Formula[] {
  switch (formula.kind) {
    case 'number':
    case 'read':
    case 'truth':
    case 'elapsed':
    case 'load':
    case 'capacity':
    case 'costs':
      return [];
    case 'binary':
    case 'compare':
      return [formula.left, formula.right];
    case 'and':
    case 'or':
    case 'apply':
      return formula.operands;
    case 'if':
      return [formula.test, formula.then, formula.otherwise];
    case 'divide':
      return [formula.numerator, formula.denominator, formula.otherwise];
    case 'if-error':
      return [formula.of, formula.otherwise];
    case 'weighted':
      return [formula.of, formula.weight];
    case 'spread':
      return [formula.total, formula.key];
    case 'prev':
      return formula.first === null ? [formula.of] : [formula.of, formula.first];
    case 'lag':
    case 'ahead':
      return [formula.of, formula.by];
    case 'delay':
      return [formula.of, formula.by, formula.spread];
    case 'moving-average':
      return [formula.of, formula.over];
    case 'ramp':
      return [formula.over];
    case 'npv':
      return [formula.of, formula.rate];
    default:
      return [formula.of];
  }
}

/** The value of a written number, through conversions. */
function literal(formula: Formula): number | null {
  if (formula.kind === 'number') return formula.value;
  if (formula.kind !== 'convert') return null;
  const value = literal(formula.of);
  return value === null ? null : (value * formula.conversion.multiply) / formula.conversion.divide;
}
