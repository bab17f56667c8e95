// Sales are 100 a month over six months; what counts are effects from gate Decided on, and none of these has reached it.
import { rolledUp } from '@mainspring/outlook';
import { expect, test } from 'vitest';
import { monthly, ran, reached, smallReading } from '../small-plan.ts';
import { upsideOf } from './upside.ts';

const MODEL = `assumptions: {sales: {unit: USD/month, value: 100, owner: ann}}
drivers: {profit: {unit: USD/month, formula: sales - costs(), owner: ann}}
targets: {half: {driver: profit, at: 2026-Q1, value: 300, owner: ann}}
objective: half
`;

function upsideIn(initiatives: string, model = MODEL, ...said: Parameters<typeof ran>[1][]) {
  const { plan } = smallReading(`${model}${initiatives}`);
  const { run, objective } = ran(plan, ...said);
  return { run, upside: upsideOf(run, objective) };
}

const FAIR = `initiatives:
  fair:
    level: project
    owner: ann
    gate: identified
    effects: [{on: sales, by: +20, from: 2026-02, confidence: 50%}]
    costs: [{title: Stand, running: 4/month, from: 2026-02}]
`;

test('by confidence, with costs in full: two months of 20 × 50 % − 4 make 12; the forecast does without it', () => {
  const { run, upside } = upsideIn(FAIR);
  expect(run.objective?.wired).toBe(300);
  expect(run.objective?.paper).toBe(300);
  expect(upside).toEqual({ parts: [{ initiative: 'fair', gate: 'identified', gain: 12 }], together: 12, overlap: 0 });
});

test('once it is decided it is in the forecast, and no upside', () => {
  const { run, upside } = upsideIn(FAIR.replace('identified', 'decided'));
  expect(run.objective?.wired).toBe(312);
  expect(upside).toBeNull();
});

test('demand 120, room 100; 15 and 10 of capacity alone, 20 together: overlap −5', () => {
  const { upside } = upsideIn(
    `initiatives:
  small: {level: project, owner: ann, gate: defined, effects: [{on: room, by: +10, from: 2026-01}]}
  large: {level: project, owner: ann, gate: detailed, effects: [{on: room, by: +15, from: 2026-01}]}
`,
    `assumptions:
  demand: {unit: USD/month, value: 120, owner: ann}
  room: {unit: USD/month, value: 100, owner: ann}
drivers: {output: {unit: USD/month, formula: "min(demand, room)", owner: ann}}
targets: {march: {driver: output, at: 2026-03, value: 120, owner: ann}}
objective: march
`,
  );
  expect(upside).toEqual({
    parts: [
      { initiative: 'large', gate: 'detailed', gain: 15 },
      { initiative: 'small', gate: 'defined', gain: 10 },
    ],
    together: 20,
    overlap: -5,
  });
});

test('what inherits a gate comes with it, tethers too; what has its own stands by itself; costs without effects as well', () => {
  const { upside } = upsideIn(`initiatives:
  widening: {level: program, owner: ann, gate: defined, costs: [{title: Office, once: 9, at: 2026-01}]}
  fair: {level: project, parent: widening, owner: ann, effects: [{on: sales, by: +20, from: 2026-03}]}
  shop: {level: project, parent: widening, owner: ann, gate: identified}
  idle: {level: project, owner: ann, gate: defined}
milestones:
  opened: {owner: ann, initiative: shop, due: 2026-02-01, tethers: [{on: sales, by: +10%}]}
`);
  expect(upside?.parts).toEqual([
    { initiative: 'shop', gate: 'identified', gain: expect.closeTo(20, 9) },
    { initiative: 'widening', gate: 'defined', gain: 11 },
  ]);
  // March is (100 × 1.1) + 20: sums, so nothing overlaps.
  expect(upside?.together).toBeCloseTo(31, 9);
  expect(upside?.overlap).toBeCloseTo(0, 9);
});

test('a gain is what is better: a ceiling that an initiative lowers; costs alone are no upside', () => {
  const model = `assumptions: {waste: {unit: USD/month, value: 50, better: lower, owner: ann}}
targets: {waste_q1: {driver: waste, at: 2026-Q1, value: 140, owner: ann}}
objective: waste_q1
`;
  const { upside } = upsideIn(
    'initiatives: {sorting: {level: project, owner: ann, gate: defined, effects: [{on: waste, by: -10, from: 2026-03}]}}\n',
    model,
  );
  expect(upside?.together).toBe(10);
  const { upside: none } = upsideIn(
    'initiatives: {study: {level: project, owner: ann, gate: defined, costs: [{title: Study, once: 9, at: 2026-01}]}}\n',
  );
  expect(none).toBeNull();
});

test('with a record: what is closed gains nothing, what is reached late gains from then on', () => {
  const model = `${MODEL}milestones: {signed: {owner: ann, due: 2026-01-01}}
`;
  const { run, upside } = upsideIn(
    FAIR.replace('from: 2026-02, confidence: 50%', 'from: signed').replace('4/month', '0/month'),
    model,
    reached('signed', '2026-02-01'),
    monthly('sales', 1, 90, 'USD'),
    monthly('sales', 2, 90, 'USD'),
  );
  // January and February are closed at 90; March is 100, and 20 more with the fair.
  expect(rolledUp(run.wired, { quantity: 'profit', rows: [0] }, { first: 0, last: 2 })).toBe(280);
  expect(upside?.together).toBe(20);
});
