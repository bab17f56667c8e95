// Who may do what, in sentences. A role in a workspace gives an account rights; a token has its own, in one workspace.
import type { Role, Scope } from '@mainspring/contract';
import type { Account } from '../identity/identity.ts';

export type Actor =
  | { readonly kind: 'account'; readonly account: Account }
  | {
      readonly kind: 'token';
      readonly workspace: string;
      readonly token: string;
      readonly scopes: readonly Scope[];
    };

const RIGHTS: Readonly<Record<Role, readonly Scope[]>> = {
  viewer: ['read'],
  contributor: ['read', 'record'],
  administrator: ['read', 'record', 'administer'],
};

const roleMay = (role: Role, scope: Scope): boolean => RIGHTS[role].includes(scope);

/**
 * @param role of the actor's account in the workspace; null where it is no member, and of a token
 * @returns `unknown` where the actor must not learn that the workspace exists
 */
export function mayIn(workspace: string, actor: Actor, role: Role | null, scope: Scope): 'yes' | 'no' | 'unknown' {
  if (actor.kind === 'token') {
    if (actor.workspace !== workspace) return 'unknown';
    return actor.scopes.includes(scope) ? 'yes' : 'no';
  }
  if (role === null) return 'unknown';
  return roleMay(role, scope) ? 'yes' : 'no';
}

/** As events name a token. */
export const tokenActor = (token: string): string => `token ${token}`;

/** Under which name the actor's deeds stand in the record. */
export function actorId(actor: Actor): string {
  return actor.kind === 'account' ? actor.account.id : tokenActor(actor.token);
}
