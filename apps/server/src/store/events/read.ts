// The record as it was written: events by position, and the file of JSON Lines that `mainspring run --record` reads.
import { checkEvent, type RecordEvent } from '@mainspring/execution';
import { readWorkspace, type WorkspaceTransaction } from '../database.ts';
import type { Store } from '../store.ts';

/** So many events are held in memory at a time. */
const PAGE = 5_000;

export interface StoredEvent {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly kind: string;
  readonly bytes: Buffer;
  readonly hash: Buffer;
}

export interface EventRange {
  /** Position before the first; default 0, the beginning. */
  readonly after?: number;
  /** Position of the last; default the end. */
  readonly upTo?: number;
}

export function parseEvent(bytes: Buffer): RecordEvent {
  const event = checkEvent(JSON.parse(bytes.toString('utf8')));
  if (typeof event === 'string') throw new Error(`a stored event cannot be read: ${event}`);
  return event;
}

/** Pages of events in order of `seq`, all from one view of the database. */
export async function* eventPages(
  transaction: WorkspaceTransaction,
  workspace: string,
  { after = 0, upTo = Number.MAX_SAFE_INTEGER }: EventRange = {},
): AsyncGenerator<readonly StoredEvent[]> {
  for (let last = after; ; ) {
    const page = await transaction
      .selectFrom('event')
      .select(['seq', 'at', 'actor', 'kind', 'bytes', 'hash'])
      .where('workspace', '=', workspace)
      .where('seq', '>', last)
      .where('seq', '<=', upTo)
      .orderBy('seq')
      .limit(PAGE)
      .execute();
    if (page.length > 0) yield page;
    if (page.length < PAGE) return;
    last = page.at(-1)?.seq ?? upTo;
  }
}

/** In order of `seq`; empty for a workspace that is not there. */
export function readEvents(store: Store, workspace: string, range: EventRange = {}): Promise<RecordEvent[]> {
  return readWorkspace(store.database, workspace, async (transaction) => {
    const events: RecordEvent[] = [];
    for await (const page of eventPages(transaction, workspace, range))
      for (const { bytes } of page) events.push(parseEvent(bytes));
    return events;
  });
}

export interface ChainedEvent {
  readonly event: RecordEvent;
  /** Of the chain up to it, in hexadecimal. */
  readonly hash: string;
}

/** At most `limit` events after a position, with their hashes. */
export function readChain(store: Store, workspace: string, after: number, limit: number): Promise<ChainedEvent[]> {
  const range = { after, upTo: after + Math.min(limit, PAGE) };
  return readWorkspace(store.database, workspace, async (transaction) => {
    for await (const page of eventPages(transaction, workspace, range))
      return page.map(({ bytes, hash }) => ({ event: parseEvent(bytes), hash: hash.toString('hex') }));
    return [];
  });
}

/** Chunks of JSON Lines, byte for byte what was hashed: the same for every position, for ever. */
export async function* exportRecord(store: Store, workspace: string, upTo?: number): AsyncGenerator<string> {
  for (let after = 0; ; ) {
    const range = { after, upTo: Math.min(upTo ?? Number.MAX_SAFE_INTEGER, after + PAGE) };
    const page = await readWorkspace(store.database, workspace, async (transaction) => {
      for await (const events of eventPages(transaction, workspace, range)) return events;
      return [];
    });
    if (page.length > 0) yield page.map(({ bytes }) => `${bytes.toString('utf8')}\n`).join('');
    if (page.length < PAGE) return;
    after += PAGE;
  }
}

/** The last event's `seq`; 0 where nothing has been recorded. */
export function position(store: Store, workspace: string): Promise<number> {
  return readWorkspace(store.database, workspace, async (transaction) => {
    const head = await transaction.selectFrom('head').select('seq').where('workspace', '=', workspace).executeTakeFirst();
    return head?.seq ?? 0;
  });
}
