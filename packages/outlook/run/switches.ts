// A run is the program under a set of switches. Paper and wired are two settings; bridges, stakes and costs of delay
// are the settings between and beside them. One function runs them all, so that no two figures can disagree about how.
import type { Day } from '@mainspring/kernel';

/** Day on which each milestone is reached; a milestone that is absent is never reached. */
export type Dates = ReadonlyMap<string, Day>;

/** One lever pulled to an end of its range by an opposed incentive. */
export interface Pull {
  readonly incentive: string;
  readonly assumption: string;
  readonly row: number;
  readonly to: 'p10' | 'p90';
}

export interface Switches {
  readonly dates: Dates;
  /** Committed dates, from which `protects` tethers act; null: protection never acts (paper). */
  readonly protectedFrom: Dates | null;
  /** Weights effects by confidence; an effect id mapped to a number replaces its own. */
  readonly confidence: 'full' | 'weighted' | ReadonlyMap<string, number>;
  /** Which effects wait for which capabilities; day null: never provided. */
  readonly awaited: 'ignored' | 'all' | ((effectId: string, quantity: string, capability: string) => boolean);
  /** Demand ÷ capacity by team, T + 1 doubles, the eve first; null: 100 % throughout. */
  readonly loads: ReadonlyMap<string, Float64Array> | null;
  readonly pulls: readonly Pull[];
  /** Which rows' actuals enter: all in the forecast, none in paper, some between the two. */
  readonly actuals: 'none' | 'all' | ((quantity: string, row: number) => boolean);
  /** What actuals say beyond formulas and stocks, added in place of the actuals themselves, which would hide everything
   * that is switched on below them; only between the runs. */
  readonly residuals: Residuals;
}

/** By quantity, then by row: T + 1 doubles, the eve first. */
export type Residuals = ReadonlyMap<string, ReadonlyMap<number, Float64Array>>;
