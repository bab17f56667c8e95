// The one way into the record: a change is checked, numbered, dated, chained and laid down together with the facts it makes,
// in one transaction. Whoever holds the head's row is the only writer of a workspace, so numbers have no gaps and what is
// read at position n never changes.
import { checkEvent, type RecordEvent } from '@mainspring/execution';
import type { Result } from '@mainspring/kernel';
import { sql } from 'kysely';
import { inWorkspace, type WorkspaceTransaction } from '../database.ts';
import { applyFacts } from '../facts/apply.ts';
import { orRefusal, type Refusal, refuse } from '../refusal.ts';
import type { Store } from '../store.ts';
import { bytesOf, nextHash } from './chain.ts';
import { CHANNEL } from './channel.ts';
import { checkChanges } from './check.ts';

type WithoutPlace<Event> = Event extends RecordEvent ? Pick<Event, 'kind' | 'payload'> : never;
/** An event before it is recorded. */
export type Change = WithoutPlace<RecordEvent>;

export interface Appended {
  /** Position after it: the last event's `seq`. */
  readonly seq: number;
  readonly events: readonly RecordEvent[];
}

interface Head {
  readonly seq: number;
  readonly at: string;
  readonly hash: Buffer;
}

/** Rows of one statement. */
const BATCH = 5_000;

/** Locks the record's end until the transaction does. */
export async function lockHead(transaction: WorkspaceTransaction, workspace: string): Promise<Head> {
  const head = await transaction
    .selectFrom('head')
    .select(['seq', 'at', 'hash'])
    .where('workspace', '=', workspace)
    .forUpdate()
    .executeTakeFirst();
  return head ?? refuse('unknown-workspace', `There is no workspace ${workspace}.`);
}

/** Time never runs backwards in the record, also where a clock does. */
function timeOf(head: Head, clock: () => Date, told: Date | undefined): string {
  const at = (told ?? clock()).toISOString();
  if (at >= head.at) return at;
  return told === undefined
    ? head.at
    : refuse('bad-time', `${at} lies before the last event, which was recorded at ${head.at}; tell what is older first.`);
}

function eventOf(place: Pick<RecordEvent, 'seq' | 'at' | 'actor'>, { kind, payload }: Change): RecordEvent {
  const event = checkEvent({ ...place, kind, payload });
  return typeof event === 'string' ? refuse('bad-event', `This cannot be recorded: ${event}.`) : event;
}

async function insertEvents(
  transaction: WorkspaceTransaction,
  workspace: string,
  head: Head,
  events: readonly RecordEvent[],
): Promise<Buffer> {
  let { hash } = head;
  for (let start = 0; start < events.length; start += BATCH) {
    const rows = events.slice(start, start + BATCH).map((event) => {
      const bytes = bytesOf(event);
      hash = nextHash(hash, bytes);
      return { event, bytes, hash };
    });
    const list = <T>(of: (row: (typeof rows)[number]) => T) => rows.map(of);
    await sql`insert into event (workspace, seq, at, actor, kind, bytes, hash)
      select ${workspace}::uuid, seq, at, actor, kind, bytes, hash from unnest(
        ${list(({ event }) => event.seq)}::bigint[], ${list(({ event }) => event.at)}::timestamptz[],
        ${list(({ event }) => event.actor)}::text[], ${list(({ event }) => event.kind)}::text[],
        ${list(({ bytes }) => bytes)}::bytea[], ${list((row) => row.hash)}::bytea[]
      ) as said (seq, at, actor, kind, bytes, hash)`.execute(transaction);
  }
  return hash;
}

/** Within the caller's transaction, after `lockHead`. A refusal is thrown. */
export async function record(
  transaction: WorkspaceTransaction,
  store: Store,
  workspace: string,
  actor: string,
  head: Head,
  changes: readonly Change[],
  told?: Date,
): Promise<Appended> {
  const at = timeOf(head, store.clock, told);
  const events = changes.map((change, index) => eventOf({ seq: head.seq + index + 1, at, actor }, change));
  const last = events.at(-1);
  if (last === undefined) return { seq: head.seq, events };
  await checkChanges(transaction, workspace, events);
  const hash = await insertEvents(transaction, workspace, head, events);
  await applyFacts(transaction, workspace, events);
  await transaction.updateTable('head').set({ seq: last.seq, at, hash }).where('workspace', '=', workspace).execute();
  await sql`select pg_notify(${CHANNEL}, ${`${workspace} ${last.seq}`})`.execute(transaction);
  return { seq: last.seq, events };
}

export interface AppendOptions {
  /** Position that the writer has seen; where the record has moved on, nothing is written. */
  readonly expected?: number;
  /** When it was recorded, where that is told afterwards (an example, a record from elsewhere); default now. */
  readonly at?: Date;
}

/** All changes are recorded in order, or none is. When it resolves, they are on disk. */
export function append(
  store: Store,
  workspace: string,
  actor: string,
  changes: readonly Change[],
  { expected, at }: AppendOptions = {},
): Promise<Result<Appended, Refusal>> {
  return orRefusal(() =>
    inWorkspace(store.database, workspace, async (transaction) => {
      const head = await lockHead(transaction, workspace);
      if (expected !== undefined && expected !== head.seq)
        refuse('record-moved', `The record stands at ${head.seq}, no longer at ${expected}; read what has come and try again.`);
      return await record(transaction, store, workspace, actor, head, changes, at);
    }),
  );
}
