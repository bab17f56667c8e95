// E-mail and password, by better-auth. Its tables stand in a schema of their own, outside the workspaces; none of its routes
// is reachable: it is asked from here alone.
import { fail, ok } from '@mainspring/kernel';
import { APIError, betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Account, Identity, IdentityRefusal, SignedIn } from './identity.ts';

export const IDENTITY_SCHEMA = 'identity';

export interface IdentityOptions {
  readonly connection: pg.PoolConfig;
  /** Where the product is reached: cookies are secure where it is https. */
  readonly url: string;
  /** Signs cookies; at least 32 characters. */
  readonly secret: string;
}

interface AccountRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

const SESSION_DAYS = 14;

const accountOf = ({ id, name, email }: AccountRow): Account => ({ id, name, email });

/** Wrong credentials and taken addresses are answers; anything else is a fault. */
function refusalOf(error: unknown): IdentityRefusal {
  if (error instanceof APIError) {
    if (error.status === 'UNAUTHORIZED' || error.body?.code === 'INVALID_PASSWORD') return 'wrong-credentials';
    if (String(error.body?.code ?? '').startsWith('USER_ALREADY_EXISTS')) return 'address-taken';
  }
  throw error;
}

/** The schema is there: whoever has the secret has made it. */
export async function openIdentity({ connection, url, secret }: IdentityOptions): Promise<Identity> {
  const pool = new pg.Pool({ ...connection, max: 4, options: `-c search_path=${IDENTITY_SCHEMA}` });
  // A connection that PostgreSQL ends while it is idle is replaced when the next is asked for.
  pool.on('error', () => undefined);
  const database = new Kysely<{ user: AccountRow }>({ dialect: new PostgresDialect({ pool }) });
  const options = {
    baseURL: url,
    secret,
    database: { db: database, type: 'postgres' as const },
    emailAndPassword: { enabled: true, minPasswordLength: 12, maxPasswordLength: 200 },
    session: { expiresIn: SESSION_DAYS * 86_400, updateAge: 86_400 },
    // The front door counts attempts, by address and by account.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    advanced: { cookiePrefix: 'mainspring', useSecureCookies: url.startsWith('https:') },
  };
  await (await getMigrations(options)).runMigrations();
  const auth = betterAuth(options);

  const headersOf = (cookie: string | undefined) => new Headers(cookie === undefined ? {} : { cookie });
  const signedIn = (headers: Headers, user: AccountRow): SignedIn => ({
    account: accountOf(user),
    cookies: headers.getSetCookie(),
  });

  return {
    createAccount: async ({ fullName, email, password }) => {
      try {
        const { headers, response } = await auth.api.signUpEmail({
          body: { name: fullName, email, password },
          returnHeaders: true,
        });
        return ok(signedIn(headers, response.user));
      } catch (error) {
        return fail(refusalOf(error));
      }
    },
    signIn: async ({ email, password }) => {
      try {
        const { headers, response } = await auth.api.signInEmail({ body: { email, password }, returnHeaders: true });
        return ok(signedIn(headers, response.user));
      } catch (error) {
        return fail(refusalOf(error));
      }
    },
    accountOf: async (cookie) => {
      if (cookie === undefined) return null;
      const session = await auth.api.getSession({ headers: headersOf(cookie) });
      return session === null ? null : accountOf(session.user);
    },
    changePassword: async (cookie, { current, password }) => {
      try {
        const { headers } = await auth.api.changePassword({
          body: { currentPassword: current, newPassword: password, revokeOtherSessions: true },
          headers: headersOf(cookie),
          returnHeaders: true,
        });
        return ok(headers.getSetCookie());
      } catch (error) {
        return fail(refusalOf(error));
      }
    },
    signOutEverywhere: async (cookie) => {
      await auth.api.revokeSessions({ headers: headersOf(cookie) });
    },
    signOut: async (cookie) => {
      const { headers } = await auth.api.signOut({ headers: headersOf(cookie), returnHeaders: true });
      return headers.getSetCookie();
    },
    accounts: async (ids) => {
      if (ids.length === 0) return new Map();
      const rows = await database
        .selectFrom('user')
        .select(['id', 'name', 'email'])
        .where('id', 'in', [...ids])
        .execute();
      return new Map(rows.map((row) => [row.id, accountOf(row)]));
    },
    close: () => database.destroy(),
  };
}
