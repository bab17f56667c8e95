// What each kind of event says to the tables beside the record: of which subject it speaks, what holds from then on, and
// whether what held before ends. Everything that writes, checks or rebuilds facts goes by this list.
import type { RecordEvent } from '@mainspring/execution';

export type FactTable =
  | 'actual'
  | 'milestone_forecast'
  | 'milestone_reached'
  | 'promise'
  | 'remaining_effort'
  | 'data_date'
  | 'plan_head'
  | 'plan_name'
  | 'import_batch'
  | 'membership'
  | 'token';

export type FactValue = string | number | null | Readonly<Record<string, number>> | readonly string[];
export type FactValues = Readonly<Record<string, FactValue>>;

export interface Said {
  /** Values of the subject's columns. */
  readonly subject: FactValues;
  /** The rest of the row that holds from here on; null where nothing does. */
  readonly holds: FactValues | null;
  /** Whether what held of the subject ends. */
  readonly ends: boolean;
}

export interface Aggregate {
  readonly table: FactTable;
  /** By column its type in SQL, the subject's first. */
  readonly subject: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string>>;
  /** Null where the event is not about it. */
  readonly says: (event: RecordEvent) => Said | null;
}

const replaced = (subject: FactValues, holds: FactValues): Said => ({ subject, holds, ends: true });

const actual: Aggregate = {
  table: 'actual',
  subject: { driver: 'text', member: 'text', from_day: 'date', until_day: 'date' },
  values: {
    value: 'double precision',
    unit: 'text',
    source: 'text',
    correction: 'text',
    recorded_by: 'text',
    recorded_at: 'timestamptz',
  },
  says: (event) => {
    if (event.kind !== 'actual') return null;
    const { driver, member, from, until, value, unit, source, correction = null } = event.payload;
    return {
      subject: { driver, member, from_day: from, until_day: until },
      holds: { value, unit, source, correction, recorded_by: event.actor, recorded_at: event.at },
      // A catch-up stands beside what it corrects.
      ends: correction !== 'catch-up',
    };
  },
};

const milestoneForecast: Aggregate = {
  table: 'milestone_forecast',
  subject: { milestone: 'text' },
  values: { day: 'date' },
  says: ({ kind, payload }) =>
    kind === 'milestone-forecast' ? replaced({ milestone: payload.milestone }, { day: payload.date }) : null,
};

const milestoneReached: Aggregate = {
  table: 'milestone_reached',
  subject: { milestone: 'text' },
  values: { day: 'date' },
  says: ({ kind, payload }) =>
    kind === 'milestone-reached' ? replaced({ milestone: payload.milestone }, { day: payload.date }) : null,
};

const promise: Aggregate = {
  table: 'promise',
  subject: { dependency: 'text' },
  values: { day: 'date' },
  says: ({ kind, payload }) => (kind === 'promise' ? replaced({ dependency: payload.dependency }, { day: payload.date }) : null),
};

const remainingEffort: Aggregate = {
  table: 'remaining_effort',
  subject: { milestone: 'text', on_day: 'date' },
  values: { effort: 'jsonb' },
  says: ({ kind, payload }) =>
    kind === 'remaining-effort'
      ? replaced({ milestone: payload.milestone, on_day: payload.on }, { effort: payload.effort })
      : null,
};

const dataDate: Aggregate = {
  table: 'data_date',
  subject: {},
  values: { day: 'date' },
  says: ({ kind, payload }) => (kind === 'data-date' ? replaced({}, { day: payload.date }) : null),
};

const planHead: Aggregate = {
  table: 'plan_head',
  subject: {},
  values: { version: 'text' },
  says: ({ kind, payload }) =>
    kind === 'plan-version' && payload.name === null ? replaced({}, { version: payload.version }) : null,
};

const planName: Aggregate = {
  table: 'plan_name',
  subject: { name: 'text' },
  values: { version: 'text' },
  says: ({ kind, payload }) =>
    kind === 'plan-version' && payload.name !== null ? replaced({ name: payload.name }, { version: payload.version }) : null,
};

const importBatch: Aggregate = {
  table: 'import_batch',
  subject: { batch: 'text' },
  values: { source: 'text', rows: 'bigint', recorded: 'bigint' },
  says: ({ kind, payload }) => {
    if (kind !== 'import') return null;
    const { batch, source, rows, recorded } = payload;
    return replaced({ batch }, { source, rows, recorded });
  },
};

const membership: Aggregate = {
  table: 'membership',
  subject: { account: 'text' },
  values: { role: 'text', person: 'text' },
  says: ({ kind, payload }) => {
    if (kind !== 'membership') return null;
    const { account, role, person } = payload;
    return { subject: { account }, holds: role === null ? null : { role, person }, ends: true };
  },
};

const token: Aggregate = {
  table: 'token',
  subject: { token: 'text' },
  values: { title: 'text', scopes: 'jsonb' },
  says: ({ kind, payload }) => {
    if (kind !== 'token') return null;
    const { token, title, scopes } = payload;
    return { subject: { token }, holds: scopes.length === 0 ? null : { title, scopes }, ends: true };
  },
};

export const AGGREGATES: readonly Aggregate[] = [
  actual,
  milestoneForecast,
  milestoneReached,
  promise,
  remainingEffort,
  dataDate,
  planHead,
  planName,
  importBatch,
  membership,
  token,
];
