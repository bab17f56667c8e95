// A database cluster is made beside its place and moved there when it is whole: a start that is killed half-way leaves
// nothing that the next one could mistake for data.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { StoreTrouble } from '../trouble.ts';
import type { Binaries } from './binaries.ts';
import { processes, processOf } from './process-table.ts';
import type { RunnerUser } from './runner-user.ts';

export const SUPERUSER = 'postgres';

const PASSWORD = 'mainspring.password';
/** Milliseconds. */
const PATIENCE = 15_000;

export function passwordOf(folder: string): string {
  return readFileSync(join(folder, PASSWORD), 'utf8').trim();
}

export function give(path: string, { uid, gid }: RunnerUser): void {
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
}

function sync(path: string): void {
  const handle = openSync(path, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

function writeSecret(path: string, text: string, runner: RunnerUser): void {
  const handle = openSync(path, 'w', 0o600);
  writeSync(handle, text);
  fsyncSync(handle);
  closeSync(handle);
  give(path, runner);
}

/** What starts that were killed have left. Their `initdb` may still be at work there, for nobody. */
function clearRemains(folder: string): void {
  const prefix = `${basename(folder)}.new-`;
  for (const name of readdirSync(dirname(folder))) {
    if (!name.startsWith(prefix)) continue;
    const maker = Number.parseInt(name.slice(prefix.length), 10);
    if (maker !== process.pid && processOf(maker) !== null) continue;
    const remains = join(dirname(folder), name);
    for (const { pid, command } of processes()) if (command.includes(remains)) end(pid);
    removeWritten(remains);
  }
}

/**
 * What `initdb` had started ends a moment after it, and writes until then: a folder that was emptied is not empty when it is to
 * go. `maxRetries` does not help: it tries that last step again, and does not empty the folder once more.
 */
function removeWritten(path: string): void {
  for (const until = Date.now() + PATIENCE; ; ) {
    try {
      rmSync(path, { recursive: true, force: true });
      return;
    } catch (error) {
      if (Date.now() > until) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
    }
  }
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

function checkMajor(folder: string, major: number): void {
  const found = Number.parseInt(readFileSync(join(folder, 'PG_VERSION'), 'utf8'), 10);
  if (found === major) return;
  throw new StoreTrouble(
    `The data in ${folder} was made by PostgreSQL ${found}, and this program brings ${major}. Start the program that made it, or run a PostgreSQL ${found} on it and set DATABASE_URL.`,
  );
}

/** @param folder the cluster's own, inside the data folder */
export function createCluster(folder: string, { bin, major }: Binaries, runner: RunnerUser): void {
  clearRemains(folder);
  if (existsSync(folder)) {
    checkMajor(folder, major);
    return;
  }
  const fresh = `${folder}.new-${process.pid}`;
  const secret = `${fresh}.password`;
  mkdirSync(fresh, { mode: 0o700 });
  give(fresh, runner);
  writeSecret(secret, randomBytes(24).toString('base64url'), runner);
  // Text is ordered by its bytes, so that no update of the system's locales can spoil an index.
  const how = ['--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', '--data-checksums', '--no-instructions'];
  const made = spawnSync(join(bin, 'initdb'), ['-D', fresh, '-U', SUPERUSER, `--pwfile=${secret}`, ...how], {
    ...runner,
    cwd: '/',
    encoding: 'utf8',
  });
  if (made.status !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    rmSync(secret, { force: true });
    throw new StoreTrouble(
      `The database could not be made in ${folder}: ${(made.error?.message ?? made.stderr).trim()}. Is there room, and may the user that runs it enter every folder on the way?`,
    );
  }
  renameSync(secret, join(fresh, PASSWORD));
  sync(fresh);
  try {
    renameSync(fresh, folder);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(folder)) throw error; // else another start was faster, and its cluster is as good
  }
  sync(dirname(folder));
}
