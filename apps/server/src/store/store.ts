// The open store: what every function of it is handed. Where PostgreSQL comes from is decided once, when it is opened.
import { join } from 'node:path';
import { Client, type ClientConfig } from 'pg';
import { type Database, openDatabase } from './database.ts';
import { migrate } from './migrate.ts';
import { embeddedBinaries } from './postgres/binaries.ts';
import { type Cluster, clusterIn } from './postgres/cluster.ts';
import { prepareDataFolder } from './postgres/data-folder.ts';
import { runnerUser } from './postgres/runner-user.ts';
import { openSession, type Session } from './session.ts';
import { StoreTrouble } from './trouble.ts';

export interface Store {
  readonly database: Database;
  /** The long-lived connection that holds the lock and hears what others record. */
  readonly session: Session;
  readonly clock: () => Date;
  /** For what keeps tables of its own beside the record: identity, jobs. */
  readonly connection: ClientConfig;
  /** Finishes what is under way and, where the database is our own, stops it. */
  readonly close: () => Promise<void>;
}

export type StorePlace =
  /** PostgreSQL of our own, in this folder. */
  | { readonly dataFolder: string }
  /** A server of somebody else's, 15 or later. */
  | { readonly databaseUrl: string };

export interface StoreOptions {
  /** What dates the events. */
  readonly clock?: () => Date;
  /** The database is gone for good (another program has taken the folder, or it does not start); default: throws. */
  readonly onLost?: (trouble: StoreTrouble) => void;
}

function throwLater(trouble: StoreTrouble): void {
  process.nextTick(() => {
    throw trouble;
  });
}

function ownCluster(data: string): Cluster {
  prepareDataFolder(data);
  const runner = runnerUser(join(data, 'postgres'));
  return clusterIn(data, embeddedBinaries(data, runner), runner);
}

async function migrated(config: ClientConfig): Promise<void> {
  const client = new Client(config);
  client.on('error', () => undefined); // the statement that it breaks says so
  await client.connect();
  try {
    await migrate(client);
  } finally {
    await client.end();
  }
}

function unreachable(cause: unknown): never {
  if (cause instanceof StoreTrouble) throw cause;
  const why = cause instanceof AggregateError ? cause.errors.map(String).join(', ') : String(cause);
  throw new StoreTrouble(`The PostgreSQL server cannot be reached: ${why}. Check DATABASE_URL.`, { cause });
}

/** Throws `StoreTrouble` where only the person who starts it can help. */
export async function openStore(
  place: StorePlace,
  { clock = () => new Date(), onLost = throwLater }: StoreOptions = {},
): Promise<Store> {
  const cluster = 'dataFolder' in place ? ownCluster(place.dataFolder) : null;
  const config = 'databaseUrl' in place ? { connectionString: place.databaseUrl } : cluster?.connection;
  if (config === undefined) throw new Error('a store has a place');
  await cluster?.ensure();
  const session = await openSession(config, cluster, onLost).catch(unreachable);
  try {
    await migrated(config);
  } catch (error) {
    await session.close(() => cluster?.stop());
    throw error;
  }
  const database = openDatabase(config);
  const close = async (): Promise<void> => {
    await database.destroy();
    // Last, because it holds the lock; only its holder may stop the cluster.
    await session.close(() => cluster?.stop());
  };
  return { database, session, clock, connection: config, close };
}
