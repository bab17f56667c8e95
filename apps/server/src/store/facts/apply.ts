// Facts are written in the same transaction as their events: two statements a table, however many events there are.
import type { RecordEvent } from '@mainspring/execution';
import { canonicalJson } from '@mainspring/kernel';
import { type RawBuilder, sql } from 'kysely';
import type { WorkspaceTransaction } from '../database.ts';
import { AGGREGATES, type Aggregate, type FactValue } from './aggregates.ts';
import { type Folded, foldFacts } from './fold.ts';

function asText(value: FactValue | undefined): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'object' ? canonicalJson(value) : String(value);
}

/** `unnest($1::text[], $2::text[]) as said (driver, member)`, a list of values to a column. */
function unnested(
  alias: string,
  columns: readonly string[],
  lists: readonly (readonly (string | null)[])[],
): RawBuilder<unknown> {
  const arrays = sql.join(lists.map((list) => sql`${list}::text[]`));
  return sql`unnest(${arrays}) as ${sql.ref(alias)} (${sql.join(columns.map((column) => sql.ref(column)))})`;
}

const cast = (column: string, type: string) => sql`${sql.ref(column)}::${sql.raw(type)}`;

async function endFacts(
  transaction: WorkspaceTransaction,
  workspace: string,
  { table, subject }: Aggregate,
  ended: Folded['ended'],
): Promise<void> {
  const columns = Object.entries(subject);
  const lists = columns.map(([column]) => ended.map((one) => asText(one.subject[column])));
  const seqs = ended.map(({ seq }) => String(seq));
  const same = columns.map(([column, type]) => sql`and fact.${sql.ref(column)} = ${cast(`ended.${column}`, type)}`);
  await sql`update ${sql.table(table)} as fact set until_seq = ended.until_seq::bigint
    from ${unnested('ended', [...columns.map(([column]) => column), 'until_seq'], [...lists, seqs])}
    where fact.workspace = ${workspace} and fact.until_seq is null ${sql.join(same, sql` `)}`.execute(transaction);
}

async function beginFacts(
  transaction: WorkspaceTransaction,
  workspace: string,
  { table, subject, values }: Aggregate,
  rows: Folded['rows'],
): Promise<void> {
  const columns = [...Object.entries(subject), ...Object.entries(values)];
  const types = [...columns, ['from_seq', 'bigint'] as const, ['until_seq', 'bigint'] as const];
  const lists = columns.map(([column]) => rows.map((row) => asText(row.values[column])));
  const spans = [rows.map(({ fromSeq }) => asText(fromSeq)), rows.map(({ untilSeq }) => asText(untilSeq))];
  const names = types.map(([column]) => column);
  await sql`insert into ${sql.table(table)} (workspace, ${sql.join(names.map((name) => sql.ref(name)))})
    select ${workspace}::uuid, ${sql.join(types.map(([column, type]) => cast(column, type)))}
    from ${unnested('said', names, [...lists, ...spans])}`.execute(transaction);
}

export async function applyFacts(
  transaction: WorkspaceTransaction,
  workspace: string,
  events: readonly RecordEvent[],
): Promise<void> {
  for (const aggregate of AGGREGATES) {
    const { rows, ended } = foldFacts(aggregate, events);
    if (ended.length > 0) await endFacts(transaction, workspace, aggregate, ended);
    if (rows.length > 0) await beginFacts(transaction, workspace, aggregate, rows);
  }
}
