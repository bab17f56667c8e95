// Initiatives, and what they do to drivers: effects (a tether of a milestone has the same form) and costs.
import type { Day, Duration } from '@mainspring/kernel';
import type { Address } from './addresses.ts';
import type { Entry } from './entry.ts';
import type { TextPlace } from './place.ts';

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
  readonly requiresPlace: TextPlace;
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
