// Who may what in a workspace: its members, the links that invite more, the tokens of programs.
import type { OperationName, Role } from '@mainspring/contract';
import type { Identity } from '../identity/identity.ts';
import { type Actor, tokenActor } from '../policies/policies.ts';
import { changeMember, invite, issueToken, type Member, members, revokeToken, type Store, tokens } from '../store/index.ts';
import type { Handlers } from './call.ts';
import { Refused } from './problem.ts';
import { actorOf, refused } from './record.ts';

export interface PlanTitles {
  readonly title: string;
  /** People of the plan by name, with how they are called. */
  readonly people: ReadonlyMap<string, string>;
}

export interface MemberServices {
  readonly store: Store;
  readonly identity: Identity;
  /** Where people reach the product. */
  readonly url: string;
  /** Title and people, as the plan that is served has them. */
  readonly titleOf: (workspace: string) => Promise<PlanTitles>;
}

type Names = Extract<
  OperationName,
  `${string} /workspaces/{workspace}/${'names' | 'members' | 'members/{member}' | 'invitations' | 'tokens' | 'tokens/{token}'}`
>;

/** The secret stands behind the hash: browsers do not send it, and no log has it. */
export function invitationLink(url: string, secret: string): string {
  return `${url}/welcome#${secret}`;
}

export function memberHandlers({ store, identity, url, titleOf }: MemberServices): Pick<Handlers, Names> {
  async function demandPerson(workspace: string, person: string | null): Promise<void> {
    if (person === null || (await titleOf(workspace)).people.has(person)) return;
    throw new Refused('invalid', `body.person: ${person} is nobody of the plan.`);
  }

  async function change(
    { workspace, member }: { readonly workspace: string; readonly member: string },
    actor: Actor | null,
    to: Pick<Member, 'role' | 'person'> | null,
  ): Promise<{ json: undefined }> {
    const changed = await changeMember(store, workspace, actorOf(actor), member, to);
    if (!changed.ok) throw refused(changed.error);
    return { json: undefined };
  }

  const page = <T>(items: readonly T[], after: string | undefined, limit: number) => {
    const from = after === undefined ? 0 : Number(after);
    if (!Number.isSafeInteger(from) || from < 0) throw new Refused('invalid', 'query.after: take the next of the answer before.');
    const until = from + limit;
    return { items: items.slice(from, until), next: until < items.length ? String(until) : null };
  };

  return {
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
      const { people } = await titleOf(path.workspace);
      const items = found.map(({ account, role, person }) => ({
        id: account,
        name: accounts.get(account)?.name ?? '',
        email: accounts.get(account)?.email ?? '',
        role,
        person: person === null ? null : { name: person, title: people.get(person) ?? person },
      }));
      return { json: page(items, query.after, query.limit) };
    },
    'PUT /workspaces/{workspace}/members/{member}': async ({ path, body, actor }) => {
      await demandPerson(path.workspace, body.person);
      return change(path, actor, body);
    },
    'DELETE /workspaces/{workspace}/members/{member}': async ({ path, actor }) => change(path, actor, null),
    'POST /workspaces/{workspace}/invitations': async ({ path: { workspace }, body }) => {
      await demandPerson(workspace, body.person ?? null);
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
