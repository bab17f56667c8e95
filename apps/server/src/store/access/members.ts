// Whose accounts belong to a workspace, as what, and as which person of the plan.
import type { Role } from '@mainspring/contract';
import type { Result } from '@mainspring/kernel';
import { inWorkspace, readWorkspace, type WorkspaceTransaction } from '../database.ts';
import { lockHead, record } from '../events/append.ts';
import { orRefusal, type Refusal, refuse } from '../refusal.ts';
import type { Store } from '../store.ts';

export interface Member {
  readonly account: string;
  /** Name of a person of the plan; null: of none. */
  readonly person: string | null;
  readonly role: Role;
}

const standing = (transaction: WorkspaceTransaction, workspace: string) =>
  transaction
    .selectFrom('membership')
    .select(['account', 'person', 'role'])
    .where('workspace', '=', workspace)
    .where('until_seq', 'is', null);

/** In order of their accounts. */
export function members(store: Store, workspace: string): Promise<Member[]> {
  return readWorkspace(store.database, workspace, (transaction) => standing(transaction, workspace).orderBy('account').execute());
}

/** null: it is no member, or there is no such workspace. */
export async function membershipOf(store: Store, workspace: string, account: string): Promise<Member | null> {
  const found = await readWorkspace(store.database, workspace, (transaction) =>
    standing(transaction, workspace).where('account', '=', account).executeTakeFirst(),
  );
  return found ?? null;
}

/** @param change null: it leaves. Somebody must go on administering the workspace. */
export function changeMember(
  store: Store,
  workspace: string,
  actor: string,
  account: string,
  change: Pick<Member, 'role' | 'person'> | null,
): Promise<Result<number, Refusal>> {
  return orRefusal(() =>
    inWorkspace(store.database, workspace, async (transaction) => {
      const head = await lockHead(transaction, workspace);
      const all = await standing(transaction, workspace).execute();
      if (!all.some((member) => member.account === account))
        refuse('unknown-member', 'This account does not belong to the workspace.');
      const others = all.filter((member) => member.account !== account);
      if (change?.role !== 'administrator' && !others.some(({ role }) => role === 'administrator'))
        refuse('last-administrator', 'Nobody else administers the workspace; make somebody an administrator first.');
      const payload = { account, role: change?.role ?? null, person: change?.person ?? null };
      return (await record(transaction, store, workspace, actor, head, [{ kind: 'membership', payload }])).seq;
    }),
  );
}
