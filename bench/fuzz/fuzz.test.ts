import { readPlan } from '@mainspring/plan';
import { expect, it } from 'vitest';
import { casesOf, kindsOf } from './cases.ts';
import { exampleFiles } from './example-files.ts';
import { SMALL_PLAN } from './small-plan.ts';

const COUNTS = [2500, 2500, 2500, 1500, 200, 800];
/** Some four times what the slowest needs (northbeam, run and audited): what takes longer is on its way to a hang. Of the
 * processor, so that what else the machine does is not counted. */
const LONGEST_MILLISECONDS = 4000;

it('starts from a plan that is right', () => {
  expect(readPlan(SMALL_PLAN).findings.filter((finding) => finding.class === 'text')).toEqual([]);
});

it('covers 10,000 plans', () => expect(COUNTS.reduce((sum, count) => sum + count, 0)).toBe(10_000));

const KINDS = kindsOf({ northbeam: exampleFiles('northbeam'), 'netflix-2020': exampleFiles('netflix-2020') });

it.each(KINDS.map((kind, index) => ({ name: kind.name, kind, count: COUNTS[index] ?? 0 })))(
  '$count plans of $name neither throw nor hang',
  ({ kind, count }) => {
    const run = casesOf(kind);
    const faults: string[] = [];
    let longest = 0;
    for (let seed = 1; seed <= count; seed += 1) {
      const before = process.cpuUsage();
      const { fault } = run(seed);
      const { user, system } = process.cpuUsage(before);
      longest = Math.max(longest, (user + system) / 1000);
      if (fault !== null) faults.push(`seed ${seed}: ${fault}`);
    }
    expect(faults).toEqual([]);
    expect(longest).toBeLessThan(LONGEST_MILLISECONDS);
  },
);

it('takes maps whose keys are names that objects have', () => {
  const text =
    'time: {grain: month, start: 2026-01, periods: 3}\ndrivers: {toString: {constructor: 1}, __proto__: {formula: {}}}\n';
  const { findings } = readPlan(new Map([['plan.yaml', text]]));
  expect(findings.some(({ place }) => place.startsWith('drivers.toString'))).toBe(true);
});
