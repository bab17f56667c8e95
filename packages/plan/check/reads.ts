// What a formula reads, and when: in the same period, a period or more before, or any time at all. Rings are judged by it.
import { operandsOf } from '../formula/operands.ts';
import type { DimIndex, Formula } from '../model/formula.ts';

/** `previous`: broken by prev, lag or delay. `first`: only on the eve. `anywhere`: later periods too, so never in a ring. */
export type ReadTime = 'now' | 'previous' | 'previous-without-first' | 'first' | 'anywhere';

export interface Read {
  readonly quantity: string;
  readonly when: ReadTime;
  /** Leaves that the read fixes by dimension; a dimension that an aggregate runs over stands as null: all its leaves. */
  readonly leaves: ReadonlyMap<DimIndex, readonly number[] | null>;
}

/** Whether a duration of grid periods is one at least, as far as the text alone says. */
function atLeastOnePeriod(by: Formula, least: (quantity: string) => number): boolean {
  const value = (formula: Formula): number => {
    switch (formula.kind) {
      case 'number':
        return formula.value;
      case 'convert':
        return (value(formula.of) * formula.conversion.multiply) / formula.conversion.divide;
      case 'read':
        return least(formula.quantity);
      default:
        return Number.NaN;
    }
  };
  return value(by) >= 1 - 1e-9;
}

/** The parts of a formula, each with how it is read from here. */
function partsOf(formula: Formula, least: (quantity: string) => number): readonly (readonly [Formula, ReadTime | 'same'])[] {
  switch (formula.kind) {
    case 'prev':
      if (formula.first === null) return [[formula.of, 'previous-without-first']];
      return [
        [formula.of, 'previous'],
        [formula.first, 'first'],
      ];
    case 'lag':
      return [
        [formula.of, atLeastOnePeriod(formula.by, least) ? 'previous' : 'same'],
        [formula.by, 'same'],
      ];
    case 'ahead':
      return [
        [formula.of, 'anywhere'],
        [formula.by, 'same'],
      ];
    case 'total':
    case 'at':
    case 'npv':
      return operandsOf(formula).map((part) => [part, 'anywhere'] as const);
    default:
      return operandsOf(formula).map((part) => [part, 'same'] as const);
  }
}

/** Outer time and inner time together: a read of the past stays one; what may look anywhere always may. */
function within(outer: ReadTime, inner: ReadTime | 'same'): ReadTime {
  if (inner === 'same' || outer === 'anywhere') return outer;
  if (inner === 'anywhere' || outer === 'now') return inner;
  return outer;
}

export function readsOf(formula: Formula, least: (quantity: string) => number = () => Number.NaN): Read[] {
  const reads: Read[] = [];
  const visit = (at: Formula, when: ReadTime, swept: ReadonlySet<DimIndex>): void => {
    if (at.kind === 'read') {
      const leaves = new Map<DimIndex, readonly number[] | null>([...swept].map((dim) => [dim, null]));
      for (const selection of at.select) leaves.set(selection.dim, selection.leaves);
      reads.push({ quantity: at.quantity, when, leaves });
      return;
    }
    const sweeps = at.kind === 'reduce' || at.kind === 'weighted' || at.kind === 'share' || at.kind === 'spread';
    const inner = sweeps ? new Set([...swept, at.dim]) : swept;
    for (const [part, how] of partsOf(at, least)) visit(part, within(when, how), inner);
  };
  visit(formula, 'now', new Set());
  return reads;
}
