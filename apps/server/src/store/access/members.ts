// Whose accounts belong to a workspace, as what, and as which person of the plan.
import type { Role } from '@mainspring/contract';
import { readWorkspace } from '../database.ts';
import type { Store } from '../store.ts';

export interface Member {
  readonly account: string;
  /** Name of a person of the plan; null: of none. */
  readonly person: string | null;
  readonly role: Role;
}

/** In order of their accounts. */
export function members(store: Store, workspace: string): Promise<Member[]> {
  return readWorkspace(store.database, workspace, (transaction) =>
    transaction
      .selectFrom('membership')
      .select(['account', 'person', 'role'])
      .where('workspace', '=', workspace)
      .where('until_seq', 'is', null)
      .orderBy('account')
      .execute(),
  );
}

/** null: it is no member, or there is no such workspace. */
export async function membershipOf(store: Store, workspace: string, account: string): Promise<Member | null> {
  const found = await readWorkspace(store.database, workspace, (transaction) =>
    transaction
      .selectFrom('membership')
      .select(['account', 'person', 'role'])
      .where('workspace', '=', workspace)
      .where('account', '=', account)
      .where('until_seq', 'is', null)
      .executeTakeFirst(),
  );
  return found ?? null;
}
