import { expect, test } from 'vitest';
import { readPlan } from './read-plan.ts';

const ROOT = `plan: {id: a, title: A, language: 1, currency: USD, owner: ann}
time: {grain: month, start: 2026-01, periods: 12}
units: {user: users}
dims: {region: {emea: {title: Europe, members: {de: Germany, fr: France}}, us: United States}}
include: [model.yaml]
`;

const ACTIVE = 'assumptions: {active: {unit: user, over: region, value: 5, rollup: none, owner: ann}}\n';

function textFindings(model: string): string[] {
  const files = new Map([
    ['plan.yaml', ROOT],
    ['model.yaml', `people: {ann: {name: Ann}}\nteams: {t: {lead: ann}}\n${model}`],
  ]);
  return readPlan(files)
    .findings.filter((finding) => finding.class === 'text')
    .map(({ code, place, message }) => `${code} ${place}: ${message}`);
}

const refused = (place: string, who: string, over: string): string =>
  `schema ${place}: active is not to be rolled up (rollup: none), and ${who} asks for it over ${over}`;

const driver = (formula: string): string => `drivers: {d: {formula: "${formula}", rollup: last, owner: ann}}`;
const target = (on: string, at: string, more = ''): string =>
  `targets: {g: {driver: "${on}", at: ${at}, value: 5, owner: ann${more}}}`;
const kpi = (on: string, more: string): string => `kpis: {k: {driver: "${on}", owner: ann${more}}}`;
const incentive = (on: string): string => `incentives: {i: {team: t, rewards: "${on}", owner: ann}}`;

test.each([
  ['a target over a quarter', target('active[us]', '2026-Q1'), [refused('targets.g', 'g', 'periods')]],
  ['a target over all members', target('active', '2026-03'), [refused('targets.g', 'g', 'members')]],
  ['a target of a parent', target('active[emea]', '2026-03'), [refused('targets.g', 'g', 'members')]],
  [
    'a target measured from a quarter',
    target('active[us]', '2026-06', ', versus: 2026-Q1'),
    [refused('targets.g', 'g', 'periods')],
  ],
  ['a target of one member and month', target('active[us]', '2026-03'), []],
  ['a KPI over all members', kpi('active', ''), [refused('kpis.k', 'k', 'members')]],
  ['a KPI by quarter', kpi('active[us]', ', cadence: quarter'), [refused('kpis.k', 'k', 'periods')]],
  ['a KPI by quarter with a target of its own', kpi('active[us]', ', cadence: quarter, target: 9'), []],
  ['a KPI by week', kpi('active[us]', ', cadence: week'), []],
  ['an incentive over all members', incentive('active'), [refused('incentives.i', 'i', 'members')]],
  [
    'an incentive where the objective is of a year',
    `drivers: {e: {unit: user/month, formula: 1 user / 1 month, owner: ann}}\n${target('e', '2026')}\nobjective: g\n${incentive('active[us]')}`,
    [refused('incentives.i', 'i', 'periods')],
  ],
  ['a parent in a formula', driver('active[emea] * 2'), [refused('drivers.d', 'd', 'members')]],
  ['a leaf in a formula', driver('active[de] * 2'), []],
  ['the total', driver('total(active[us], 2026-01, 2026-03)'), [refused('drivers.d', 'd', 'periods')]],
  ['the running sum', driver('1 + cumulative(-active[us]) / 1 user / 1 month'), [refused('drivers.d', 'd', 'periods')]],
  ['the sum of the year', driver('ytd(active[us])'), [refused('drivers.d', 'd', 'periods')]],
  ['the running sum of something computed from it', driver('cumulative(active[us] * 2)'), []],
  ['an aggregate that is written out', driver('sum(active, region)'), []],
  ['its moving average', driver('moving_average(active[us], 3 months)'), []],
])('what is not to be rolled up: %s', (_, model, expected) => expect(textFindings(ACTIVE + model)).toEqual(expected));

test('what reads a refused figure has no value, and nothing more is said of it', () => {
  const model = `drivers: {d: {formula: "active[emea]", rollup: last, owner: ann}, e: {formula: d * 2, rollup: last, owner: ann}}
${target('e', '2026')}`;
  const files = new Map([
    ['plan.yaml', ROOT],
    ['model.yaml', `people: {ann: {name: Ann}}\n${ACTIVE}${model}`],
  ]);
  const { plan, findings } = readPlan(files);
  expect([...(plan?.broken ?? [])]).toEqual(['d', 'e']);
  expect(findings.filter((finding) => finding.class === 'text').map(({ place }) => place)).toEqual(['drivers.d']);
});

test('where no roll-up is said that alone is said', () => {
  const open = 'assumptions: {active: {unit: user, over: region, value: 5, owner: ann}}\n';
  expect(textFindings(`${open}${target('active', '2026')}`)).toEqual([
    'missing-rollup assumptions.active: active (user) does not say how it rolls up',
  ]);
});
