// The tables are made by numbered files of SQL, each once and in order, by the user of the connection; the program then
// works as a role that may do less. What has been applied is kept with its hash, because a file that changes afterwards
// would leave two kinds of database.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import { StoreTrouble } from './trouble.ts';

/** What the program works as: it may add to the record and not change it, and sees one workspace at a time. */
export const APP_ROLE = 'mainspring_app';

const OLDEST_SERVER = 150_000;
const MIGRATION_LOCK = 7_305_141;
const FOLDER = join(import.meta.dirname, 'migrations');

interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly hash: string;
}

function migrations(): Migration[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(FOLDER, name), 'utf8');
      return { name, sql, hash: createHash('sha256').update(sql).digest('hex') };
    });
}

async function checkServer(client: Client): Promise<void> {
  const { rows } = await client.query("select current_setting('server_version_num')::int as number");
  const number = Number(rows[0]?.number);
  if (number >= OLDEST_SERVER) return;
  throw new StoreTrouble(`The PostgreSQL server is version ${Math.floor(number / 10_000)}; Mainspring needs 15 or later.`);
}

async function prepareRole(client: Client): Promise<void> {
  const { rows } = await client.query(
    `select exists(select from pg_roles where rolname = $1) as made,
      exists(select from pg_roles where rolname = $1 and (rolsuper or rolbypassrls)) as above`,
    [APP_ROLE],
  );
  if (rows[0]?.above === true)
    throw new StoreTrouble(`The role ${APP_ROLE} may pass over row security: alter role ${APP_ROLE} nosuperuser nobypassrls.`);
  try {
    // Another database of this server may be doing the same at this moment.
    if (rows[0]?.made !== true)
      await client.query(
        `do $$ begin create role ${APP_ROLE} nologin; exception when duplicate_object or unique_violation then null; end $$`,
      );
    const member = await client.query("select pg_has_role(current_user, $1, 'member') as member", [APP_ROLE]);
    if (member.rows[0]?.member !== true) await client.query(`grant ${APP_ROLE} to current_user`);
    // From PostgreSQL 16 on, who made a role administers it and does not yet act as it.
    await client.query(`set role ${APP_ROLE}`).catch(() => client.query(`grant ${APP_ROLE} to current_user`));
    await client.query('reset role');
  } catch (cause) {
    throw new StoreTrouble(
      `The user of DATABASE_URL may neither make the role ${APP_ROLE} nor act as it. Let an administrator run: create role ${APP_ROLE} nologin; grant ${APP_ROLE} to <the user>;`,
      { cause },
    );
  }
}

async function applied(client: Client): Promise<ReadonlyMap<string, string>> {
  await client.query('create schema if not exists mainspring');
  await client.query(
    `create table if not exists mainspring.migration
      (name text primary key, hash text not null, applied_at timestamptz not null default now())`,
  );
  await client.query(`grant usage on schema mainspring to ${APP_ROLE}`);
  const { rows } = await client.query('select name, hash from mainspring.migration');
  return new Map(rows.map(({ name, hash }) => [String(name), String(hash)]));
}

async function apply(client: Client, { name, sql, hash }: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(sql);
    await client.query('insert into mainspring.migration (name, hash) values ($1, $2)', [name, hash]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

/** Brings the database to what this program expects; two starts at once wait for each other. */
export async function migrate(client: Client): Promise<void> {
  await checkServer(client);
  await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
  try {
    await prepareRole(client);
    const done = await applied(client);
    const known = migrations();
    const stranger = [...done.keys()].find((name) => !known.some((one) => one.name === name));
    if (stranger !== undefined)
      throw new StoreTrouble(
        `The data was last used by a newer Mainspring (it has ${stranger}); start that version or a later one.`,
      );
    for (const one of known) {
      const before = done.get(one.name);
      if (before === undefined) await apply(client, one);
      else if (before !== one.hash) throw new Error(`the migration ${one.name} has changed since it was applied`);
    }
  } finally {
    await client.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
  }
}
