// Who somebody is. Every way to sign in stands behind this, so that another one changes nothing else. What somebody may do
// in a workspace is not asked here: that is the workspace's own record.
import type { Result } from '@mainspring/kernel';

export interface Account {
  /** Permanent. */
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

export interface SignedIn {
  readonly account: Account;
  /** `Set-Cookie` values. */
  readonly cookies: readonly string[];
}

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

export type IdentityRefusal =
  /** No such account, or another password: which of the two is not told. */
  | 'wrong-credentials'
  /** There is an account with this address already. */
  | 'address-taken';

export interface Identity {
  readonly createAccount: (person: Credentials & { readonly fullName: string }) => Promise<Result<SignedIn, IdentityRefusal>>;
  readonly signIn: (credentials: Credentials) => Promise<Result<SignedIn, IdentityRefusal>>;
  /** Whose session the cookies name; null: nobody's, or it has ended or been revoked. */
  readonly accountOf: (cookie: string | undefined) => Promise<Account | null>;
  /** Another password; every other session of the account is revoked. */
  readonly changePassword: (
    cookie: string | undefined,
    passwords: { readonly current: string; readonly password: string },
  ) => Promise<Result<readonly string[], IdentityRefusal>>;
  /** Revokes all sessions of the account whose session it is. */
  readonly signOutEverywhere: (cookie: string | undefined) => Promise<void>;
  /** Revokes the session. @returns `Set-Cookie` values that clear it */
  readonly signOut: (cookie: string | undefined) => Promise<readonly string[]>;
  readonly accounts: (ids: readonly string[]) => Promise<ReadonlyMap<string, Account>>;
  readonly close: () => Promise<void>;
}
