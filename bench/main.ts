// `npm run bench -- NAME [--json] [--count N …]`: measurements, never assertions. Each bench prints a table, or JSON.

import { benchBridge } from './bridge.ts';
import { benchFuzz } from './fuzz.ts';
import { benchLive } from './live.ts';
import type { Measurement } from './measurement.ts';
import { benchPlan } from './plan.ts';
import { benchSchedule } from './schedule.ts';
import { benchStore } from './store.ts';

type Bench = (given: Readonly<Record<string, number>>) => Measurement[] | Promise<Measurement[]>;
const BENCHES: Readonly<Record<string, Bench>> = {
  plan: benchPlan,
  bridge: benchBridge,
  schedule: benchSchedule,
  fuzz: benchFuzz,
  store: benchStore,
  live: benchLive,
};

const [name = '', ...flags] = process.argv.slice(2);
const bench = BENCHES[name];
if (bench === undefined) {
  process.stderr.write(`Which? ${Object.keys(BENCHES).join(', ')}\n`);
  process.exit(2);
}
const given: Record<string, number> = {};
for (const [index, flag] of flags.entries()) {
  const value = Number(flags[index + 1] ?? Number.NaN);
  if (flag.startsWith('--') && Number.isFinite(value)) given[flag.slice(2)] = value;
}
const measured = await bench(given);
if (flags.includes('--json')) process.stdout.write(`${JSON.stringify(measured, null, 2)}\n`);
else {
  const width = Math.max(...measured.map(({ what }) => what.length));
  for (const { what, medianMilliseconds, runs, p99Milliseconds, megabytes } of measured) {
    const p99 = p99Milliseconds === undefined ? '' : `, p99 ${p99Milliseconds.toFixed(1)} ms`;
    const memory = megabytes === undefined ? '' : `, ${megabytes.toFixed(0)} MB`;
    process.stdout.write(
      `${what.padEnd(width)}  ${medianMilliseconds.toFixed(1).padStart(9)} ms  median of ${runs}${p99}${memory}\n`,
    );
  }
}
