import { expect, test } from 'vitest';
import { dataDate, monthly, ran, reached, smallReading } from '../small-plan.ts';
import { bridgeFromPlan } from './bridge.ts';
import { type CutBy, cutBy } from './cut.ts';

const DIMS = 'dims: {region: {emea: {title: Europe, members: {de: Germany, fr: France}}, us: United States}}';
const MODEL = `assumptions:
  leads: {unit: 1, over: region, value: 100, rollup: {time: mean, members: sum}, owner: ann}
  base_rate: {unit: 1, over: region, value: 10%, rollup: mean, owner: ann}
  quality: {unit: 1, value: 1, rollup: mean, owner: ann}
  price: {unit: USD/month, value: 1000, owner: ben}
  idle: {unit: 1, value: 1, rollup: mean, owner: ben}
drivers:
  win_rate: {unit: 1, formula: base_rate * quality, rollup: mean, owner: ann}
  sales: {unit: USD/month, formula: leads * win_rate * price, owner: ben}
milestones:
  office: {owner: ben, due: 2026-01-01, tethers: [{on: "base_rate[emea]", by: +20%}]}
  launch: {owner: ben, due: 2026-01-01, tethers: [{on: "leads[us]", by: +10}, {on: "base_rate[us]", by: +10%}]}
  fair: {owner: ben, due: 2026-01-01, tethers: [{on: idle, by: +10}, {on: "leads[fr]", by: +10}]}
processes:
  sale:
    owner: ann
    case: lead
    stages: {open: {enters: [opened]}, done: {enters: [signed], end: won}}
    junctions: {close: {from: open, to: done, owner: ann, conversion: win_rate}}
targets: {goal: {driver: sales, at: 2026-01, value: 1, owner: ann}}
objective: goal
`;

function cut(by: CutBy) {
  const { plan } = smallReading(MODEL, DIMS);
  const slipped = ['office', 'launch', 'fair'].map((name) => reached(name, '2026-02-10'));
  const said = [
    monthly('leads', 1, 90, '1', { member: 'de' }),
    monthly('base_rate', 1, 0.09, '1', { member: 'us' }),
    monthly('quality', 1, 0.9, '1'),
    monthly('price', 1, 1100, 'USD/month'),
  ];
  const { run, objective } = ran(plan, ...slipped, ...said, dataDate('2026-03-01'));
  const { entries } = cutBy(run, objective, bridgeFromPlan(run, objective), by);
  return Object.fromEntries(entries.map(({ name, parts }) => [name, parts.map(({ subject }) => subject.name).sort()]));
}

test('by region: the smallest member that holds all that a subject moves on the way to the target', () => {
  expect(cut({ dimension: 'region' })).toEqual({
    emea: ['office'],
    de: ['leads'],
    fr: ['fair'],
    us: ['base_rate', 'launch'],
    null: ['price', 'quality'],
  });
});

test('by junction: what reaches the target through one junction alone', () => {
  expect(cut('junction')).toEqual({
    'sale.close': ['base_rate', 'office', 'quality'],
    null: ['fair', 'launch', 'leads', 'price'],
  });
});
