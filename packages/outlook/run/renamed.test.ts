// Who something is does not change with its name: a plan whose parts are called otherwise runs to the same bits.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPlanCache, editPlan, readPlan, type Texts } from '@mainspring/plan';
import { expect, test } from 'vitest';
import { outlook } from '../outlook.ts';
import { rowValues } from './run.ts';

const folder = join(import.meta.dirname, '..', '..', '..', 'examples', 'northbeam');
const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'));
const texts: Texts = new Map(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));

const RENAMED = [
  ['drivers', 'arr_segment'],
  ['drivers', 'churn_rate'],
  ['assumptions', 'base_win_rate'],
  ['dims', 'segment', 'enterprise'],
  ['dims', 'segment'],
  ['milestones', 'admin_console'],
  ['teams', 'engineering'],
  ['initiatives', 'enterprise_tier'],
  ['capabilities', 'security_assurance'],
] as const;

test('a plan whose parts have other names has the same figures', () => {
  const cache = createPlanCache();
  const renamed = RENAMED.reduce<Texts>((now, at) => {
    const edited = editPlan(now, { edit: 'rename', at, to: `other_${at.at(-1)}` }, cache);
    if (!edited.ok) throw new Error(edited.error.message);
    return edited.value;
  }, texts);
  const [before, after] = [texts, renamed].map((one) => {
    const { plan } = readPlan(one);
    if (plan === null) throw new Error('northbeam does not read');
    return outlook(plan);
  });
  expect(after?.objective?.wired).toBe(before?.objective?.wired);
  for (const run of ['paper', 'wired'] as const) {
    for (const { name, rows } of before?.plan.drivers.values() ?? []) {
      const other = RENAMED.some(([section, one]) => section === 'drivers' && one === name) ? `other_${name}` : name;
      for (let row = 0; row < rows; row += 1) {
        const [expected, got] = [before, after].map((made, at) => made && rowValues(made[run], at === 0 ? name : other, row));
        expect(got, `${name} ${row} ${run}`).toEqual(expected);
      }
    }
  }
});
