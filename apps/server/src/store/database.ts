// The way to the tables: Kysely on the one driver, every connection as the role that may only add to the record, every
// transaction for one workspace. A statement outside of one sees no row at all.
import type { ActualPayload, MemberRole, TokenScope } from '@mainspring/execution';
import { CompiledQuery, Kysely, PostgresDialect, type RawBuilder, sql, type Transaction } from 'kysely';
import pg from 'pg';
import { APP_ROLE } from './migrate.ts';
import { refuse } from './refusal.ts';

export interface Tables {
  workspace: { workspace: string; name: string; created_at: string };
  head: { workspace: string; seq: number; at: string; hash: Buffer };
  event: { workspace: string; seq: number; at: string; actor: string; kind: string; bytes: Buffer; hash: Buffer };
  actual: Fact & {
    driver: string;
    member: string;
    from_day: string;
    until_day: string;
    value: number;
    unit: string;
    source: string;
    correction: 'restate' | 'catch-up' | null;
    recorded_by: string;
    recorded_at: string;
  };
  milestone_forecast: Fact & { milestone: string; day: string };
  milestone_reached: Fact & { milestone: string; day: string };
  promise: Fact & { dependency: string; day: string };
  remaining_effort: Fact & { milestone: string; on_day: string; effort: Record<string, number> };
  data_date: Fact & { day: string };
  plan_head: Fact & { version: string };
  plan_name: Fact & { name: string; version: string };
  import_batch: Fact & { batch: string; source: string; rows: number; recorded: number };
  membership: Fact & { account: string; role: MemberRole; person: string | null };
  token: Fact & { token: string; title: string; scopes: TokenScope[] };
  invitation: {
    workspace: string;
    hash: Buffer;
    role: MemberRole;
    person: string | null;
    made_at: string;
    until: string;
    used_at: string | null;
  };
  token_secret: { workspace: string; token: string; hash: Buffer; made_at: string; used_at: string | null };
  plan_blob: { workspace: string; hash: string; bytes: Buffer };
  plan_file: { workspace: string; version: string; path: string; blob: string };
  personal_data: { workspace: string; account: string; name: string; address: string };
  import_preview: { workspace: string; batch: string; made_at: string; source: string; actuals: ActualPayload[] };
}

interface Fact {
  workspace: string;
  from_seq: number;
  until_seq: number | null;
}

export type Database = Kysely<Tables>;
export type WorkspaceTransaction = Transaction<Tables>;

const { builtins } = pg.types;

/** Counts as numbers (below 2⁵³), days as they are written, times as events write them. */
function parserOf(type: number): ((text: string) => unknown) | null {
  if (type === builtins.INT8) return Number;
  if (type === builtins.DATE) return (text) => text;
  if (type === builtins.TIMESTAMPTZ) return (text) => new Date(text).toISOString();
  return null;
}

const types: pg.CustomTypesConfig = {
  getTypeParser: (type: number, format?: 'text' | 'binary') => parserOf(type) ?? pg.types.getTypeParser(type, format ?? 'text'),
};

export function openDatabase(config: pg.ClientConfig): Database {
  const pool = new pg.Pool({ ...config, types, max: 10 });
  // A connection that breaks is replaced; whose statement it breaks is told by that statement. Between two statements of a
  // transaction nobody else listens, and an unheard error would end the program.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new Kysely<Tables>({
    dialect: new PostgresDialect({
      pool,
      onCreateConnection: async (connection) => {
        await connection.executeQuery(CompiledQuery.raw(`set role ${APP_ROLE}; set search_path = mainspring`));
      },
    }),
  });
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function nameWorkspace(workspace: string): RawBuilder<unknown> {
  if (!ID.test(workspace)) refuse('unknown-workspace', `There is no workspace ${workspace}.`);
  return sql`select set_config('mainspring.workspace', ${workspace}, true)`;
}

/** All that `work` reads and writes is of one workspace, and happens wholly or not at all. */
export function inWorkspace<T>(
  database: Database,
  workspace: string,
  work: (transaction: WorkspaceTransaction) => Promise<T>,
): Promise<T> {
  return database.transaction().execute(async (transaction) => {
    await nameWorkspace(workspace).execute(transaction);
    return await work(transaction);
  });
}

/** All that `work` reads is of one workspace and of one moment. */
export function readWorkspace<T>(
  database: Database,
  workspace: string,
  work: (transaction: WorkspaceTransaction) => Promise<T>,
): Promise<T> {
  const reading = database.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
  return reading.execute(async (transaction) => {
    await nameWorkspace(workspace).execute(transaction);
    return await work(transaction);
  });
}
