// Who is who: signing in and out, and coming in by an invitation.
import type { OperationName, Session } from '@mainspring/contract';
import type { Account, Identity } from '../identity/identity.ts';
import { accept, invitedBy, type Store, workspacesOf } from '../store/index.ts';
import type { Handlers } from './call.ts';
import type { PlanTitles } from './members.ts';
import { Refused } from './problem.ts';
import { refused } from './record.ts';

export interface AccessServices {
  readonly store: Store;
  readonly identity: Identity;
  /** The demo's visitor, whose account everybody shares; null: there is no demo. */
  readonly demo: { readonly account: string; readonly signIn: () => ReturnType<Identity['signIn']> } | null;
  /** Title and people, as the plan that is served has them. */
  readonly titleOf: (workspace: string) => Promise<PlanTitles>;
}

type Names = Extract<OperationName, `${string} /session${'' | 's' | '/demo' | '/password'}` | 'POST /invitations'>;

const WRONG = 'The address or the password is wrong.';

export function accessHandlers({ store, identity, demo, titleOf }: AccessServices): Pick<Handlers, Names> {
  async function sessionOf(account: Account | null): Promise<Session> {
    if (account === null) return { account: null, workspaces: [], demo: demo !== null };
    const workspaces = [];
    for (const { workspace, role, person } of await workspacesOf(store, account.id)) {
      const { title, people } = await titleOf(workspace);
      workspaces.push({
        id: workspace,
        title,
        role,
        person: person === null ? null : { name: person, title: people.get(person) ?? person },
      });
    }
    return { account: { name: account.name, email: account.email }, workspaces, demo: demo !== null };
  }

  return {
    'GET /session': async ({ actor }) => ({ json: await sessionOf(actor?.kind === 'account' ? actor.account : null) }),
    'POST /session': async ({ body }) => {
      const signed = await identity.signIn(body);
      if (!signed.ok) throw new Refused('wrong-credentials', WRONG);
      return { json: await sessionOf(signed.value.account), cookies: signed.value.cookies };
    },
    'POST /session/demo': async () => {
      if (demo === null) throw new Refused('not-found', 'Nothing is shown here to visitors; sign in.');
      const signed = await demo.signIn();
      if (!signed.ok) throw new Refused('unavailable', 'The demo is not ready.');
      return { json: await sessionOf(signed.value.account), cookies: signed.value.cookies };
    },
    'DELETE /session': async ({ cookie }) => ({ json: undefined, cookies: await identity.signOut(cookie) }),
    'PUT /session/password': async ({ cookie, actor, body }) => {
      if (actor?.kind === 'account' && actor.account.id === demo?.account)
        throw new Refused('forbidden', 'Visitors share this account; its password stays.');
      const changed = await identity.changePassword(cookie, body);
      if (!changed.ok) throw new Refused('wrong-credentials', 'The password so far is another one.');
      return { json: undefined, cookies: changed.value };
    },
    'DELETE /sessions': async ({ cookie }) => {
      await identity.signOutEverywhere(cookie);
      return { json: undefined, cookies: await identity.signOut(cookie) };
    },
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
  };
}
