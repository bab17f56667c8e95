// What happened: one shape of event everywhere. In a file they are JSON Lines, in the store rows; `seq` orders them and
// `at` says when they were recorded. Days are written as in the plan language; both ends of an interval are inside.

interface EventBase {
  /** From 1, rising by 1. */
  readonly seq: number;
  /** RFC 3339 in UTC. */
  readonly at: string;
  readonly actor: string;
}

/** A measured value. A later one with the same driver, member and interval corrects it and never overwrites it. */
export interface ActualPayload {
  readonly driver: string;
  /** Members joined by `;` in the order of declaration of the dimensions; empty for a scalar. */
  readonly member: string;
  readonly from: string;
  readonly until: string;
  readonly value: number;
  readonly unit: string;
  readonly source: string;
  /** A correction of a locked period: changes the past, or stands as a line of the current period. */
  readonly correction?: 'restate' | 'catch-up';
}

export type RecordEvent = EventBase &
  (
    | { readonly kind: 'actual'; readonly payload: ActualPayload }
    | { readonly kind: 'milestone-forecast'; readonly payload: { readonly milestone: string; readonly date: string } }
    /** What the provider of a dependency promises its consumer; it counts until the milestone's owner forecasts. */
    | { readonly kind: 'promise'; readonly payload: { readonly dependency: string; readonly date: string } }
    | { readonly kind: 'milestone-reached'; readonly payload: { readonly milestone: string; readonly date: string } }
    /** Person-weeks left at the start of a day, by team (`team` or `team/skill`). */
    | {
        readonly kind: 'remaining-effort';
        readonly payload: { readonly milestone: string; readonly on: string; readonly effort: Readonly<Record<string, number>> };
      }
    | { readonly kind: 'data-date'; readonly payload: { readonly date: string } }
    | { readonly kind: 'plan-version'; readonly payload: { readonly version: string; readonly name: string | null } }
  );

export type EventKind = RecordEvent['kind'];
