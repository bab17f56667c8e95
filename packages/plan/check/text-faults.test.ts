import { expect, test } from 'vitest';
import { readPlan } from './read-plan.ts';

const ROOT = `plan: {id: a, title: A, language: 1, currency: USD, owner: ann}
time: {grain: month, start: 2026-01, periods: 12}
units: {lead: leads}
dims: {segment: {smb: Small, mid: Middle}}
include: [model.yaml]
`;

function codes(model: string): string[] {
  const files = new Map([
    ['plan.yaml', ROOT],
    ['model.yaml', `people: {ann: {name: Ann}}\n${model}`],
  ]);
  return readPlan(files)
    .findings.filter((finding) => finding.class === 'text')
    .map((finding) => `${finding.code} ${finding.place}`);
}

test.each([
  [
    'drivers: {a: {unit: lead/month, formula: b, owner: ann}, b: {unit: lead/month, formula: a, owner: ann}}',
    'circular-formula drivers.a',
  ],
  ['drivers: {a: {unit: lead, formula: 1 lead, owner: ann}}', 'missing-rollup drivers.a'],
  ['drivers: {a: {unit: USD/lead, formula: 1 USD / 1 lead, rollup: sum, owner: ann}}', 'summed-ratio drivers.a'],
  ['drivers: {lag: {unit: lead/month, formula: 1 lead / 1 month, owner: ann}}', 'name-reserved drivers.lag'],
  ['drivers: {smb: {unit: lead/month, formula: 1 lead / 1 month, owner: ann}}', 'name-taken drivers.smb'],
  ['assumptions: {a: {unit: lead/month, value: 5, p10: 6, p90: 7, owner: ann}}', 'impossible-range assumptions.a'],
  ['assumptions: {a: {unit: lead/month, over: segment, value: {smb: 5}, owner: ann}}', 'incomplete-series assumptions.a'],
  ['milestones: {m: {owner: ann, start: 2026-03-02, due: 2026-02-01}}', 'impossible-date milestones.m'],
  [
    'milestones: {m: {owner: ann, due: 2026-02-01, after: [n]}, n: {owner: ann, due: 2026-02-01, after: [m]}}',
    'circular-links milestones.m',
  ],
  ['drivers: {a: {unit: lead/month, formula: {}, owner: ann}}', 'schema drivers.a'],
  [
    'kpis: {a: {driver: "leads[smb, mid]", owner: ann}}\nassumptions: {leads: {unit: lead, over: segment, value: 1, rollup: last, owner: ann}}',
    'dimension-mismatch kpis.a',
  ],
  ['milestones: {m: {owner: ann, due: 2026-02-01, provides: [x]}}', 'unknown-name milestones.m'],
  ['assumptions: {a: {unit: lead/month, value: 5, shape: pert, low: 4, owner: ann}}', 'schema assumptions.a'],
  ['assumptions: {a: {unit: lead/month, value: 5, low: 6, high: 9, owner: ann}}', 'impossible-range assumptions.a'],
  [
    'assumptions: {a: {unit: lead/month, value: 5, shape: discrete, outcomes: {5: 30%, 8: 60%}, owner: ann}}',
    'schema assumptions.a',
  ],
  [
    'drivers: {a: {unit: lead, stock: {open: 1, in: 0, out: 0}, owner: ann}}\nmilestones: {m: {owner: ann, due: 2026-02-01, tethers: [{on: a, by: 5%}]}}',
    'schema milestones.m.tethers.0',
  ],
  ['assumptions: {a: {unit: lead/month, value: {base: 5, growth: 10%}, owner: ann}}', 'schema assumptions.a.value.growth'],
  ['assumptions: {a: {unit: lead/month, value: {base: 5, growth: 5}, owner: ann}}', 'schema assumptions.a.value.growth'],
  ['assumptions: {a: {unit: lead/month, value: {steps: {}}, owner: ann}}', 'schema assumptions.a.value.steps'],
  ['assumptions: {a: {unit: lead/month, value: {steps: {2026-01: 1}, base: 3}, owner: ann}}', 'schema assumptions.a.value.base'],
  ['assumptions: {a: {unit: lead/month, value: 1_, owner: ann}}', 'schema assumptions.a.value'],
  ['drivers: {a: {unit: lead/month, over: segment, formula: 1 lead / 1 month, owner: ann}}', 'dimension-mismatch drivers.a'],
  [
    'assumptions: {k: {unit: lead/month, over: segment, value: 1, owner: ann}}\ndrivers: {a: {unit: lead/month, over: segment, formula: "k[smb]", owner: ann}}',
    'dimension-mismatch drivers.a',
  ],
])('%s', (model, expected) => expect(codes(model)).toEqual([expected]));

test('a cascade from member to member is no ring', () => {
  const cascade = 'drivers: {a: {unit: lead/month, owner: ann, formula: {smb: 1 lead / 1 month, mid: "a[smb] * 2"}}}';
  expect(codes(cascade)).toEqual([]);
});

test('what is said names the entry and the figures', () => {
  const said = (model: string): string[] => {
    const files = new Map([
      ['plan.yaml', ROOT],
      ['model.yaml', `people: {ann: {name: Ann}}\n${model}`],
    ]);
    return readPlan(files)
      .findings.filter((finding) => finding.class === 'text')
      .map(({ message }) => message);
  };
  expect(
    said('assumptions: {a: {unit: lead/month, over: segment, value: 5%, p10: {smb: 6%, mid: 1%}, p90: 4%, owner: ann}}'),
  ).toEqual(['p10 ≤ value ≤ p90 fails for a[smb]: 6 %, 5 %, 4 %; a[mid]: 1 %, 5 %, 4 %']);
  expect(said('assumptions: {a: {unit: lead/month, value: 5, low: 6, high: 9, owner: ann}}')).toEqual([
    'low ≤ value ≤ high fails for a: 6, 5, 9',
  ]);
  expect(said('milestones: {m: {owner: bob, due: 2026-02-30}}')).toEqual([
    'm: "bob" is not a person',
    'm: no calendar has 2026-02-30',
  ]);
});

test('the dates of milestones in a ring are not held against each other', () => {
  const ring = `milestones:
  a: {owner: ann, due: 2026-03-02, after: [b]}
  b: {owner: ann, due: 2026-02-02, after: [c]}
  c: {owner: ann, due: 2026-04-02, after: [a]}
  d: {owner: ann, due: 2026-01-02, after: [c]}`;
  const files = new Map([
    ['plan.yaml', ROOT],
    ['model.yaml', `people: {ann: {name: Ann}}\n${ring}`],
  ]);
  const late = readPlan(files).findings.filter(({ code }) => code === 'late-provider');
  expect(late.map(({ place }) => place)).toEqual(['milestones.d']);
});

test('a start that no calendar has is said where it stands', () => {
  const files = new Map([
    ['plan.yaml', ROOT.replace('start: 2026-01', 'start: 2026-13')],
    ['model.yaml', ''],
  ]);
  expect(readPlan(files).findings.map(({ line, column, message, hint }) => [line, column, message, hint])).toEqual([
    [2, 29, 'time: no calendar has 2026-13', 'Months run from 01 to 12'],
  ]);
});
