// A workspace holds one plan and its record, apart from every other. Which there are is the one thing that is read across
// them.
import { randomUUID } from 'node:crypto';
import type { MemberRole } from '@mainspring/execution';
import type { Result } from '@mainspring/kernel';
import { sql } from 'kysely';
import { inWorkspace } from './database.ts';
import { firstHash } from './events/chain.ts';
import { orRefusal, type Refusal, refuse } from './refusal.ts';
import type { Store } from './store.ts';

/** Before every event, also before those that are told afterwards. */
const BEGINNING = new Date(0).toISOString();

export interface Workspace {
  /** Permanent. */
  readonly workspace: string;
  readonly name: string;
  readonly createdAt: string;
}

const taken = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === '23505';

export function createWorkspace(store: Store, name: string): Promise<Result<Workspace, Refusal>> {
  const workspace = randomUUID();
  const createdAt = store.clock().toISOString();
  return orRefusal(async () => {
    if (name.trim() === '' || name.includes('\0')) refuse('bad-name', 'A workspace needs a name of ordinary characters.');
    try {
      await inWorkspace(store.database, workspace, async (transaction) => {
        await transaction.insertInto('workspace').values({ workspace, name, created_at: createdAt }).execute();
        await transaction
          .insertInto('head')
          .values({ workspace, seq: 0, at: BEGINNING, hash: firstHash(workspace) })
          .execute();
      });
    } catch (error) {
      if (taken(error)) refuse('name-taken', `There is a workspace ${name} already; choose another name.`);
      throw error;
    }
    return { workspace, name, createdAt };
  });
}

export interface Membership extends Workspace {
  readonly role: MemberRole;
  /** Of the plan, whom the account stands for. */
  readonly person: string | null;
}

/** To which workspaces an account belongs, in order of name. */
export function workspacesOf(store: Store, account: string): Promise<Membership[]> {
  return store.database.transaction().execute(async (transaction) => {
    await sql`select set_config('mainspring.directory', 'on', true), set_config('mainspring.account', ${account}, true)`.execute(
      transaction,
    );
    const rows = await transaction
      .selectFrom('membership')
      .innerJoin('workspace', 'workspace.workspace', 'membership.workspace')
      .select(['workspace.workspace', 'name', 'created_at', 'role', 'person'])
      .where('account', '=', account)
      .where('until_seq', 'is', null)
      .orderBy('name')
      .execute();
    return rows.map(({ created_at, ...membership }) => ({ ...membership, createdAt: created_at }));
  });
}

/** In order of name. */
export function listWorkspaces(store: Store): Promise<Workspace[]> {
  return store.database.transaction().execute(async (transaction) => {
    await sql`select set_config('mainspring.directory', 'on', true)`.execute(transaction);
    const rows = await transaction.selectFrom('workspace').selectAll().orderBy('name').execute();
    return rows.map(({ workspace, name, created_at }) => ({ workspace, name, createdAt: created_at }));
  });
}
