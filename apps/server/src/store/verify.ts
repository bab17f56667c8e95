// Does the store still say what was recorded? The chain is walked from the workspace's first hash to the head, and every
// table of facts is made anew from the events and compared.
import type { RecordEvent } from '@mainspring/execution';
import { canonicalJson } from '@mainspring/kernel';
import { sql } from 'kysely';
import { readWorkspace, type WorkspaceTransaction } from './database.ts';
import { firstHash, nextHash } from './events/chain.ts';
import { eventPages, parseEvent, type StoredEvent } from './events/read.ts';
import { AGGREGATES, type Aggregate, type FactTable } from './facts/aggregates.ts';
import { foldFacts } from './facts/fold.ts';
import type { Store } from './store.ts';

export interface Verification {
  /** Events that were read. */
  readonly events: number;
  /** First position at which the chain does not hold; null: it holds. */
  readonly brokenAt: number | null;
  /** Tables that differ from what the events say. */
  readonly differing: readonly FactTable[];
}

/** What the columns beside the bytes say must be what the bytes say. */
function sameAsColumns(event: RecordEvent, { seq, at, actor, kind }: StoredEvent): boolean {
  return (
    event.seq === seq && new Date(event.at).getTime() === new Date(at).getTime() && event.actor === actor && event.kind === kind
  );
}

async function walkChain(
  transaction: WorkspaceTransaction,
  workspace: string,
): Promise<{ readonly events: RecordEvent[]; readonly brokenAt: number | null }> {
  const events: RecordEvent[] = [];
  let hash = firstHash(workspace);
  for await (const page of eventPages(transaction, workspace)) {
    for (const stored of page) {
      hash = nextHash(hash, stored.bytes);
      const whole = stored.seq === events.length + 1 && hash.equals(stored.hash);
      if (!whole) return { events, brokenAt: events.length + 1 };
      const event = parseEvent(stored.bytes);
      if (!sameAsColumns(event, stored)) return { events, brokenAt: stored.seq };
      events.push(event);
    }
  }
  const head = await transaction.selectFrom('head').selectAll().where('workspace', '=', workspace).executeTakeFirst();
  const ends = head !== undefined && head.seq === events.length && head.hash.equals(hash);
  return { events, brokenAt: ends ? null : events.length + 1 };
}

async function storedRows(transaction: WorkspaceTransaction, workspace: string, { table }: Aggregate): Promise<string[]> {
  const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}
    where workspace = ${workspace} order by from_seq`.execute(transaction);
  return rows.map(({ workspace: _, ...row }) => canonicalJson(row));
}

function madeRows(aggregate: Aggregate, events: readonly RecordEvent[]): string[] {
  const { rows } = foldFacts(aggregate, events);
  return rows.map(({ values, fromSeq, untilSeq }) => canonicalJson({ ...values, from_seq: fromSeq, until_seq: untilSeq }));
}

export function verify(store: Store, workspace: string): Promise<Verification> {
  return readWorkspace(store.database, workspace, async (transaction) => {
    const { events, brokenAt } = await walkChain(transaction, workspace);
    const differing: FactTable[] = [];
    for (const aggregate of AGGREGATES) {
      const stored = await storedRows(transaction, workspace, aggregate);
      const made = madeRows(aggregate, events);
      if (stored.length !== made.length || stored.some((row, index) => row !== made[index])) differing.push(aggregate.table);
    }
    return { events: events.length, brokenAt, differing };
  });
}
