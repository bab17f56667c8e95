// Milestones, the links between them, and the contracts between teams that add links.
import type { Day, Duration } from '@mainspring/kernel';
import type { Entry } from './entry.ts';
import type { Effect } from './initiatives.ts';
import type { TextPlace } from './place.ts';

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
  readonly duePlace: TextPlace;
  readonly mustPlace: TextPlace;
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
  readonly neededPlace: TextPlace;
}
