// What holds as of a position: now, or as it was known then. The same position gives the same answer for ever, because a fact
// is never changed, only ended by a later event.
import { readWorkspace, type Tables, type WorkspaceTransaction } from '../database.ts';
import type { Store } from '../store.ts';
import type { FactTable } from './aggregates.ts';

type FactOf<Table extends FactTable> = Omit<Tables[Table], 'workspace' | 'until_seq'>;

/** Each with `from_seq`, the event that says it. */
export interface Facts {
  /** The position; the last event's where none was asked for. */
  readonly position: number;
  readonly actuals: readonly FactOf<'actual'>[];
  readonly forecasts: readonly FactOf<'milestone_forecast'>[];
  readonly reached: readonly FactOf<'milestone_reached'>[];
  readonly promises: readonly FactOf<'promise'>[];
  readonly remaining: readonly FactOf<'remaining_effort'>[];
  /** Up to which day the record was complete; null where nobody had said. */
  readonly dataDate: string | null;
  /** The version that held; null where none was saved. */
  readonly plan: string | null;
  /** Name → version. */
  readonly planNames: ReadonlyMap<string, string>;
  readonly members: readonly FactOf<'membership'>[];
  readonly tokens: readonly FactOf<'token'>[];
  readonly imports: readonly FactOf<'import_batch'>[];
}

/** Facts of one table that held at a position, in order of their events. */
async function held<Table extends FactTable>(
  transaction: WorkspaceTransaction,
  workspace: string,
  table: Table,
  position: number,
): Promise<FactOf<Table>[]> {
  const rows = await transaction
    .selectFrom(table as FactTable)
    .selectAll()
    .where('workspace', '=', workspace)
    .where('from_seq', '<=', position)
    .where((is) => is.or([is('until_seq', 'is', null), is('until_seq', '>', position)]))
    .orderBy('from_seq')
    .execute();
  return rows.map(({ workspace: _, until_seq: __, ...fact }) => fact) as unknown as FactOf<Table>[];
}

async function readFacts(transaction: WorkspaceTransaction, workspace: string, position: number): Promise<Facts> {
  const of = <Table extends FactTable>(table: Table) => held(transaction, workspace, table, position);
  return {
    position,
    actuals: await of('actual'),
    forecasts: await of('milestone_forecast'),
    reached: await of('milestone_reached'),
    promises: await of('promise'),
    remaining: await of('remaining_effort'),
    dataDate: (await of('data_date')).at(-1)?.day ?? null,
    plan: (await of('plan_head')).at(-1)?.version ?? null,
    planNames: new Map((await of('plan_name')).map(({ name, version }) => [name, version])),
    members: await of('membership'),
    tokens: await of('token'),
    imports: await of('import_batch'),
  };
}

/** @param position default: the end of the record */
export function factsAt(store: Store, workspace: string, position?: number): Promise<Facts> {
  return readWorkspace(store.database, workspace, async (transaction) => {
    const head = await transaction.selectFrom('head').select('seq').where('workspace', '=', workspace).executeTakeFirst();
    return await readFacts(transaction, workspace, Math.min(position ?? Number.MAX_SAFE_INTEGER, head?.seq ?? 0));
  });
}
