// What a formula reads, and when: in the same period, a period or more before, or any time at all. Rings are judged by it.
import { operandsOf } from '../formula/operands.ts';
import type { Body, Driver } from '../model/drivers.ts';
import type { DimIndex, Formula } from '../model/formula.ts';

/** `previous`: broken by prev or lag. `first`: only on the eve. `anywhere`: later periods too, so never in a ring. */
export type ReadTime = 'now' | 'previous' | 'previous-without-first' | 'first' | 'anywhere';

/**
 * A lag breaks a ring where it is one period at least, which its duration's values decide. On the eve it reads the eve, as
 * `prev` without a first value does; `guarded`: within `if_error`, which says what comes first.
 */
type Step = ReadTime | { readonly lag: Formula; readonly guarded: boolean };

export interface Read {
  readonly quantity: string;
  /** From the formula's outside in; empty: in the same period. See `timeOf`. */
  readonly steps: readonly Step[];
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

/** The parts of a formula, each with how it is read from here; null: as the formula itself. */
function partsOf(formula: Formula, guarded: boolean): readonly (readonly [Formula, Step | null])[] {
  switch (formula.kind) {
    case 'prev':
      if (formula.first === null) return [[formula.of, 'previous-without-first']];
      return [
        [formula.of, 'previous'],
        [formula.first, 'first'],
      ];
    case 'lag':
      return [
        [formula.of, { lag: formula.by, guarded }],
        [formula.by, null],
      ];
    case 'ahead':
      return [
        [formula.of, 'anywhere'],
        [formula.by, null],
      ];
    case 'total':
    case 'at':
    case 'npv':
      return operandsOf(formula).map((part) => [part, 'anywhere'] as const);
    default:
      return operandsOf(formula).map((part) => [part, null] as const);
  }
}

/**
 * Outer time and inner time together: a read of the past stays one, and what may look anywhere always may. On the eve, what
 * says what comes first ends there, wherever it stands.
 */
function within(outer: ReadTime, inner: ReadTime): ReadTime {
  if (outer === 'anywhere' || inner === 'anywhere') return 'anywhere';
  if (outer === 'now') return inner;
  const reachesEve = outer === 'previous-without-first' || outer === 'first';
  return reachesEve && inner === 'previous' ? inner : outer;
}

/** When a read takes place; `least` is the smallest value of an assumption, where that is known. */
export function timeOf(read: Read, least: (quantity: string) => number): ReadTime {
  const time = (step: Step): ReadTime => {
    if (typeof step === 'string') return step;
    if (!atLeastOnePeriod(step.lag, least)) return 'now';
    return step.guarded ? 'previous' : 'previous-without-first';
  };
  return read.steps.reduce<ReadTime>((outer, step) => within(outer, time(step)), 'now');
}

/** Formulas never change once typed, and a plan asks the same ones again at every check. */
const readsByFormula = new WeakMap<Formula, readonly Read[]>();

export function readsOf(formula: Formula): readonly Read[] {
  const known = readsByFormula.get(formula);
  if (known !== undefined) return known;
  const reads: Read[] = [];
  const visit = (at: Formula, steps: readonly Step[], swept: ReadonlySet<DimIndex>, guarded: boolean): void => {
    if (at.kind === 'read') {
      const leaves = new Map<DimIndex, readonly number[] | null>([...swept].map((dim) => [dim, null]));
      for (const selection of at.select) leaves.set(selection.dim, selection.leaves);
      reads.push({ quantity: at.quantity, steps, leaves });
      return;
    }
    const sweeps = at.kind === 'reduce' || at.kind === 'weighted' || at.kind === 'share' || at.kind === 'spread';
    const inner = sweeps ? new Set([...swept, at.dim]) : swept;
    for (const [part, step] of partsOf(at, guarded)) {
      const under = guarded || (at.kind === 'if-error' && part === at.of);
      visit(part, step === null ? steps : [...steps, step], inner, under);
    }
  };
  visit(formula, [], new Set(), false);
  readsByFormula.set(formula, reads);
  return reads;
}

/** Every formula that a driver is computed from: of a stock its flows, in before out. */
export function bodiesOf(driver: Driver): readonly Body[] {
  return driver.kind === 'formula' ? driver.bodies : [...driver.inflow, ...driver.outflow];
}
