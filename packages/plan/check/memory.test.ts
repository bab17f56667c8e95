import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPlanCache } from './building.ts';
import { readPlan } from './read-plan.ts';

const root = join(import.meta.dirname, '..', '..', '..', 'examples', 'northbeam');
const northbeam = new Map(
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => [path.replaceAll('\\', '/'), readFileSync(join(root, path), 'utf8')]),
);

/** What people do to a plan: a value, a formula, a name, a broken line, a lost file, the frame. */
const EDITS: readonly (readonly [string, string | RegExp, string])[] = [
  ['model/2-sales.yaml', 'enterprise: 13%', 'enterprise: 14%'],
  ['model/2-sales.yaml', /base_win_rate/g, 'win_rate_before'],
  ['model/3-revenue.yaml', 'formula:', 'formula: 0 +'],
  ['model/3-revenue.yaml', /owner: \w+/, 'owner: nobody'],
  ['model/1-demand.yaml', 'formula:', 'formula: 1 +'],
  ['people.yaml', /team: \w+/, 'team: nowhere'],
  ['plan.yaml', 'periods: 24', 'periods: 23'],
  ['plan.yaml', /^units:.*$/m, 'units: {}'],
  ['initiatives/1-grow-upmarket.yaml', /due: \S+/, 'due: 2026-13-40'],
  ['initiatives/1-grow-upmarket.yaml', /gate: \w+/, 'gate: defined'],
  ['targets.yaml', /9\.0M/, '8.0M'],
  ['kpis.yaml', /[\s\S]*/, ''],
];

test('a plan read again after any edits is the plan read for the first time', () => {
  const edit = fc.integer({ min: 0, max: EDITS.length - 1 });
  fc.assert(
    fc.property(fc.array(fc.uniqueArray(edit, { maxLength: 3 }), { minLength: 2, maxLength: 5 }), (steps) => {
      const cache = createPlanCache();
      for (const step of steps) {
        const files = new Map(northbeam);
        for (const index of step) {
          const [path, from, to] = EDITS[index] ?? ['', '', ''];
          files.set(path, (files.get(path) ?? '').replace(from, to));
        }
        expect(readPlan(files, cache)).toEqual(readPlan(files));
      }
    }),
    { numRuns: 30, seed: 1 },
  );
});

test('what is unchanged and reads nothing that changed is the same object', () => {
  const cache = createPlanCache();
  const before = readPlan(northbeam, cache).plan;
  const sales = (northbeam.get('model/2-sales.yaml') ?? '').replace('enterprise: 13%', 'enterprise: 14%');
  const after = readPlan(new Map(northbeam).set('model/2-sales.yaml', sales), cache).plan;
  expect(after?.assumptions.get('base_win_rate')).not.toEqual(before?.assumptions.get('base_win_rate'));
  expect(after?.drivers.get('arr')).toBe(before?.drivers.get('arr'));
  expect(after?.milestones).toBe(before?.milestones);
});

test('bytes that their owner writes over are read anew', () => {
  const cache = createPlanCache();
  const bytes = new TextEncoder().encode(northbeam.get('targets.yaml'));
  const files = new Map<string, string | Uint8Array>(northbeam).set('targets.yaml', bytes);
  const before = readPlan(files, cache).plan?.version;
  bytes[0] = '#'.charCodeAt(0);
  expect(readPlan(files, cache).plan?.version).not.toBe(before);
});
