// The checked plan: every name resolved, every number, day, unit and series read. It is plain data that never changes;
// all that runs (engine, schedule, outlook, insight) starts from it. Maps keep the order of declaration.
import type { Day, Duration, Grid, Level, WorkCalendar } from '@mainspring/kernel';
import type { Nouns } from '../unit/parse-unit.ts';
import type { Unit } from '../unit/unit.ts';
import type { DimIndex, Formula } from './formula.ts';
import type { TextPlace } from './place.ts';
import type { Series } from './series.ts';

export interface Plan {
  readonly id: string;
  readonly title: string;
  readonly currency: string;
  readonly owner: string | null;
  readonly seed: number;
  readonly grid: Grid;
  /** Every spelling of a counted noun, to its singular. */
  readonly nouns: Nouns;
  readonly dims: readonly Dimension[];
  /** Every member of every dimension, parents too, by name. */
  readonly members: ReadonlyMap<string, Member>;
  readonly people: ReadonlyMap<string, Person>;
  readonly teams: ReadonlyMap<string, Team>;
  readonly calendars: ReadonlyMap<string, WorkCalendar>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly assumptions: ReadonlyMap<string, Assumption>;
  readonly drivers: ReadonlyMap<string, Driver>;
  readonly correlations: readonly Correlation[];
  readonly targets: ReadonlyMap<string, Target>;
  readonly objective: string | null;
  readonly scenarios: ReadonlyMap<string, Scenario>;
  readonly initiatives: ReadonlyMap<string, Initiative>;
  readonly milestones: ReadonlyMap<string, Milestone>;
  readonly dependencies: ReadonlyMap<string, Dependency>;
  readonly capabilities: ReadonlyMap<string, Entry>;
  readonly incentives: ReadonlyMap<string, Incentive>;
  readonly kpis: ReadonlyMap<string, Kpi>;
  readonly processes: ReadonlyMap<string, Process>;
  readonly governance: Governance;
  readonly accepted: readonly Accepted[];
  /** Hash of the plan's text, file by file: two plans with the same bytes have the same one. */
  readonly version: string;
  /** Quantities (assumptions and drivers) that a text finding has taken the value of, and all that reads them. */
  readonly broken: ReadonlySet<string>;
  /** The plan as written, where this one is a scenario's; null where nothing has been changed. */
  readonly original: Plan | null;
}

/** What every entry has. */
export interface Entry {
  readonly name: string;
  readonly title: string;
  readonly note: string | null;
  /** Former names, oldest first. */
  readonly was: readonly string[];
  readonly place: TextPlace;
}

export interface Dimension {
  readonly index: DimIndex;
  readonly name: string;
  /** Leaf members in order of declaration: values live here. */
  readonly leaves: readonly string[];
  readonly titles: ReadonlyMap<string, string>;
}

export interface Member {
  readonly name: string;
  readonly title: string;
  readonly dim: DimIndex;
  /** Indices into `Dimension.leaves`: itself, or those under a parent. */
  readonly leaves: readonly number[];
  readonly parent: string | null;
  readonly was: readonly string[];
}

export interface Person extends Entry {
  readonly fullName: string;
  readonly role: string | null;
  readonly team: string | null;
  readonly email: string | null;
}

export interface Team extends Entry {
  readonly lead: string | null;
  readonly parent: string | null;
  readonly calendar: string | null;
  /** Persons; by skill, or under the empty name where no skills are told apart. Empty if the team states none. */
  readonly capacity: ReadonlyMap<string, Series>;
  /** Drivers in persons: standing work. */
  readonly demand: readonly string[];
}

export interface Source extends Entry {
  readonly kind: 'csv' | 'sql' | 'http' | 'manual' | 'events';
  readonly owner: string | null;
}

export type TimeRule = 'sum' | 'mean' | 'first' | 'last' | 'largest' | 'smallest';
/** How a quantity rolls up; `members: null` where it has none or may not be rolled up over them. */
export type Rollup =
  | { readonly kind: 'rules'; readonly time: TimeRule; readonly members: TimeRule | null }
  /** Formula is one division: ratio of sums. */
  | { readonly kind: 'ratio' }
  | { readonly kind: 'weighted'; readonly by: string }
  | { readonly kind: 'none' };

/**
 * What assumptions and drivers share. Values live on rows: one per combination of leaf members of `dims`, the first
 * dimension slowest (row = leaf₁ · n₂ + leaf₂); a scalar has one row.
 */
export interface Quantity extends Entry {
  readonly unit: Unit;
  readonly unitText: string;
  readonly dims: readonly DimIndex[];
  readonly rows: number;
  readonly owner: string | null;
  readonly rollup: Rollup;
  /** Which way is good. */
  readonly better: 'higher' | 'lower';
  /** By row: capabilities that improving effects on it wait for. */
  readonly requires: readonly (readonly string[])[];
  readonly source: string | null;
}

