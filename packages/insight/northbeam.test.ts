import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Outlook, outlook, type TargetResult } from '@mainspring/outlook';
import { type Plan, readPlan, type Scenario } from '@mainspring/plan';
import { expect, test } from 'vitest';
import { audit } from './audit/audit.ts';
import { bridgeFromPlan, headline } from './bridge/bridge.ts';
import { wholes } from './bridge/cut.ts';
import { everyPart } from './bridge/every-part.ts';
import { costOfDelay } from './delay/cost-of-delay.ts';

function made(name: string) {
  const root = join(import.meta.dirname, '..', '..', 'examples', name);
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'));
  const { plan, findings } = readPlan(new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')])));
  if (plan === null) throw new Error(`${name} does not read`);
  return { outlook: outlook(plan), findings };
}

function scenarioNamed(plan: Plan, name: string): Scenario {
  const found = plan.scenarios.get(name);
  if (found === undefined) throw new Error(`no scenario ${name}`);
  return found;
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

function objectiveOf(run: Outlook): TargetResult {
  if (run.objective === null) throw new Error('no objective');
  return run.objective;
}

test('northbeam: from target over plan to forecast, step by step', () => {
  const { outlook: run } = made('northbeam');
  const [toPlan, toForecast] = headline(run, objectiveOf(run));
  expect([toPlan.from, toPlan.to, toForecast.from, toForecast.to].map(({ line, value }) => [line, Math.round(value)])).toEqual([
    ['target', 9_000_000],
    ['plan', 9_078_177],
    ['plan', 9_078_177],
    ['forecast', 3_735_369],
  ]);
  expect(wholes(toPlan).map(({ player, amount }) => [player, Math.round(amount)])).toEqual([['mechanism-missing', 78_177]]);
  expect(wholes(toForecast).map(({ player, amount }) => [player, Math.round(amount)])).toEqual([
    ['dates', -255_331],
    ['capabilities', -2_100_947],
    ['load', -1_360_089],
    ['incentives', -1_516_242],
    ['confidence', -110_198],
  ]);
  expect([toPlan.unexplained, toForecast.unexplained]).toEqual([0, 0]);
});

test('northbeam: by subject, two capabilities that one effect waits for share alike', () => {
  const { outlook: run } = made('northbeam');
  const parts = bridgeFromPlan(run, objectiveOf(run)).parts.filter(({ player }) => player !== 'confidence');
  expect(parts.map(({ subject, why, amount }) => [subject.kind, subject.name, why, Math.round(amount)])).toEqual([
    ['milestone', 'tier_launch', 'links', -212_681],
    ['milestone', 'three_references', 'links', -42_650],
    ['capability', 'custom_integration', undefined, -1_050_474],
    ['capability', 'security_assurance', undefined, -1_050_474],
    ['team', 'engineering', 'capacity-dates', -509_332],
    ['team', 'engineering', 'overload', -850_757],
    ['incentive', 'sales_commission', undefined, -1_050_421],
    ['incentive', 'product_bonus', undefined, -465_821],
  ]);
});

test('northbeam: what a scenario ignores has no part', () => {
  const { plan } = made('northbeam').outlook;
  const ignoring = {
    ...scenarioNamed(plan, 'slow_market'),
    ignore: ['capabilities', 'capacity', 'incentives', 'confidence'] as const,
  };
  const run = outlook(plan, { scenario: ignoring });
  const bridge = bridgeFromPlan(run, objectiveOf(run));
  expect(wholes(bridge).map(({ player }) => player)).toEqual(['dates']);
  expect(bridge.unexplained).toBe(0);
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
  const priced = costOfDelay(made('northbeam-mended').outlook, [milestone], 4);
  expect('cost' in priced ? Math.round(priced.cost) : priced).toBe(cost);
});

test.each(['northbeam', 'northbeam-mended'])(
  '%s: what is not run because it does not arrive at a target would have no part',
  (name) => {
    const { outlook: run } = made(name);
    for (const result of run.targets) expect(bridgeFromPlan(run, result).parts).toEqual(everyPart(run, result));
  },
);
