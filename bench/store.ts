// Does the store keep what it acknowledged when it is killed (many more rounds than the tests have), and how long its parts
// take: one change, a file of figures, and what holds as of a position.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { formatDay } from '@mainspring/kernel';
import { readPlan } from '@mainspring/plan';
import {
  append,
  createWorkspace,
  factsAt,
  loadImport,
  openStore,
  previewImport,
  readActuals,
  type Store,
  verify,
} from '../apps/server/src/store/index.ts';
import { killRounds } from '../apps/server/src/store/kill-rounds.ts';
import { temporaryFolder } from '../apps/server/src/store/temporary-folder.ts';
import { exampleFiles } from '../apps/server/src/store/testing.ts';
import type { Measurement } from './measurement.ts';

const ROWS = 20_000;

async function timed(what: string, runs: number, work: (run: number) => Promise<unknown>): Promise<Measurement> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const started = performance.now();
    await work(run);
    times.push(performance.now() - started);
  }
  times.sort((left, right) => left - right);
  return { what, medianMilliseconds: times[runs >> 1] ?? Number.NaN, runs };
}

async function kills(data: string, count: number): Promise<Measurement> {
  const { acknowledged, faults, recoveries } = await killRounds(data, count);
  const times = [...recoveries].sort((left, right) => left - right);
  const said = faults.length === 0 ? 'nothing lost' : `${faults.length} FAULTS, first ${faults[0]}`;
  return {
    what: `kill to next write, slowest ${(times.at(-1) ?? Number.NaN).toFixed(0)} ms; ${acknowledged} acknowledged, ${said}`,
    medianMilliseconds: times[times.length >> 1] ?? Number.NaN,
    runs: times.length,
  };
}

/** A figure of one day each, of years before and within the plan. */
function daily(start: number): Uint8Array {
  const rows = Array.from(
    { length: ROWS },
    (_, index) => `sdr_count,,${formatDay(start - ROWS + 300 + index)},${1 + (index % 90)}`,
  );
  return new TextEncoder().encode(`driver,member,period,value\n${rows.join('\n')}\n`);
}

async function times(store: Store): Promise<Measurement[]> {
  const made = await createWorkspace(store, 'bench');
  const { plan } = readPlan(exampleFiles('northbeam'));
  if (!made.ok || plan === null) throw new Error('the bench has a workspace and a plan');
  const { workspace } = made.value;
  const file = daily(plan.grid.start);
  let batch = '';
  return [
    await timed('one change is recorded', 500, (run) =>
      append(store, workspace, 'bench', [
        { kind: 'milestone-forecast', payload: { milestone: `m${run % 50}`, date: '2026-03-01' } },
      ]),
    ),
    await timed(`a file of ${ROWS} actuals is read`, 1, async () => {
      const read = readActuals(plan, [], file, 'bench', '2026-06-11T09:00:00.000Z');
      if (typeof read === 'string') throw new Error(read);
      const previewed = await previewImport(store, workspace, read, 'bench');
      if (!previewed.ok || previewed.value.problems.length > 0) throw new Error('the rows are good');
      batch = previewed.value.batch;
    }),
    await timed('it is loaded', 1, () => loadImport(store, workspace, 'bench', batch)),
    await timed('what holds is asked', 5, () => factsAt(store, workspace)),
    await timed('chain and facts are verified', 1, async () => {
      const { brokenAt, differing } = await verify(store, workspace);
      if (brokenAt !== null || differing.length > 0) throw new Error('the record holds');
    }),
  ];
}

/** `--count` kills (default 200) of the server, PostgreSQL, both and the postmaster in turn. */
export async function benchStore({ count = 200 }: Readonly<Record<string, number>>): Promise<Measurement[]> {
  const folder = temporaryFolder();
  try {
    const dataFolder = join(folder, 'data');
    const measured = await kills(dataFolder, count);
    const store = await openStore({ dataFolder });
    try {
      return [...(await times(store)), measured];
    } finally {
      await store.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
