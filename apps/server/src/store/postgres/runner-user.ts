// PostgreSQL refuses to run as root. Where the server does, its database runs as somebody else: whoever owns the data
// already, else a system user made for it, else the one that owns nothing.
import { readFileSync, statSync } from 'node:fs';
import { StoreTrouble } from '../trouble.ts';

/** Handed to `spawn`; empty where the database runs as the server itself. */
export interface RunnerUser {
  readonly uid?: number;
  readonly gid?: number;
}

const PREFERRED = ['mainspring', 'postgres', 'nobody'];

function systemUser(): RunnerUser | null {
  const users = new Map<string, RunnerUser>();
  for (const line of readFileSync('/etc/passwd', 'utf8').split('\n')) {
    const [name = '', , uid, gid] = line.split(':');
    if (Number(uid) > 0) users.set(name, { uid: Number(uid), gid: Number(gid) });
  }
  return PREFERRED.map((name) => users.get(name)).find((user) => user !== undefined) ?? null;
}

function ownerOf(folder: string): RunnerUser | null {
  const found = statSync(folder, { throwIfNoEntry: false });
  return found === undefined || found.uid === 0 ? null : { uid: found.uid, gid: found.gid };
}

export function runnerUser(folder: string): RunnerUser {
  if (process.getuid?.() !== 0) return {};
  const user = ownerOf(folder) ?? systemUser();
  if (user !== null) return user;
  throw new StoreTrouble(
    'PostgreSQL does not run as root, and this system has no user mainspring, postgres or nobody to run it as. ' +
      'Make one (useradd --system mainspring), start as another user, or set DATABASE_URL.',
  );
}
