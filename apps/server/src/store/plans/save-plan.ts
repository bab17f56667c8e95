// A plan is kept by its content: every file once by the hash of its bytes, a version as the list of its paths. Saving one is
// an event like any other, and names the version that it began from.
import { createHash } from 'node:crypto';
import type { Result } from '@mainspring/kernel';
import { planVersion } from '@mainspring/plan';
import { sql } from 'kysely';
import { inWorkspace, type WorkspaceTransaction } from '../database.ts';
import { type Change, lockHead, record } from '../events/append.ts';
import { orRefusal, type Refusal, refuse } from '../refusal.ts';
import type { Store } from '../store.ts';

const MOST_FILES = 20_000;
const MOST_BYTES = 256 * 1024 * 1024;
/** Bytes of one statement. */
const BATCH_BYTES = 16 * 1024 * 1024;

export type PlanFiles = ReadonlyMap<string, Uint8Array>;

export interface SavedPlan {
  readonly version: string;
  /** Position from which it holds; that of its saving, where it held already. */
  readonly seq: number;
}

function inside(path: string): boolean {
  const parts = path.split('/');
  return !/[\0\\]/.test(path) && parts.every((part) => part !== '' && part !== '.' && part !== '..');
}

function checkFiles(files: PlanFiles): void {
  const bytes = [...files.values()].reduce((sum, content) => sum + content.length, 0);
  if (files.size === 0) refuse('bad-plan', 'A plan has at least one file, plan.yaml.');
  if (files.size > MOST_FILES || bytes > MOST_BYTES)
    refuse(
      'bad-plan',
      `A plan has at most ${MOST_FILES} files and ${MOST_BYTES / 1024 / 1024} MB; this has ${files.size} files.`,
    );
  for (const path of files.keys())
    if (!inside(path)) refuse('bad-plan', `${JSON.stringify(path)} is no path inside a plan; write it like drivers/sales.yaml.`);
}

async function storeBlobs(
  transaction: WorkspaceTransaction,
  workspace: string,
  files: PlanFiles,
  blobs: ReadonlyMap<string, string>,
): Promise<void> {
  const known = await sql<{ hash: string }>`select hash from plan_blob
    where workspace = ${workspace} and hash = any(${[...new Set(blobs.values())]}::text[])`.execute(transaction);
  const stored = new Set(known.rows.map(({ hash }) => hash));
  let batch: { hash: string; bytes: Buffer }[] = [];
  const write = async (): Promise<void> => {
    await sql`insert into plan_blob (workspace, hash, bytes)
      select ${workspace}::uuid, * from unnest(${batch.map(({ hash }) => hash)}::text[], ${batch.map((one) => one.bytes)}::bytea[])
      on conflict do nothing`.execute(transaction);
    batch = [];
  };
  for (const [path, hash] of blobs) {
    if (stored.has(hash)) continue;
    stored.add(hash);
    batch.push({ hash, bytes: Buffer.from(files.get(path) ?? []) });
    if (batch.reduce((sum, { bytes }) => sum + bytes.length, 0) > BATCH_BYTES) await write();
  }
  if (batch.length > 0) await write();
}

async function storeVersion(
  transaction: WorkspaceTransaction,
  workspace: string,
  version: string,
  blobs: ReadonlyMap<string, string>,
): Promise<void> {
  await sql`insert into plan_file (workspace, version, path, blob)
    select ${workspace}::uuid, ${version}, * from unnest(${[...blobs.keys()]}::text[], ${[...blobs.values()]}::text[])
    on conflict do nothing`.execute(transaction);
}

export interface SaveOptions {
  /** The version that the writer began from; null for the first. */
  readonly base: string | null;
  /** Names the version as well. */
  readonly name?: string;
  /** As of `append`. */
  readonly at?: Date;
}

export function savePlan(
  store: Store,
  workspace: string,
  actor: string,
  files: PlanFiles,
  { base, name, at }: SaveOptions,
): Promise<Result<SavedPlan, Refusal>> {
  return orRefusal(async () => {
    checkFiles(files);
    const blobs = new Map([...files].map(([path, bytes]) => [path, createHash('sha256').update(bytes).digest('hex')]));
    const version = planVersion(blobs);
    return await inWorkspace(store.database, workspace, async (transaction) => {
      const head = await lockHead(transaction, workspace);
      const holds = await transaction
        .selectFrom('plan_head')
        .select(['version', 'from_seq'])
        .where('workspace', '=', workspace)
        .where('until_seq', 'is', null)
        .executeTakeFirst();
      if ((holds?.version ?? null) !== base && holds?.version !== version)
        refuse(
          'plan-moved',
          `The plan has been saved since, as ${holds?.version ?? 'nothing'}; bring the change to that version.`,
        );
      const save: Change = { kind: 'plan-version', payload: { version, name: null } };
      const naming = name === undefined ? [] : [{ kind: 'plan-version', payload: { version, name } } as const];
      const changes = [...(holds?.version === version ? [] : [save]), ...naming];
      await storeBlobs(transaction, workspace, files, blobs);
      await storeVersion(transaction, workspace, version, blobs);
      const { events } = await record(transaction, store, workspace, actor, head, changes, at);
      return { version, seq: holds?.version === version ? holds.from_seq : (events[0]?.seq ?? head.seq) };
    });
  });
}
