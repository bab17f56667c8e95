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

/** In rising order: sees figures, records what happened, also administers. */
export type MemberRole = 'viewer' | 'contributor' | 'administrator';
export type TokenScope = 'read' | 'record' | 'administer';

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
    /** Without a name the version is what holds from here on; with one, a version that was saved is given a name. */
    | { readonly kind: 'plan-version'; readonly payload: { readonly version: string; readonly name: string | null } }
    /** A file of actuals was taken in: the next `recorded` events are what it brought, the other rows were known. */
    | {
        readonly kind: 'import';
        readonly payload: {
          /** SHA-256 over the rows as they were read: the same rows make the same batch. */
          readonly batch: string;
          readonly source: string;
          readonly rows: number;
          readonly recorded: number;
        };
      }
    /** An account belongs to the workspace from here on, and stands for a person of the plan; without a role it has left. */
    | {
        readonly kind: 'membership';
        readonly payload: { readonly account: string; readonly role: MemberRole | null; readonly person: string | null };
      }
    /** What a program that holds a token may do from here on; nothing: it is revoked. Its secret is never in the record. */
    | {
        readonly kind: 'token';
        readonly payload: { readonly token: string; readonly title: string; readonly scopes: readonly TokenScope[] };
      }
  );

export type EventKind = RecordEvent['kind'];
