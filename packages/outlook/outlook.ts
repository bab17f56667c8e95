// Outlook = f(plan version, record position, data date, scenario): every figure there is, with what it was made from.

import type { Program } from '@mainspring/engine';
import type { RecordEvent } from '@mainspring/execution';
import type { Day } from '@mainspring/kernel';
import type { Plan, Scenario, Switch, Target } from '@mainspring/plan';
import type { Schedule } from '@mainspring/schedule';
import type { Joined } from './join/joined.ts';
import type { Model, Run } from './run/run.ts';
import type { Dates, Pull } from './run/switches.ts';

export interface OutlookOptions {
  readonly record?: readonly RecordEvent[];
  readonly dataDate?: Day;
  /** Last event that is read. */
  readonly position?: number;
  /** Name of one of the plan's scenarios, or one made on the spot. */
  readonly scenario?: string | Scenario;
}

export interface TargetResult {
  readonly target: Target;
  /** One fixed number in the rolled-up unit; relative targets measured from the paper run. */
  readonly wanted: number;
  readonly paper: number;
  readonly wired: number;
  /** Of the wired run; NaN is not met. */
  readonly met: boolean;
  /** `higher`: wanted is a floor; `lower`: a ceiling. */
  readonly better: 'higher' | 'lower';
}

/** The three sets of dates: as committed, moved by links only, and computed with links, work and capacity. */
export interface OutlookDates {
  readonly committed: Dates;
  readonly linked: Dates;
  readonly computed: Dates;
  readonly schedule: Schedule;
  /** Demand ÷ capacity by team under the computed dates; T + 1 doubles, the eve first. */
  readonly loads: ReadonlyMap<string, Float64Array>;
}

/** What an incentive does to one lever row. */
export interface LeverResponse {
  readonly assumption: string;
  readonly row: number;
  /** The end that is rewarded; null where neither is by at least 0.1 %. */
  readonly to: 'p10' | 'p90' | null;
  /** The reward in paper and at the rewarded (failing that, the better) end. */
  readonly reward: { readonly paper: number; readonly end: number };
  /** The objective in paper and there. */
  readonly objective: { readonly paper: number; readonly end: number };
  readonly opposed: boolean;
}

export interface IncentiveResult {
  readonly incentive: string;
  readonly responses: readonly LeverResponse[];
  readonly pulls: readonly Pull[];
}

export interface Outlook {
  /** The scenario's plan where there is one. */
  readonly plan: Plan;
  readonly program: Program;
  /** What to hand to `runPlan` for further runs beside these. */
  readonly model: Model;
  readonly paper: Run;
  readonly wired: Run;
  /** The paper run with the recorded dates; null without a record. */
  readonly flexed: Run | null;
  readonly targets: readonly TargetResult[];
  readonly objective: TargetResult | null;
  readonly dates: OutlookDates;
  readonly incentives: readonly IncentiveResult[];
  readonly record: Joined | null;
  readonly dataDate: Day;
  readonly scenario: string | null;
  readonly ignore: readonly Switch[];
}
