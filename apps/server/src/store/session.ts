// The store's one long-lived connection. It holds the lock by which a data folder has one program at a time (a lock of the
// database's own, so a crash lets go of it), and it hears what is recorded. When it breaks because PostgreSQL was killed,
// it has it started again, takes the lock again, and has everybody look for what they may have missed.
import { setTimeout as pause } from 'node:timers/promises';
import { Client, type ClientConfig } from 'pg';
import { CHANNEL } from './events/channel.ts';
import type { Cluster } from './postgres/cluster.ts';
import { processOf } from './postgres/process-table.ts';
import { StoreTrouble } from './trouble.ts';

const FOLDER_LOCK = 7_305_140;
const RETRY_MS = 100;
const LET_GO_MS = 10_000;

/** Something may have been recorded: of one workspace, or (null) of any. */
export type WakeUp = (workspace: string | null) => void;

export interface Session {
  readonly onWakeUp: (wakeUp: WakeUp) => () => void;
  /** @param stop what only the holder of the lock may do, once the connection is no longer needed */
  readonly close: (stop?: () => Promise<void> | undefined) => Promise<void>;
}

const NAME = 'Mainspring, process ';

/** The session of a program that was killed is gone as soon as its end of the database has noticed. */
async function lockFolder(client: Client): Promise<void> {
  for (let waited = 0; ; waited += RETRY_MS) {
    const { rows } = await client.query('select pg_try_advisory_lock($1) as locked', [FOLDER_LOCK]);
    if (rows[0]?.locked === true) return;
    const holder = await client.query(
      `select a.application_name as name from pg_locks l join pg_stat_activity a using (pid)
        where l.locktype = 'advisory' and l.objid = $1 and l.granted`,
      [FOLDER_LOCK],
    );
    const name = String(holder.rows[0]?.name ?? '');
    const alive = name.startsWith(NAME) && processOf(Number(name.slice(NAME.length))) !== null;
    if (alive || waited > LET_GO_MS)
      throw new StoreTrouble(`The data folder is in use by ${name}. Stop it first, or name another folder with --data.`);
    await pause(RETRY_MS);
  }
}

/** @param lost another program has taken the folder meanwhile: whoever holds the session must not go on */
export async function openSession(
  config: ClientConfig,
  cluster: Cluster | null,
  lost: (trouble: StoreTrouble) => void,
): Promise<Session> {
  const wakeUps = new Set<WakeUp>();
  const wake: WakeUp = (workspace) => {
    for (const wakeUp of wakeUps) wakeUp(workspace);
  };
  let closing = false;
  let client = await connect();

  async function connect(): Promise<Client> {
    const fresh = new Client({ ...config, application_name: `${NAME}${process.pid}`, keepAlive: true });
    fresh.on('error', () => undefined); // followed by its end
    fresh.on('notification', ({ payload = '' }) => wake(payload.split(' ')[0] ?? null));
    try {
      await fresh.connect();
      if (cluster !== null) await lockFolder(fresh);
      await fresh.query(`listen ${CHANNEL}`);
    } catch (error) {
      await fresh.end().catch(() => undefined);
      throw error;
    }
    fresh.on('end', () => {
      if (!closing) void reconnect();
    });
    return fresh;
  }

  async function reconnect(): Promise<void> {
    while (!closing) {
      try {
        await cluster?.ensure();
        client = await connect();
        return wake(null);
      } catch (error) {
        if (error instanceof StoreTrouble) {
          lost(error);
          return;
        }
        // A server that restarts, or a network that is away: what is asked meanwhile fails with its own error.
        await pause(RETRY_MS);
      }
    }
  }

  return {
    onWakeUp: (wakeUp) => {
      wakeUps.add(wakeUp);
      return () => wakeUps.delete(wakeUp);
    },
    close: async (stop) => {
      closing = true;
      await stop?.();
      await client.end().catch(() => undefined);
    },
  };
}
