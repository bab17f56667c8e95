// The server as its users start it: a process of its own, on any free port, with data that is thrown away.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const PROGRAM = join(ROOT, 'apps/server/src/program.ts');

export interface ServerProcess {
  readonly url: string;
  /** One-time link of whoever is to own the workspace; null: somebody does. */
  readonly ownerLink: string | null;
  /** Everything that it has printed. */
  readonly printed: () => string;
  /** In order, as Ctrl-C does. */
  readonly stop: () => Promise<void>;
}

async function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode === null && server.signalCode === null) await once(server, 'exit');
}

/** @param words flags of the program @throws with what it printed if it ends before it says where it is */
export async function startServer(words: readonly string[]): Promise<ServerProcess> {
  const server = spawn(process.execPath, ['--conditions=source', '--import', 'tsx', PROGRAM, ...words], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production', MAINSPRING_LOG: 'silent', MAINSPRING_TIME_ZONE: 'UTC' },
  });
  let printed = '';
  await new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      printed += String(chunk);
      if (printed.includes('Ctrl-C')) resolve();
    };
    server.stdout.on('data', hear);
    server.stderr.on('data', hear);
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}:\n${printed}`)));
  });
  const [, url = ''] = /Mainspring is at (\S+)/.exec(printed) ?? [];
  return {
    url,
    ownerLink: /owns it: (\S+)/.exec(printed)?.[1] ?? null,
    printed: () => printed,
    stop: async () => {
      server.kill('SIGINT');
      await ended(server);
    },
  };
}
