// From a change that somebody tells to the new figure on another screen: the server as a process of its own with the demo,
// one teller, and so many others who watch the feed and fetch the overview whenever it announces a new outlook.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { temporaryFolder } from '../apps/server/src/store/temporary-folder.ts';
import { Visitor } from '../apps/server/src/testing.ts';
import type { Measurement } from './measurement.ts';

const PROGRAM = join(import.meta.dirname, '../apps/server/src/program.ts');
const CHANGES = 100;

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

interface Running {
  readonly process: ChildProcess;
  readonly exited: Promise<unknown>;
}

/** @throws if it ends before it says where it is. */
async function started(data: string, port: number): Promise<Running> {
  const server = spawn(
    process.execPath,
    ['--conditions=source', '--import', 'tsx', PROGRAM, '--data', data, '--port', String(port)],
    { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, MAINSPRING_LOG: 'silent' } },
  );
  const exited = once(server, 'exit');
  const ready = new Promise<void>((resolve) => {
    server.stdout?.on('data', (chunk) => {
      if (String(chunk).includes('Ctrl-C')) resolve();
    });
  });
  const ended = exited.then(([code]) => {
    throw new Error(`the server ended with ${code}`);
  });
  await Promise.race([ready, ended]);
  ended.catch(() => undefined);
  return { process: server, exited };
}

/** Resident memory of a process, in megabytes. */
function megabytesOf(pid: number): number {
  const [, kilobytes = '0'] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}

/** One who watches the feed, and fetches the overview whenever it announces a new outlook. */
class Watcher {
  /** Position of the figures that it shows. */
  #shown = 0;
  #wanted = Number.POSITIVE_INFINITY;
  #arrived: () => void = () => undefined;
  readonly #visitor: Visitor;
  readonly #path: string;
  #stop: () => Promise<void> = async () => undefined;

  constructor(visitor: Visitor, path: string) {
    this.#visitor = visitor;
    this.#path = path;
  }

  async open(): Promise<void> {
    const reader = (await this.#visitor.send('GET', `${this.#path}/feed`)).body?.getReader();
    if (reader === undefined) throw new Error('the feed has a stream');
    this.#stop = () => reader.cancel();
    void this.#follow(reader);
  }

  async #follow(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      if (!decoder.decode(value, { stream: true }).includes('event: outlook')) continue;
      const { key } = await this.#visitor.json<{ key: { position: number } }>('GET', `${this.#path}/overview`);
      this.#shown = Math.max(this.#shown, key.position);
      if (this.#shown >= this.#wanted) this.#arrived();
    }
  }

  /** Milliseconds from `begun` until it shows a position. */
  shows(position: number, begun: number): Promise<number> {
    return new Promise((resolve) => {
      this.#arrived = () => resolve(performance.now() - begun);
      this.#wanted = position;
      if (this.#shown >= position) this.#arrived();
    });
  }

  close(): Promise<void> {
    return this.#stop();
  }
}

/** Days after one another, so that each change moves figures. */
const dayOf = (change: number) => new Date(Date.UTC(2026, 6, 1 + (change % 150))).toISOString().slice(0, 10);

async function measured(api: string, clients: number, pid: number): Promise<Measurement> {
  const teller = new Visitor(api);
  const [workspace] = await teller.enterDemo();
  const path = `/workspaces/${workspace?.id}`;
  const watchers = Array.from({ length: clients }, () => new Watcher(teller, path));
  for (const watcher of watchers) await watcher.open();
  const { seq: last } = await teller.json<{ seq: number }>('POST', `${path}/milestones/admin_console/forecast`, {
    date: dayOf(CHANGES),
  });
  await Promise.all(watchers.map((watcher) => watcher.shows(last, 0)));
  const times: number[] = [];
  for (let change = 1; change <= CHANGES; change += 1) {
    // A person does not tell without a pause; bursts are merged.
    await new Promise((done) => setTimeout(done, 300));
    const begun = performance.now();
    const shown = Promise.all(watchers.map((watcher) => watcher.shows(last + change, begun)));
    await teller.send('POST', `${path}/milestones/admin_console/forecast`, { date: dayOf(change) });
    times.push(...(await shown));
  }
  const megabytes = megabytesOf(pid);
  for (const watcher of watchers) await watcher.close();
  times.sort((one, other) => one - other);
  return {
    what: `told to shown elsewhere, ${clients} connected`,
    medianMilliseconds: times[Math.floor(times.length / 2)] ?? Number.NaN,
    p99Milliseconds: times[Math.ceil(times.length * 0.99) - 1] ?? Number.NaN,
    runs: times.length,
    megabytes,
  };
}

export async function benchLive(): Promise<Measurement[]> {
  const folder = temporaryFolder();
  const port = await freePort();
  const server = await started(join(folder, 'data'), port);
  const { pid } = server.process;
  if (pid === undefined) throw new Error('the server has a process');
  try {
    const api = `http://127.0.0.1:${port}/api/v1`;
    return [await measured(api, 1, pid), await measured(api, 200, pid)];
  } finally {
    server.process.kill('SIGINT');
    await server.exited;
    rmSync(folder, { recursive: true, force: true });
  }
}
