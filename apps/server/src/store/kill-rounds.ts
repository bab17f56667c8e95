// Kills the server, PostgreSQL, or both, in the middle of writing, again and again, and says whether anything that was
// acknowledged is gone. The tests do it a few times and the bench many.
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { readEvents } from './events/read.ts';
import { processesOf } from './postgres/cluster.ts';
import { openStore } from './store.ts';
import { type Verification, verify } from './verify.ts';
import { listWorkspaces } from './workspaces.ts';

const KILLS = ['server', 'postgres', 'both', 'postmaster'] as const;
type Kill = (typeof KILLS)[number];

export interface KillReport {
  readonly kills: number;
  readonly acknowledged: number;
  /** What went wrong, a sentence each; empty: nothing. */
  readonly faults: readonly string[];
  /** Milliseconds from a kill to the next acknowledgement, with the start of the program where it was killed. */
  readonly recoveries: readonly number[];
}

/** Longest wait for the next acknowledgement. */
const PATIENCE_MS = 60_000;

class Writer {
  readonly #child: ChildProcess;
  readonly ended: Promise<void>;
  complaint = '';
  constructor(data: string, heard: (line: string) => void) {
    const program = join(import.meta.dirname, 'kill-writer.ts');
    this.#child = spawn(process.execPath, ['--conditions=source', '--import', 'tsx', program, data]);
    this.#child.stderr?.on('data', (text) => {
      this.complaint += text;
    });
    const { stdout } = this.#child;
    if (stdout === null) throw new Error('the writer has an output');
    const lines = createInterface({ input: stdout });
    lines.on('line', heard);
    this.ended = new Promise((resolve) => lines.on('close', resolve));
  }
  get runs(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }
  kill(): void {
    this.#child.kill('SIGKILL');
  }
}

function killAll(data: string, how: Kill): void {
  const [postmaster, ...children] = processesOf(data);
  for (const pid of how === 'postmaster' ? [postmaster] : [postmaster, ...children]) {
    try {
      if (pid !== undefined) process.kill(pid, 'SIGKILL');
    } catch {
      // gone already
    }
  }
}

async function lostOf(dataFolder: string, acknowledged: ReadonlyMap<number, string>): Promise<string[]> {
  const store = await openStore({ dataFolder });
  try {
    const [workspace] = await listWorkspaces(store);
    if (workspace === undefined) return ['the workspace is gone'];
    const events = await readEvents(store, workspace.workspace);
    const found = new Map(events.map(({ seq, kind, payload }) => [seq, kind === 'actual' ? payload.driver : '']));
    const lost = [...acknowledged].filter(([seq, driver]) => found.get(seq) !== driver);
    const { brokenAt, differing } = await verify(store, workspace.workspace);
    return [
      ...lost.map(([seq, driver]) => `event ${seq} of ${driver} was acknowledged and is gone`),
      ...(brokenAt === null ? [] : [`the chain is broken at ${brokenAt}`]),
      ...differing.map((table) => `${table} is not what the events say`),
    ];
  } finally {
    await store.close();
  }
}

/** @param data a folder without data; it is left with the data in it and nothing running */
export async function killRounds(data: string, kills: number): Promise<KillReport> {
  const acknowledged = new Map<number, string>();
  const faults: string[] = [];
  const recoveries: number[] = [];
  let last = 0;
  const heard = (line: string): void => {
    const said: { seq?: number; driver?: string; opened?: Verification } = JSON.parse(line);
    if (said.seq !== undefined && said.driver !== undefined) {
      acknowledged.set(said.seq, said.driver);
      last = Math.max(last, said.seq);
    }
    const { opened } = said;
    if (opened === undefined) return;
    if (opened.brokenAt !== null) faults.push(`opened with a chain that is broken at ${opened.brokenAt}`);
    if (opened.differing.length > 0) faults.push(`opened with ${opened.differing.join(', ')} not as the events say`);
    if (opened.events < last) faults.push(`opened with ${opened.events} events; ${last} were acknowledged`);
  };
  const nextAcknowledgement = async (writer: Writer): Promise<void> => {
    const [from, since] = [acknowledged.size, performance.now()];
    while (acknowledged.size === from) {
      if (!writer.runs) throw new Error(`the server did not come back by itself: ${writer.complaint}`);
      if (performance.now() - since > PATIENCE_MS) throw new Error('nothing was acknowledged for a minute');
      await pause(5);
    }
  };

  let writer = new Writer(data, heard);
  try {
    await nextAcknowledgement(writer);
    for (let round = 0; round < kills; round += 1) {
      const how = KILLS[round % KILLS.length] ?? 'both';
      await pause(20 + ((round * 137) % 250));
      const since = performance.now();
      if (how === 'server' || how === 'both') writer.kill();
      if (how !== 'server') killAll(data, how);
      if (!writer.runs || how === 'server' || how === 'both') {
        await writer.ended;
        writer = new Writer(data, heard);
      }
      await nextAcknowledgement(writer);
      recoveries.push(performance.now() - since);
    }
  } catch (error) {
    faults.push(error instanceof Error ? error.message : String(error));
  }
  writer.kill();
  await writer.ended;
  faults.push(...(await lostOf(data, acknowledged)));
  return { kills: recoveries.length, acknowledged: acknowledged.size, faults, recoveries };
}

/** Kills the very first start after so many milliseconds; whether the next one makes a whole store of it. */
export async function killFirstStart(data: string, afterMilliseconds: number): Promise<readonly string[]> {
  const first = new Writer(data, () => undefined);
  await pause(afterMilliseconds);
  first.kill();
  killAll(data, 'both');
  await first.ended;
  return (await killRounds(data, 0)).faults;
}
