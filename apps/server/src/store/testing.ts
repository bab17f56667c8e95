// Both kinds of PostgreSQL for the tests: our own in a folder that is thrown away, and an external one, for which a throw-away
// cluster is made of the system's programs and used by a user who is no superuser.
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { type Cluster, clusterIn } from './postgres/cluster.ts';
import { prepareDataFolder } from './postgres/data-folder.ts';
import { runnerUser } from './postgres/runner-user.ts';
import type { StorePlace } from './store.ts';
import { temporaryFolder } from './temporary-folder.ts';

const SYSTEM = '/usr/lib/postgresql';

const EXAMPLES = join(import.meta.dirname, '../../../../examples');

/** The files of an example plan, by path. */
export function exampleFiles(name: string): Map<string, Uint8Array> {
  const folder = join(EXAMPLES, name);
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /\.(yaml|csv)$/.test(path));
  return new Map(paths.sort().map((path) => [path, readFileSync(join(folder, path))]));
}

export interface Server {
  readonly title: string;
  /** A place with no data in it. */
  readonly place: () => Promise<StorePlace>;
  /** Runs SQL past all rules on what a store there holds, as an intruder could. */
  readonly tamper: (place: StorePlace, ...statements: readonly string[]) => Promise<void>;
  readonly remove: () => Promise<void>;
}

async function runSql(url: string, statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

function urlOf({ connection: { host, port, user, password } }: Cluster, database: string, as = user, secret = password): string {
  return `postgresql://${as}:${secret}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`;
}

export function ownServer(): Server {
  let folder: string | null = null;
  const data = (): string => {
    folder ??= temporaryFolder();
    return join(folder, 'data');
  };
  return {
    title: 'our own PostgreSQL',
    place: async () => ({ dataFolder: data() }),
    tamper: async (_, ...statements) => {
      const cluster = clusterIn(data(), { bin: '', major: 18 }, runnerUser(join(data(), 'postgres')));
      await runSql(urlOf(cluster, 'postgres'), statements);
    },
    remove: async () => {
      if (folder !== null) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Newest first. */
function systemPrograms(): { readonly bin: string; readonly major: number }[] {
  const majors = existsSync(SYSTEM) ? readdirSync(SYSTEM).map(Number) : [];
  return majors
    .filter((major) => major >= 15)
    .sort((left, right) => right - left)
    .map((major) => ({ bin: join(SYSTEM, String(major), 'bin'), major }));
}

/** Null where the system has no PostgreSQL to start, unless the tests are to be complete. It is started when it is asked for. */
export function externalServer(): Server | null {
  const [programs] = systemPrograms();
  if (programs === undefined) {
    if (process.env.MAINSPRING_TESTS_COMPLETE !== '1') return null;
    throw new Error(`the tests are to be complete, and there is no PostgreSQL 15 or later in ${SYSTEM}`);
  }
  let started: Promise<{ readonly folder: string; readonly cluster: Cluster }> | null = null;
  const start = async () => {
    const folder = temporaryFolder();
    const data = join(folder, 'external');
    prepareDataFolder(data);
    const cluster = clusterIn(data, programs, runnerUser(join(data, 'postgres')));
    await cluster.ensure();
    await runSql(urlOf(cluster, 'postgres'), ["create role owner login createrole password 'secret'"]);
    return { folder, cluster };
  };
  let made = 0;
  const running = () => {
    started ??= start();
    return started;
  };
  return {
    title: `an external PostgreSQL ${programs.major}`,
    place: async () => {
      const { cluster } = await running();
      made += 1;
      await runSql(urlOf(cluster, 'postgres'), [`create database plans${made} owner owner`]);
      return { databaseUrl: urlOf(cluster, `plans${made}`, 'owner', 'secret') };
    },
    tamper: async (_, ...statements) => runSql(urlOf((await running()).cluster, `plans${made}`), statements),
    remove: async () => {
      if (started === null) return;
      const { folder, cluster } = await started;
      await cluster.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
