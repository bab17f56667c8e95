// Our own PostgreSQL: started, found again after a crash, and stopped. It runs detached, so that a Ctrl-C for the server
// does not reach it before the server has finished; a server that is killed leaves it running, and the next start adopts it.

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, existsSync, lstatSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { StoreTrouble } from '../trouble.ts';
import type { Binaries } from './binaries.ts';
import { createCluster, give, passwordOf, SUPERUSER } from './create-cluster.ts';
import { processes, processOf, programIsGone } from './process-table.ts';
import type { RunnerUser } from './runner-user.ts';

export interface Connection {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

export interface Cluster {
  readonly connection: Connection;
  /** Starts it where it is not running, and waits until it answers. */
  readonly ensure: () => Promise<void>;
  /** Ends it; what is open is rolled back, and the next start needs no recovery. */
  readonly stop: () => Promise<void>;
}

const PORT = 5432;
/** A socket's address has room for so many bytes, on macOS four less than on Linux. */
const LONGEST_SOCKET = 103;
const LOG_BYTES = 16 * 1024 * 1024;
/** Recovery reads what was written since the last checkpoint: minutes at the very most. */
const PATIENCE_MS = 10 * 60_000;
/** A server that was just started makes its socket long before so many. */
const SILENT_TRIES = 500;
/** The remaining processes of a killed server notice it at once, unless they are in the middle of a long statement. */
const REMAINS_MS = 60_000;

interface Paths {
  readonly folder: string;
  readonly socket: string;
  readonly log: string;
  /** How its processes call themselves. */
  readonly name: string;
}

function pathsIn(data: string): Paths {
  const folder = join(data, 'postgres');
  const name = `mainspring-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`;
  const near = join(data, 'socket');
  const fits = Buffer.byteLength(`${near}/.s.PGSQL.${PORT}`) <= LONGEST_SOCKET;
  return { folder, name, log: join(data, 'postgres.log'), socket: fits ? near : join(tmpdir(), name) };
}

function prepareSocket(socket: string, runner: RunnerUser): void {
  if (!existsSync(socket)) {
    mkdirSync(socket, { mode: 0o711 });
    give(socket, runner);
  }
  const found = lstatSync(socket);
  if (found.isDirectory() && found.uid === (runner.uid ?? process.getuid?.())) return;
  throw new StoreTrouble(`${socket} belongs to somebody else; remove it, or choose a data folder with a shorter path.`);
}

/** The main process of the cluster, where it lives. The process table says it: a pid file may be old, or not be whole yet. */
function livePostmaster(folder: string): number | null {
  const found = processes().filter(({ command }) => command.includes(`/postgres -D ${folder} -p `));
  if (found.length < 2) return found[0]?.pid ?? null;
  // A child that was forked at this moment still bears its parent's arguments.
  const file = join(folder, 'postmaster.pid');
  const written = existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : Number.NaN;
  return found.find(({ pid }) => pid === written)?.pid ?? null;
}

/** Every process of the cluster: what must be gone before it is started again. */
export function processesOf(data: string): number[] {
  const { folder, name } = pathsIn(data);
  const postmaster = livePostmaster(folder);
  const children = processes().filter(({ command }) => command.startsWith(`postgres: ${name}:`));
  return [...(postmaster === null ? [] : [postmaster]), ...children.map(({ pid }) => pid)];
}

async function untilGone(data: string, deadline: number): Promise<void> {
  while (processesOf(data).length > 0) {
    if (Date.now() > deadline)
      throw new StoreTrouble(
        `Processes of a PostgreSQL that was killed still work on ${data} (${processesOf(data).join(', ')}). End them and start again.`,
      );
    await pause(20);
  }
}

function openLog(log: string): number {
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > LOG_BYTES) renameSync(log, `${log}.before`);
  return openSync(log, 'a', 0o600); // it may quote what a statement was about
}

/**
 * PostgreSQL takes the marks of a dead server away itself, unless they are empty, its process is still there as a zombie, or
 * its number has gone to another process. They are old where the process table has no such server.
 */
function clearMarks({ folder, socket }: Paths): void {
  if (livePostmaster(folder) !== null) return;
  for (const mark of [join(folder, 'postmaster.pid'), join(socket, `.s.PGSQL.${PORT}.lock`)]) rmSync(mark, { force: true });
}

/** Resolves when it is there, or has ended at once. */
async function launch(paths: Paths, { bin }: Binaries, runner: RunnerUser): Promise<void> {
  const { folder, socket, log, name } = paths;
  clearMarks(paths);
  const settings = {
    listen_addresses: '',
    unix_socket_directories: socket,
    cluster_name: name,
    max_connections: '60',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    log_checkpoints: 'off',
  };
  const flags = Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]);
  const output = openLog(log);
  const child = spawn(join(bin, 'postgres'), ['-D', folder, '-p', String(PORT), ...flags], {
    ...runner,
    cwd: '/',
    detached: true,
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  let ended = false;
  child.on('error', () => (ended = true));
  child.on('exit', () => (ended = true));
  child.unref();
  while (!ended && livePostmaster(folder) === null) await pause(5);
}

/** What a try to connect says: yes, not yet, or that nobody is there. */
async function answers(connection: Connection): Promise<'yes' | 'not yet' | 'nobody'> {
  const client = new pg.Client(connection);
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return 'yes';
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ECONNREFUSED') return 'nobody';
    // Starting, recovering, or stopping; and a server that is killed at this moment.
    if (code === '57P03' || code === 'ECONNRESET' || code === 'EPIPE' || code === undefined) return 'not yet';
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function lastWords(log: string): string {
  return readFileSync(log, 'utf8').trimEnd().split('\n').slice(-3).join(' | ');
}

/** It ends after the last of its children. Another start may have launched the next one by then: that is not waited for. */
async function stopPostmaster(folder: string): Promise<void> {
  const pid = livePostmaster(folder);
  if (pid === null) return;
  try {
    process.kill(pid, 'SIGINT');
  } catch {
    // it has gone meanwhile
  }
  while (processOf(pid) !== null) await pause(10);
}

/** @param data the data folder; its database is made where there is none */
export function clusterIn(data: string, binaries: Binaries, runner: RunnerUser): Cluster {
  const paths = pathsIn(data);
  createCluster(paths.folder, binaries, runner);
  prepareSocket(paths.socket, runner);
  const connection = {
    host: paths.socket,
    port: PORT,
    user: SUPERUSER,
    password: passwordOf(paths.folder),
    database: 'postgres',
  };

  async function ensure(): Promise<void> {
    const deadline = Date.now() + PATIENCE_MS;
    let silent = 0;
    for (let launches = 0; ; ) {
      const running = livePostmaster(paths.folder);
      // Its program was replaced by an update, or its socket was swept away: it cannot be adopted.
      if (running !== null && (programIsGone(running) || silent > SILENT_TRIES)) await stopPostmaster(paths.folder);
      else if (running !== null) {
        const answer = await answers(connection);
        if (answer === 'yes') return;
        silent = answer === 'nobody' ? silent + 1 : 0;
        await pause(10);
      } else {
        silent = 0;
        if (launches === 3)
          throw new StoreTrouble(`The database does not start. The end of ${paths.log}: ${lastWords(paths.log)}`);
        await untilGone(data, Date.now() + REMAINS_MS);
        await launch(paths, binaries, runner);
        launches += 1;
      }
      if (Date.now() > deadline)
        throw new StoreTrouble(`The database does not answer. The end of ${paths.log}: ${lastWords(paths.log)}`);
    }
  }
  return { connection, ensure, stop: () => stopPostmaster(paths.folder) };
}
