// What stands between what a plan says of a row and the figure that a run shows: actuals, pulls of incentives, effects. The
// formula alone does not tell it, and it is where most of the money is.
import type { Day } from '@mainspring/kernel';
import type { Method } from '../forecast/methods.ts';
import { variablesByQuantity } from '../run/inputs.ts';
import { pullOn } from '../run/pulls.ts';
import { type EffectOnRow, type Run, residualValues } from '../run/run.ts';

export interface MovedBy {
  /** In the quantity's unit, before anything moved it: the series, or what is forecast of it; NaN for a formula or stock. */
  readonly stated: number;
  readonly pulls: readonly { readonly incentive: string; readonly amount: number }[];
  readonly effects: readonly MovingEffect[];
  /** The record closes the period. */
  readonly isActual: boolean;
  /** What the actual, or what goes on of it, says beyond the formula. */
  readonly unexplained: number;
  /** How it is forecast after its last closed period; null where it is not. */
  readonly forecast: ForecastBy | null;
}

export interface ForecastBy {
  readonly method: Method;
  /** The method that was asked for, where too little is closed for it, or an effect has taken all there was. */
  readonly insteadOf: Method | null;
}

export interface MovingEffect {
  /** Path in the plan, like `initiatives.tier.effects.0`. */
  readonly effect: string;
  readonly change: EffectOnRow['change'];
  /** Mean over the period, 0 to 1. */
  readonly level: number;
  /** Confidence, where it counts. */
  readonly weight: number;
  /** When its timeline starts; null: never. */
  readonly starts: Day | null;
  /** The capability that it waited for. */
  readonly waitedFor: string | null;
}

/** @param slot −1 is the eve */
export function movedBy(run: Run, quantity: string, row: number, slot: number): MovedBy | null {
  const variable = variablesByQuantity(run.program).get(quantity);
  if (variable === undefined) return null;
  const index = variable.firstRow + row;
  const at = slot + 1;
  const ahead = run.forecasts.get(index);
  const pulls = run.switches.pulls
    .filter((pull) => pull.assumption === quantity && pull.row === row)
    .map((pull) => ({ incentive: pull.incentive, amount: pullOn(run.plan, [pull], quantity, row)?.[at] ?? 0 }));
  const pulled = pulls.reduce((sum, { amount }) => sum + amount, 0);
  const effects = run.effects
    .filter((effect) => effect.quantity === quantity && effect.row === row)
    .map(({ effect, change, level, weight, starts, waitedFor }) => ({
      effect,
      change,
      level: level[at] ?? 0,
      weight,
      starts,
      waitedFor,
    }));
  return {
    stated: (run.inputs.given.get(index)?.[at] ?? Number.NaN) - pulled,
    pulls: pulls.filter(({ amount }) => amount !== 0),
    effects,
    isActual: !Number.isNaN(run.inputs.actuals.get(index)?.values[at] ?? Number.NaN),
    unexplained: residualValues(run, quantity, row)?.[at] ?? 0,
    forecast: ahead === undefined || slot <= ahead.lastClosed ? null : { method: ahead.method, insteadOf: ahead.insteadOf },
  };
}
