// Figures from a file in two steps: what loading it would do is told, and nothing is loaded until somebody says so. The same
// rows are the same batch and are loaded once, however often the file comes; a row that is known already is not recorded again.
import { createHash } from 'node:crypto';
import type { ActualPayload } from '@mainspring/execution';
import { canonicalJson, type Result } from '@mainspring/kernel';
import { sql } from 'kysely';
import { inWorkspace, readWorkspace, type WorkspaceTransaction } from '../database.ts';
import { type Change, lockHead, record } from '../events/append.ts';
import { orRefusal, type Refusal, refuse } from '../refusal.ts';
import type { Store } from '../store.ts';
import { type ActualRow, type ReadActuals, type RowProblem, subjectOf } from './read-actuals.ts';

/** How long a preview waits for a word. */
const KEPT = '1 day';

export interface Correction {
  readonly line: number;
  readonly payload: ActualPayload;
  /** What is recorded now. */
  readonly before: { readonly value: number; readonly unit: string };
}

export interface ImportPreview {
  /** Hash of the rows that would be loaded; names them for `loadImport`. The same rows have the same one. */
  readonly batch: string;
  readonly fresh: readonly ActualRow[];
  readonly corrections: readonly Correction[];
  /** Rows that are recorded already with the same value and unit. */
  readonly repeated: number;
  /** Rows that would be left out, in order of line. */
  readonly problems: readonly RowProblem[];
  /** The event by which these very rows were loaded before: loading them again does nothing. */
  readonly loadedBefore: number | null;
}

export interface Loaded {
  /** The import's event, now or before. */
  readonly seq: number;
  /** Actuals that were recorded with it: the events that follow. */
  readonly recorded: number;
  /** Nothing was done, because these very rows had been loaded. */
  readonly before: boolean;
}

interface Standing {
  readonly value: number;
  readonly unit: string;
}

/** Order and place of origin do not make another batch. */
function batchOf(rows: readonly ActualRow[]): string {
  const said = rows.map(({ payload: { source: _, ...rest } }) => canonicalJson(rest)).sort();
  return createHash('sha256').update(said.join('\n')).digest('hex');
}

async function standingOf(transaction: WorkspaceTransaction, workspace: string): Promise<ReadonlyMap<string, Standing>> {
  const rows = await transaction
    .selectFrom('actual')
    .select(['driver', 'member', 'from_day', 'until_day', 'value', 'unit'])
    .where('workspace', '=', workspace)
    .where('until_seq', 'is', null)
    .where((is) => is.or([is('correction', 'is', null), is('correction', '!=', 'catch-up')]))
    .execute();
  const subject = ({ driver, member, from_day, until_day }: (typeof rows)[number]) =>
    subjectOf({ driver, member, from: from_day, until: until_day });
  return new Map(rows.map((row) => [subject(row), row]));
}

const same = (standing: Standing | undefined, { value, unit }: ActualPayload): boolean =>
  standing !== undefined && standing.value === value && standing.unit === unit;

async function loadedBefore(
  transaction: WorkspaceTransaction,
  workspace: string,
  batch: string,
): Promise<{ readonly seq: number; readonly recorded: number } | null> {
  const found = await transaction
    .selectFrom('import_batch')
    .select(['from_seq', 'recorded'])
    .where('workspace', '=', workspace)
    .where('batch', '=', batch)
    .where('until_seq', 'is', null)
    .executeTakeFirst();
  return found === undefined ? null : { seq: found.from_seq, recorded: found.recorded };
}

async function keepPreview(store: Store, workspace: string, batch: string, source: string, rows: readonly ActualRow[]) {
  const actuals = JSON.stringify(rows.map(({ payload }) => payload));
  const at = store.clock().toISOString();
  await inWorkspace(store.database, workspace, async (transaction) => {
    await sql`delete from import_preview
      where workspace = ${workspace} and made_at < ${at}::timestamptz - ${KEPT}::interval`.execute(transaction);
    await sql`insert into import_preview (workspace, batch, made_at, source, actuals)
      values (${workspace}, ${batch}, ${at}::timestamptz, ${source}, ${actuals}::jsonb)
      on conflict (workspace, batch) do update
        set made_at = excluded.made_at, source = excluded.source, actuals = excluded.actuals`.execute(transaction);
  });
}

/**
 * @param read the file's rows, as `readActuals` gives them
 * @param source where the figures come from
 */
export function previewImport(
  store: Store,
  workspace: string,
  { rows, problems }: ReadActuals,
  source: string,
): Promise<Result<ImportPreview, Refusal>> {
  return orRefusal(async () => {
    const batch = batchOf(rows);
    const { standing, before } = await readWorkspace(store.database, workspace, async (transaction) => ({
      standing: await standingOf(transaction, workspace),
      before: await loadedBefore(transaction, workspace, batch),
    }));
    if (rows.length > 0) await keepPreview(store, workspace, batch, source, rows);
    const known = rows.map((row) => ({ row, stands: standing.get(subjectOf(row.payload)) }));
    return {
      batch,
      fresh: known.filter(({ stands }) => stands === undefined).map(({ row }) => row),
      corrections: known.flatMap(({ row: { line, payload }, stands }) =>
        stands === undefined || same(stands, payload)
          ? []
          : [{ line, payload, before: { value: stands.value, unit: stands.unit } }],
      ),
      repeated: known.filter(({ row, stands }) => same(stands, row.payload)).length,
      problems,
      loadedBefore: before?.seq ?? null,
    };
  });
}

/** Loads what a preview has told, as one event and one for every row that is new or says another value; all of it or nothing. */
export function loadImport(store: Store, workspace: string, actor: string, batch: string): Promise<Result<Loaded, Refusal>> {
  return orRefusal(() =>
    inWorkspace(store.database, workspace, async (transaction) => {
      const head = await lockHead(transaction, workspace);
      const before = await loadedBefore(transaction, workspace, batch);
      if (before !== null) return { ...before, before: true };
      const preview = await transaction
        .selectFrom('import_preview')
        .select(['source', 'actuals'])
        .where('workspace', '=', workspace)
        .where('batch', '=', batch)
        .executeTakeFirst();
      if (preview === undefined)
        refuse('unknown-import', 'No file waits under this name, or it has waited too long; read it again.');
      const { source, actuals } = preview;
      const standing = await standingOf(transaction, workspace);
      const changed = actuals.filter((payload) => !same(standing.get(subjectOf(payload)), payload));
      const changes: readonly Change[] = [
        { kind: 'import', payload: { batch, source, rows: actuals.length, recorded: changed.length } },
        ...changed.map((payload): Change => ({ kind: 'actual', payload })),
      ];
      const { events } = await record(transaction, store, workspace, actor, head, changes);
      await transaction.deleteFrom('import_preview').where('workspace', '=', workspace).where('batch', '=', batch).execute();
      return { seq: events[0]?.seq ?? head.seq, recorded: changed.length, before: false };
    }),
  );
}
