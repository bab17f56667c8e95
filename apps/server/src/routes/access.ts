// Who is who, and who may what.
import type { OperationName, Role, Session } from '@mainspring/contract';
import type { Account, Identity } from '../identity/identity.ts';
import { tokenActor } from '../policies/policies.ts';
import { accept, invite, invitedBy, issueToken, members, revokeToken, type Store, tokens, workspacesOf } from '../store/index.ts';
import type { Handlers } from './call.ts';
import { Refused } from './problem.ts';
import { actorOf, refused } from './record.ts';

export interface AccessServices {
  readonly store: Store;
  readonly identity: Identity;
  /** Where people reach the product. */
  readonly url: string;
  /** Signs the demo's visitor in; null: there is no demo. */
  readonly demo: (() => ReturnType<Identity['signIn']>) | null;
  /** Title and person's name, as the plan that is served has them. */
  readonly titleOf: (workspace: string) => Promise<{ readonly title: string; readonly personTitle: (name: string) => string }>;
}

type Names = Extract<
  OperationName,
  | `${string} /session`
  | `${string} /session/demo`
  | 'POST /invitations'
  | `${string}/${'names' | 'members' | 'invitations' | 'tokens' | 'tokens/{token}'}`
>;

const WRONG = 'The address or the password is wrong.';

export function accessHandlers({ store, identity, url, demo, titleOf }: AccessServices): Pick<Handlers, Names> {
  async function sessionOf(account: Account | null): Promise<Session> {
    if (account === null) return { account: null, workspaces: [], demo: demo !== null };
    const workspaces = [];
    for (const { workspace, role, person } of await workspacesOf(store, account.id)) {
      const { title, personTitle } = await titleOf(workspace);
      workspaces.push({
        id: workspace,
        title,
        role,
        person: person === null ? null : { name: person, title: personTitle(person) },
      });
    }
    return { account: { name: account.name, email: account.email }, workspaces, demo: demo !== null };
  }

  const page = <T>(items: readonly T[], after: string | undefined, limit: number) => {
    const from = after === undefined ? 0 : Number(after);
    if (!Number.isSafeInteger(from) || from < 0) throw new Refused('invalid', 'query.after: take the next of the answer before.');
    const until = from + limit;
    return { items: items.slice(from, until), next: until < items.length ? String(until) : null };
  };

  return {
    'GET /session': async ({ actor }) => ({ json: await sessionOf(actor?.kind === 'account' ? actor.account : null) }),
    'POST /session': async ({ body }) => {
      const signed = await identity.signIn(body);
      if (!signed.ok) throw new Refused('wrong-credentials', WRONG);
      return { json: await sessionOf(signed.value.account), cookies: signed.value.cookies };
    },
    'POST /session/demo': async () => {
      if (demo === null) throw new Refused('not-found', 'Nothing is shown here to visitors; sign in.');
      const signed = await demo();
      if (!signed.ok) throw new Refused('unavailable', 'The demo is not ready.');
      return { json: await sessionOf(signed.value.account), cookies: signed.value.cookies };
    },
    'DELETE /session': async ({ cookie }) => ({ json: undefined, cookies: await identity.signOut(cookie) }),
    'POST /invitations': async ({ body: { token, fullName, email, password } }) => {
      if ((await invitedBy(store, token)) === null)
        throw new Refused('gone', 'This invitation has been used, or its time is over; ask for a new link.');
      const created = await identity.createAccount({ fullName, email, password });
      // Whoever has an account already brings it along.
      const signed = created.ok ? created : await identity.signIn({ email, password });
      if (!signed.ok) throw new Refused('address-taken', 'There is an account with this address: give its password.');
      const accepted = await accept(store, token, signed.value.account.id);
      if (!accepted.ok) throw refused(accepted.error);
      return { json: await sessionOf(signed.value.account), cookies: signed.value.cookies };
    },
    'GET /workspaces/{workspace}/names': async ({ path: { workspace } }) => {
      const found = await members(store, workspace);
      const accounts = await identity.accounts(found.map(({ account }) => account));
      const byAccount = [...accounts].map(([id, { name }]) => [id, name] as const);
      const byToken = (await tokens(store, workspace)).map(({ token, title }) => [tokenActor(token), title] as const);
      return { json: { names: Object.fromEntries([...byAccount, ...byToken]) } };
    },
    'GET /workspaces/{workspace}/members': async ({ path, query }) => {
      const found = await members(store, path.workspace);
      const accounts = await identity.accounts(found.map(({ account }) => account));
      const { personTitle } = await titleOf(path.workspace);
      const items = found.map(({ account, role, person }) => ({
        id: account,
        name: accounts.get(account)?.name ?? '',
        email: accounts.get(account)?.email ?? '',
        role,
        person: person === null ? null : { name: person, title: personTitle(person) },
      }));
      return { json: page(items, query.after, query.limit) };
    },
    'POST /workspaces/{workspace}/invitations': async ({ path: { workspace }, body }) => {
      const { secret, until } = await invite(store, { workspace, role: body.role as Role, person: body.person ?? null });
      return { json: { link: invitationLink(url, secret), until } };
    },
    'GET /workspaces/{workspace}/tokens': async ({ path, query }) => {
      const items = (await tokens(store, path.workspace)).map(({ token, title, scopes, madeAt, usedAt }) => ({
        id: token,
        title,
        scopes: [...scopes],
        created: madeAt,
        lastUsed: usedAt,
      }));
      return { json: page(items, query.after, query.limit) };
    },
    'POST /workspaces/{workspace}/tokens': async ({ path, body, actor }) => {
      if (actor?.kind !== 'account') throw new Refused('forbidden', 'A token cannot make tokens; sign in.');
      const issued = await issueToken(store, path.workspace, actorOf(actor), body);
      if (!issued.ok) throw refused(issued.error);
      const { token, title, scopes, madeAt, secret } = issued.value;
      return { json: { id: token, title, scopes: [...scopes], created: madeAt, lastUsed: null, secret } };
    },
    'DELETE /workspaces/{workspace}/tokens/{token}': async ({ path, actor }) => {
      const revoked = await revokeToken(store, path.workspace, actorOf(actor), path.token);
      if (!revoked.ok) throw refused(revoked.error);
      return { json: undefined };
    },
  };
}

/** The secret stands behind the hash: browsers do not send it, and no log has it. */
export function invitationLink(url: string, secret: string): string {
  return `${url}/welcome#${secret}`;
}
