// How the plan is steered: cycles, gates, who approves, and which findings are accepted.
import type { Day, Duration, Level } from '@mainspring/kernel';
import type { TextPlace } from './place.ts';

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
