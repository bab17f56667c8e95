// `npm run bench -- NAME [--json]`: measurements, never assertions. Each bench prints a table, or JSON.

import type { Measurement } from './measurement.ts';
import { benchPlan } from './plan.ts';

const BENCHES: Readonly<Record<string, () => Measurement[]>> = { plan: benchPlan };

const [name = '', ...flags] = process.argv.slice(2);
const bench = BENCHES[name];
if (bench === undefined) {
  process.stderr.write(`Which? ${Object.keys(BENCHES).join(', ')}\n`);
  process.exit(2);
}
const measured = bench();
if (flags.includes('--json')) process.stdout.write(`${JSON.stringify(measured, null, 2)}\n`);
else {
  const width = Math.max(...measured.map(({ what }) => what.length));
  for (const { what, medianMilliseconds, runs } of measured) {
    process.stdout.write(`${what.padEnd(width)}  ${medianMilliseconds.toFixed(1).padStart(9)} ms  median of ${runs}\n`);
  }
}
