// Tokens by which programs ask and record, each with rights of its own in one workspace. The secret is shown once and kept
// as a hash, outside the record, which says that the token was issued and when it was revoked.
import { randomUUID } from 'node:crypto';
import type { TokenScope } from '@mainspring/execution';
import type { Result } from '@mainspring/kernel';
import { inWorkspace, readWorkspace, type WorkspaceTransaction } from '../database.ts';
import { lockHead, record } from '../events/append.ts';
import { orRefusal, type Refusal, refuse } from '../refusal.ts';
import type { Store } from '../store.ts';
import { hashOf, makeSecret, matches, readSecret } from './secret.ts';

export interface Token {
  readonly token: string;
  readonly title: string;
  readonly scopes: readonly TokenScope[];
  readonly madeAt: string;
  readonly usedAt: string | null;
}

export function issueToken(
  store: Store,
  workspace: string,
  actor: string,
  { title, scopes }: Pick<Token, 'title' | 'scopes'>,
): Promise<Result<Token & { readonly secret: string }, Refusal>> {
  return orRefusal(() =>
    inWorkspace(store.database, workspace, async (transaction) => {
      const token = randomUUID();
      const secret = makeSecret('token', workspace, token);
      const madeAt = store.clock().toISOString();
      const head = await lockHead(transaction, workspace);
      await transaction
        .insertInto('token_secret')
        .values({ workspace, token, hash: hashOf(secret), made_at: madeAt, used_at: null })
        .execute();
      await record(transaction, store, workspace, actor, head, [{ kind: 'token', payload: { token, title, scopes } }]);
      return { token, title, scopes, madeAt, usedAt: null, secret };
    }),
  );
}

/** Tokens that hold, with what is kept of their secrets. */
const holding = (transaction: WorkspaceTransaction, workspace: string) =>
  transaction
    .selectFrom('token')
    .innerJoin('token_secret', (join) =>
      join.onRef('token_secret.workspace', '=', 'token.workspace').onRef('token_secret.token', '=', 'token.token'),
    )
    .where('token.workspace', '=', workspace)
    .where('token.until_seq', 'is', null);

/** In order of their issue. */
export function tokens(store: Store, workspace: string): Promise<Token[]> {
  return readWorkspace(store.database, workspace, async (transaction) => {
    const rows = await holding(transaction, workspace)
      .select(['token.token', 'token.title', 'token.scopes', 'token_secret.made_at', 'token_secret.used_at'])
      .orderBy('token.from_seq')
      .execute();
    return rows.map(({ token, title, scopes, made_at, used_at }) => ({ token, title, scopes, madeAt: made_at, usedAt: used_at }));
  });
}

export function revokeToken(store: Store, workspace: string, actor: string, token: string): Promise<Result<number, Refusal>> {
  return orRefusal(() =>
    inWorkspace(store.database, workspace, async (transaction) => {
      const head = await lockHead(transaction, workspace);
      const held = await holding(transaction, workspace)
        .select('token.title')
        .where('token.token', '=', token)
        .executeTakeFirst();
      if (held === undefined) refuse('unknown-token', 'There is no such token, or it has been revoked.');
      await transaction.deleteFrom('token_secret').where('workspace', '=', workspace).where('token', '=', token).execute();
      const revoked = { kind: 'token' as const, payload: { token, title: held.title, scopes: [] } };
      return (await record(transaction, store, workspace, actor, head, [revoked])).seq;
    }),
  );
}

/** Whose secret it is; null: nobody's, or it has been revoked. */
export async function tokenOf(
  store: Store,
  secret: string,
): Promise<(Pick<Token, 'token' | 'scopes'> & { readonly workspace: string }) | null> {
  const read = readSecret('token', secret);
  if (read === null) return null;
  const { workspace, name: token } = read;
  return inWorkspace(store.database, workspace, async (transaction) => {
    const found = await holding(transaction, workspace)
      .select(['token.scopes', 'token_secret.hash'])
      .where('token.token', '=', token)
      .executeTakeFirst();
    if (found === undefined || !matches(secret, found.hash)) return null;
    await transaction
      .updateTable('token_secret')
      .set({ used_at: store.clock().toISOString() })
      .where('workspace', '=', workspace)
      .where('token', '=', token)
      .execute();
    return { workspace, token, scopes: found.scopes };
  });
}