export interface ForecastRule {
  readonly method: 'plan' | 'hold' | 'carry' | 'trend';
  /** Closed periods looked back on. */
  readonly over: number;
}

export type Shape = 'split-normal' | 'normal' | 'lognormal' | 'triangular' | 'pert' | 'uniform' | 'beta' | 'discrete';

export interface Assumption extends Quantity {
  readonly kind: 'assumption';
  /** By row. */
  readonly series: readonly Series[];
  /** By row; null where there is no range. The same form as `series`, scaled. */
  readonly p10: readonly (Series | null)[];
  readonly p90: readonly (Series | null)[];
  readonly shape: Shape;
  readonly low: number | null;
  readonly high: number | null;
  readonly outcomes: readonly { readonly value: number; readonly probability: number }[];
  readonly shock: 'once' | 'period';
  readonly evidence: string | null;
  /** Team that may set it at will. */
  readonly lever: string | null;
  readonly includes: readonly string[];
  readonly forecast: ForecastRule;
}

export type Unexplained =
  | { readonly kind: 'once' }
  | { readonly kind: 'carry' }
  /** In grid periods. */
  | { readonly kind: 'fade'; readonly over: number };

export interface Body {
  /** Rows that this text computes. */
  readonly rows: readonly number[];
  readonly text: string;
  readonly place: TextPlace;
  readonly formula: Formula;
}

interface DriverBase extends Quantity {
  readonly unexplained: Unexplained;
}

export interface FormulaDriver extends DriverBase {
  readonly kind: 'formula';
  /** One, or one per member where the formula is a map. */
  readonly bodies: readonly Body[];
}

export interface StockDriver extends DriverBase {
  readonly kind: 'stock';
  /** Opening by row, in the stock's unit. */
  readonly open: readonly number[];
  /** In the stock's unit per grid period (a conversion node stands where it was written per another time). */
  readonly inflow: readonly Body[];
  readonly outflow: readonly Body[];
}

export type Driver = FormulaDriver | StockDriver;

/** One quantity, whole or narrowed to some rows. */
export interface Address {
  readonly text: string;
  readonly quantity: string;
  /** Ascending; all rows where the address names no member. */
  readonly rows: readonly number[];
  /** Whether members were named. */
  readonly narrowed: boolean;
}

export interface Correlation {
  readonly of: readonly [string, string];
  readonly value: number;
  readonly owner: string | null;
  readonly evidence: string | null;
  readonly place: TextPlace;
}

/** A span of slots on the grid, both inside. */
export interface Slots {
  readonly text: string;
  readonly first: number;
  readonly last: number;
}

export interface Target extends Entry {
  readonly on: Address;
  readonly at: Slots;
  readonly value: number;
  /** Absolute in the rolled-up unit; `relative` +40 % and `points` −2pp or +5 are measured from `versus` in the paper run. */
  readonly mode: 'absolute' | 'relative' | 'points';
  readonly versus: Slots | null;
  readonly owner: string | null;
}

/** What an effect, a tether or a scenario's `move` does. */
export interface Change {
  readonly kind: 'relative' | 'absolute';
  /** +8 % is 0.08; otherwise in the quantity's unit. */
  readonly by: number;
}

export type Moment = { readonly milestone: string } | { readonly day: Day };

export interface Effect {
  /** Stable: `initiatives.NAME.effects.0` or `milestones.NAME.tethers.0`. */
  readonly id: string;
  readonly on: Address;
  readonly change: Change;
  readonly from: Moment;
  readonly lag: Duration;
  readonly ramp: Duration;
  readonly fade: { readonly after: Duration; readonly over: Duration } | null;
  readonly confidence: number;
  readonly requires: readonly string[];
  /** Acts from due + lag until the milestone is reached, never in paper. */
  readonly protects: boolean;
  readonly initiative: string | null;
  readonly author: string | null;
  readonly evidence: string | null;
  readonly kind: 'hard' | 'soft' | 'avoidance';
  readonly account: string | null;
  readonly once: boolean;
  readonly cash: boolean;
  readonly calendar: string | null;
  readonly place: TextPlace;
}

export type Cost = { readonly title: string; readonly place: TextPlace } & (
  | { readonly kind: 'once' /** Plan currency. */; readonly amount: number; readonly at: Moment }
  | {
      readonly kind: 'running';
      /** Plan currency per grid period. */
      readonly rate: number;
      readonly from: Moment;
      /** First day that no longer costs, or the milestone whose day it is; null: to the plan's end. */
      readonly until: Moment | null;
    }
);

export type InitiativeLevel = 'portfolio' | 'program' | 'project' | 'package' | 'measure';

