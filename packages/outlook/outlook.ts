// Outlook = f(plan version, record position, data date, scenario): every figure there is, with what it was made from.

import { compile, type Program } from '@mainspring/engine';
import type { RecordEvent } from '@mainspring/execution';
import type { Day } from '@mainspring/kernel';
import type { Plan, Scenario, Switch, Target } from '@mainspring/plan';
import type { Schedule } from '@mainspring/schedule';
import { joinRecord } from './join/join.ts';
import type { Joined } from './join/joined.ts';
import { paperSwitches } from './run/base.ts';
import { computedDates } from './run/dates.ts';
import { committedDates } from './run/effects.ts';
import { respondToIncentives } from './run/incentives.ts';
import { type Model, type Run, runPlan } from './run/run.ts';
import type { Dates, Pull, Switches } from './run/switches.ts';
import { applyScenario } from './scenario.ts';
import { targetResults } from './targets.ts';

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
  /** One fixed number in the rolled-up unit; relative targets measured from the paper run of the plan as written. */
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
  /** Would have been reached before the data date, and nothing is recorded: they are held there. */
  readonly silent: ReadonlySet<string>;
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

/** Wired as far as the scenario does not ignore it. */
export function wiredSwitches(made: Pick<Outlook, 'dates' | 'incentives' | 'ignore'>): Switches {
  const ignores = (what: Switch) => made.ignore.includes(what);
  return {
    dates: made.dates.computed,
    protectedFrom: made.dates.committed,
    confidence: ignores('confidence') ? 'full' : 'weighted',
    awaited: ignores('capabilities') ? 'ignored' : 'all',
    loads: ignores('capacity') ? null : made.dates.loads,
    pulls: ignores('incentives') ? [] : made.incentives.flatMap(({ pulls }) => pulls),
    actuals: 'all',
    residuals: new Map(),
  };
}

/** What the plan says for the dates that really are: the actual, failing that the forecast, failing that as due. */
function recordedDates(plan: Plan, { state, told }: Joined): Dates {
  const dates = new Map(committedDates(plan.milestones));
  for (const name of dates.keys()) {
    const day = state.reached.get(name)?.day ?? told.get(name)?.day;
    if (day !== undefined) dates.set(name, day);
  }
  return dates;
}

/** Every run of a plan. Costs two runs for each lever of an incentive's team beside the two that are shown. */
export function outlook(plan: Plan, options: OutlookOptions = {}): Outlook {
  const { scenario = null } = options;
  const applied = scenario === null ? { plan, ignore: [] } : applyScenario(plan, scenario);
  const joined =
    options.record === undefined ? null : joinRecord(applied.plan, options.record, options.dataDate, options.position);
  const name = scenario === null || typeof scenario === 'string' ? scenario : scenario.name;
  return outlookOf({ plan: applied.plan, program: compile(applied.plan), joined }, { scenario: name, ignore: applied.ignore });
}

/** The same outlook if these initiatives counted, whatever their gate: the same record, data date and scenario. */
export function outlookCounting({ model, scenario, ignore }: Outlook, names: ReadonlySet<string>): Outlook {
  const initiatives = [...model.plan.initiatives].map(
    ([name, initiative]) => [name, names.has(name) ? { ...initiative, counts: true } : initiative] as const,
  );
  const { plan } = model;
  const changed: Plan = { ...plan, initiatives: new Map(initiatives), original: plan.original ?? plan };
  // What counts is an input of a run: the program stays as it is.
  return outlookOf({ ...model, plan: changed }, { scenario, ignore });
}

function outlookOf(model: Model, asked: Pick<Outlook, 'scenario' | 'ignore'>): Outlook {
  const { plan, program, joined } = model;
  const paper = runPlan(model, paperSwitches(committedDates(plan.milestones)));
  const dates = computedDates(plan, paper, asked.ignore.includes('capacity') ? { teams: new Set(), joined } : { joined });
  const incentives = respondToIncentives(model, paper);
  const wired = runPlan(model, wiredSwitches({ dates, incentives, ignore: asked.ignore }));
  const targets = targetResults(plan, paper, wired);
  return {
    plan,
    program,
    model,
    paper,
    wired,
    flexed: joined === null ? null : runPlan(model, paperSwitches(recordedDates(plan, joined))),
    targets,
    objective: targets.find(({ target }) => target.name === plan.objective) ?? null,
    dates,
    incentives,
    record: joined,
    dataDate: joined?.state.dataDate ?? plan.grid.start,
    ...asked,
  };
}
