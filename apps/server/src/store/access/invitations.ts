// One-time links. Whoever opens one becomes a member; the link of the first start makes the owner.
import type { Role } from '@mainspring/contract';
import type { Result } from '@mainspring/kernel';
import { inWorkspace, readWorkspace } from '../database.ts';
import { lockHead, record } from '../events/append.ts';
import { orRefusal, type Refusal, refuse } from '../refusal.ts';
import type { Store } from '../store.ts';
import { hashOf, makeSecret, readSecret } from './secret.ts';

export interface Invited {
  readonly workspace: string;
  readonly role: Role;
  readonly person: string | null;
}

const DAYS = 7;

/** @returns the secret, which is not kept, and until when it opens the door */
export async function invite(
  store: Store,
  { workspace, role, person }: Invited,
): Promise<{ readonly secret: string; readonly until: string }> {
  const secret = makeSecret('invitation', workspace);
  const now = store.clock();
  const until = new Date(now.getTime() + DAYS * 86_400_000).toISOString();
  await inWorkspace(store.database, workspace, (transaction) =>
    transaction
      .insertInto('invitation')
      .values({ workspace, hash: hashOf(secret), role, person, made_at: now.toISOString(), until, used_at: null })
      .execute(),
  );
  return { secret, until };
}

/** null: it is unknown, used, or its time is over. */
export async function invitedBy(store: Store, secret: string): Promise<Invited | null> {
  const read = readSecret('invitation', secret);
  if (read === null) return null;
  const found = await readWorkspace(store.database, read.workspace, (transaction) =>
    transaction
      .selectFrom('invitation')
      .select(['role', 'person'])
      .where('workspace', '=', read.workspace)
      .where('hash', '=', hashOf(secret))
      .where('used_at', 'is', null)
      .where('until', '>', store.clock().toISOString())
      .executeTakeFirst(),
  );
  return found === undefined ? null : { workspace: read.workspace, ...found };
}

/** Uses the link up and records the membership, both or neither. */
export function accept(store: Store, secret: string, account: string): Promise<Result<Invited, Refusal>> {
  return orRefusal(async () => {
    const read = readSecret('invitation', secret);
    if (read === null) refuse('unknown-invitation', 'This is not an invitation; ask for a new link.');
    const { workspace } = read;
    return await inWorkspace(store.database, workspace, async (transaction) => {
      const head = await lockHead(transaction, workspace);
      const now = store.clock().toISOString();
      const found = await transaction
        .updateTable('invitation')
        .set({ used_at: now })
        .where('workspace', '=', workspace)
        .where('hash', '=', hashOf(secret))
        .where('used_at', 'is', null)
        .where('until', '>', now)
        .returning(['role', 'person'])
        .executeTakeFirst();
      if (found === undefined)
        refuse('unknown-invitation', 'This invitation has been used, or its time is over; ask for a new link.');
      const { role, person } = found;
      await record(transaction, store, workspace, account, head, [{ kind: 'membership', payload: { account, person, role } }]);
      return { workspace, role, person };
    });
  });
}