export interface Initiative extends Entry {
  readonly level: InitiativeLevel;
  readonly parent: string | null;
  readonly owner: string | null;
  readonly gate: string | null;
  /** Whether its effects and costs count: its gate, or its nearest ancestor's, has reached `counts_from`. */
  readonly counts: boolean;
  readonly effects: readonly Effect[];
  readonly costs: readonly Cost[];
  readonly sponsor: string | null;
  readonly controller: string | null;
  readonly evidence: string | null;
  readonly tags: ReadonlyMap<string, string>;
  readonly dates: ReadonlyMap<string, Day>;
  readonly closeWhen: string | null;
}

export type LinkKind = 'FS' | 'FF' | 'SS' | 'SF';

export interface Link {
  readonly milestone: string;
  readonly link: LinkKind;
  readonly lag: Duration;
  readonly place: TextPlace;
}

export interface Milestone extends Entry {
  readonly initiative: string | null;
  readonly owner: string | null;
  readonly start: Day | null;
  readonly due: Day;
  readonly p10: Duration | null;
  readonly p90: Duration | null;
  /** Person-weeks by team, then by skill (the empty name where the team has none). */
  readonly effort: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly after: readonly Link[];
  readonly provides: readonly string[];
  readonly tethers: readonly Effect[];
  readonly mandatory: string | null;
  readonly fixed: boolean;
  readonly must: Day | null;
  readonly calendar: string | null;
}

/** A contract between teams: adds the link `for` FF `delivers`. */
export interface Dependency extends Entry {
  readonly provider: string;
  readonly consumer: string;
  readonly delivers: string;
  readonly for: string;
  readonly needed: Day;
  readonly owner: string | null;
  readonly askedBy: string | null;
}

export interface Incentive extends Entry {
  readonly team: string;
  readonly rewards: Address;
  readonly direction: 'higher' | 'lower';
  readonly owner: string | null;
  readonly evidence: string | null;
  readonly from: Day;
  readonly ramp: Duration;
  readonly pull: number;
  readonly calendar: string | null;
}

export interface Kpi extends Entry {
  readonly on: Address;
  readonly owner: string | null;
  readonly team: string | null;
  readonly cadence: 'day' | 'week' | 'sprint' | 'month' | 'quarter';
  readonly source: string | null;
  /** null: the paper run. */
  readonly target: Series | null;
  readonly tolerance: number;
}

export interface Stage extends Entry {
  readonly enters: readonly string[];
  readonly end: 'won' | 'lost' | null;
}

export interface Junction extends Entry {
  readonly from: string;
  readonly to: string;
  readonly owner: string | null;
  readonly conversion: string | null;
  readonly duration: string | null;
}

export interface Process extends Entry {
  readonly owner: string | null;
  readonly case: string;
  readonly over: DimIndex | null;
  readonly source: string | null;
  readonly calendar: string | null;
  readonly stages: ReadonlyMap<string, Stage>;
  readonly junctions: ReadonlyMap<string, Junction>;
}

export type GateNeed =
  | 'owner'
  | 'title'
  | 'effects'
  | 'milestones'
  | 'costs'
  | 'confidence'
  | 'evidence'
  | 'milestones_reached'
  | 'effect_measured';

export interface Gate {
  readonly name: string;
  readonly needs: readonly GateNeed[];
  readonly approve: readonly string[];
}

export interface Governance {
  readonly cadence: 'week' | 'month' | 'quarter' | null;
  readonly sprint: { readonly length: Duration; readonly from: Day | null } | null;
  readonly cutOff: Duration | null;
  readonly lock: { readonly after: Duration; readonly hour: string } | null;
  readonly materiality: number | null;
  readonly calendar: string | null;
  readonly ladder: readonly ('owner' | 'lead' | 'sponsor' | 'chair')[];
  readonly escalateAfter: Duration | null;
  readonly chair: string | null;
  readonly controller: string | null;
  readonly sponsors: ReadonlyMap<string, string>;
  readonly ownerLimit: number;
  readonly level: Level;
  readonly countsFrom: string;
  /** In order. */
  readonly gates: readonly Gate[];
  readonly change: ReadonlyMap<string, readonly string[]>;
  readonly roles: ReadonlyMap<string, readonly string[]>;
}

export interface Accepted {
  readonly code: string;
  readonly accepts: string;
  readonly by: string;
  /** First day on which it no longer holds. */
  readonly until: Day;
  readonly reason: string;
  readonly place: TextPlace;
}

export type Switch = 'capabilities' | 'capacity' | 'incentives' | 'confidence';

export interface Scenario extends Entry {
  readonly on: string | null;
  readonly set: readonly { readonly on: Address; readonly series: readonly Series[] }[];
  readonly move: readonly { readonly on: Address; readonly change: Change }[];
  readonly shift: ReadonlyMap<string, Duration>;
  readonly drop: readonly string[];
  readonly capacity: ReadonlyMap<string, ReadonlyMap<string, Series>>;
  readonly ignore: readonly Switch[];
}
