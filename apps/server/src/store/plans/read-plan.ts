// Plans as they were saved: which files a version has, and their bytes.
import { sql } from 'kysely';
import { readWorkspace } from '../database.ts';
import type { Store } from '../store.ts';

/** Path → hash of its bytes, in order of path; empty where no such version has been saved. */
export function planManifest(store: Store, workspace: string, version: string): Promise<ReadonlyMap<string, string>> {
  return readWorkspace(store.database, workspace, async (transaction) => {
    const rows = await transaction
      .selectFrom('plan_file')
      .select(['path', 'blob'])
      .where('workspace', '=', workspace)
      .where('version', '=', version)
      .orderBy('path')
      .execute();
    return new Map(rows.map(({ path, blob }) => [path, blob]));
  });
}

/** Hash → bytes, of those that are there. */
export function planBlobs(
  store: Store,
  workspace: string,
  hashes: Iterable<string>,
): Promise<ReadonlyMap<string, Uint8Array<ArrayBufferLike>>> {
  return readWorkspace(store.database, workspace, async (transaction) => {
    const rows = await transaction
      .selectFrom('plan_blob')
      .select(['hash', 'bytes'])
      .where('workspace', '=', workspace)
      .where('hash', '=', sql<string>`any(${[...hashes]}::text[])`)
      .execute();
    return new Map(rows.map(({ hash, bytes }) => [hash, bytes]));
  });
}

/** The files of a version as `readPlan` takes them. */
export async function planFiles(store: Store, workspace: string, version: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const manifest = await planManifest(store, workspace, version);
  const blobs = await planBlobs(store, workspace, new Set(manifest.values()));
  return new Map(
    [...manifest].map(([path, hash]) => {
      const bytes = blobs.get(hash);
      if (bytes === undefined) throw new Error(`the plan ${version} lacks the bytes of ${path}`);
      return [path, bytes];
    }),
  );
}
