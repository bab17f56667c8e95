// The checked plan: every name resolved, every number, day, unit and series read. It is plain data that never changes;
// all that runs (engine, schedule, outlook, insight) starts from it. Maps keep the order of declaration.
import type { Grid, WorkCalendar } from '@mainspring/kernel';
import type { Nouns } from '../unit/parse-unit.ts';
import type { Assumption, Correlation } from './assumptions.ts';
import type { Dimension, Member } from './dimensions.ts';
import type { Driver } from './drivers.ts';
import type { Entry } from './entry.ts';
import type { Incentive, Kpi, Target } from './goals.ts';
import type { Accepted, Governance } from './governance.ts';
import type { Initiative } from './initiatives.ts';
import type { Dependency, Milestone } from './milestones.ts';
import type { Person, Team } from './people.ts';
import type { Process } from './processes.ts';
import type { Source } from './quantities.ts';
import type { Scenario } from './scenarios.ts';

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
  /** Whether a target is written, or may be, that a text finding keeps from being read. */
  readonly unreadTargets: boolean;
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
  /** The plan as written, where this one supposes something else (a scenario, what counts); null where nothing is. */
  readonly original: Plan | null;
}
