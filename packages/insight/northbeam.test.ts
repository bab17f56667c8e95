import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { outlook } from '@mainspring/outlook';
import { readPlan } from '@mainspring/plan';
import { expect, test } from 'vitest';
import { audit } from './audit/audit.ts';
import { bridgeFromPaper } from './bridge/bridge.ts';
import { costOfDelay } from './delay/cost-of-delay.ts';

function made(name: string) {
  const root = join(import.meta.dirname, '..', '..', 'examples', name);
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'));
  const { plan, findings } = readPlan(new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')])));
  if (plan === null) throw new Error(`${name} does not read`);
  return { outlook: outlook(plan), findings };
}

test('northbeam: every finding with its stake', () => {
  const { outlook: run, findings } = made('northbeam');
  const listed = audit(run, findings)
    .filter((finding) => finding.severity !== 'note')
    .map(({ code, file, place, stake }) => [code, file, place, stake === undefined ? null : Math.round(stake)]);
  const expected = [
    ['unmapped-dependency', 'model/2-sales.yaml', 'assumptions.base_win_rate', 1_800_579],
    ['unmapped-dependency', 'model/2-sales.yaml', 'assumptions.list_price', 599_654],
    ['opposed-incentive', 'incentives.yaml', 'incentives.sales_commission', 1_415_160],
    ['opposed-incentive', 'incentives.yaml', 'incentives.product_bonus', 1_123_196],
    ['overcommitted-team', 'people.yaml', 'teams.engineering', 3_224_812],
    ['late-provider', 'initiatives/1-grow-upmarket.yaml', 'milestones.tier_launch', 255_331],
    ['late-provider', 'dependencies.yaml', 'dependencies.console_for_launch', 255_331],
    ['gap-without-mechanism', 'targets.yaml', 'targets.net_new_arr_2026', null],
    ['gap-without-mechanism', 'targets.yaml', 'targets.acv_up_40', null],
    ['gap-without-mechanism', 'targets.yaml', 'targets.arr_2026', null],
    ['gap-without-mechanism', 'targets.yaml', 'targets.payback_2026', null],
    ['ownership-vacuum', 'initiatives/1-grow-upmarket.yaml', 'initiatives.enterprise_tier', null],
    ['ownership-vacuum', 'process.yaml', 'processes.lead_to_close.junctions.close', null],
    ['untethered-milestone', 'initiatives/1-grow-upmarket.yaml', 'milestones.brand_refresh', null],
    ['opposed-effects', 'initiatives/1-grow-upmarket.yaml', 'initiatives.packaging', null],
    ['overloaded-owner', 'people.yaml', 'people.leila', null],
    ['missing-range', 'model/3-revenue.yaml', 'assumptions.overload_churn', null],
    ['missing-evidence', 'model/3-revenue.yaml', 'assumptions.overload_churn', null],
    ['missing-source', 'kpis.yaml', 'kpis.days_to_close', null],
  ];
  const key = (row: unknown) => JSON.stringify(row);
  expect(listed.map(key).sort()).toEqual(expected.map(key).sort());
});

test('northbeam: from paper to wired, step by step', () => {
  const bridge = bridgeFromPaper(made('northbeam').outlook);
  expect(bridge?.parts.map(({ amount }) => Math.round(amount))).toEqual([-255_331, -2_100_947, -1_360_089, -1_516_242, -110_198]);
  expect(Math.abs(bridge?.unexplained ?? Number.NaN)).toBeLessThan(1e-6);
});

test('northbeam-mended: no error, no warning', () => {
  const { outlook: run, findings } = made('northbeam-mended');
  expect(audit(run, findings).filter(({ severity }) => severity !== 'note')).toEqual([]);
});

test.each([
  ['account_marketing_live', 259_854],
  ['soc2_report', 219_132],
  ['tier_launch', 219_132],
  ['security_controls', 193_017],
  ['public_interface', 166_410],
  ['enterprise_sellers_hired', 122_689],
  ['penetration_test', 95_524],
  ['single_sign_on', 72_183],
  ['admin_console', 68_839],
])('northbeam-mended: four weeks of %s cost %i', (milestone, cost) => {
  expect(Math.round(costOfDelay(made('northbeam-mended').outlook, [milestone], 4)?.cost ?? 0)).toBe(cost);
});
