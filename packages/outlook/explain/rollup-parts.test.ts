// Leads 100 and 300, won 10 and 60 of them, in two months and two regions of which the south has half.
import type { TimeRule } from '@mainspring/plan';
import { expect, test } from 'vitest';
import { smallPlan } from '../definitions/small-plan.ts';
import { outlook } from '../outlook.ts';
import { rolledUp } from '../rollup.ts';
import { rollupParts } from './rollup-parts.ts';

const PLAN = (rule: TimeRule = 'mean') =>
  smallPlan(
    `assumptions:
  leads: {unit: lead/month, over: region, value: {north: {steps: {2026-01: 100, 2026-02: 300}}, south: {steps: {2026-01: 50, 2026-02: 150}}}, owner: ann}
  won: {unit: lead/month, over: region, value: {north: {steps: {2026-01: 10, 2026-02: 60}}, south: {steps: {2026-01: 25, 2026-02: 75}}}, owner: ann}
  price: {unit: USD/lead, over: region, value: {north: {steps: {2026-01: 4, 2026-02: 8}}, south: 2}, rollup: {by: won}, owner: ann}
  staff: {unit: customer, value: {steps: {2026-01: 5, 2026-02: 3}}, rollup: {time: ${rule}}, owner: ann}
  active: {unit: customer, value: 5, rollup: none, owner: ann}
drivers:
  rate: {unit: "%", formula: won / leads, rollup: ratio, owner: ann}
`,
    { periods: 2, more: 'dims: {region: {north: North, south: South}}' },
  );

const BOTH = [0, 1];
const MONTHS = { first: 0, last: 1 };

function parts(quantity: string, rows: readonly number[], slots = MONTHS, rule?: TimeRule) {
  const run = outlook(PLAN(rule)).wired;
  const found = rollupParts(run, { quantity, rows }, slots);
  const all = found.reduce((sum, { gives }) => sum + gives, 0);
  if (found.length > 0) expect(all).toBeCloseTo(rolledUp(run, { quantity, rows }, slots), 12);
  return found;
}

test('a sum is what its periods are, all members together', () => {
  expect(parts('leads', BOTH)).toEqual([
    { row: null, slot: 0, value: 150, weight: null, gives: 150 },
    { row: null, slot: 1, value: 450, weight: null, gives: 450 },
  ]);
});

test('a ratio weighs its periods by what they are divided by: 35 of 150 and 135 of 450 make 170 of 600', () => {
  expect(parts('rate', BOTH)).toEqual([
    { row: null, slot: 0, value: expect.closeTo(35 / 150, 12), weight: 150, gives: expect.closeTo(35 / 600, 12) },
    { row: null, slot: 1, value: expect.closeTo(135 / 450, 12), weight: 450, gives: expect.closeTo(135 / 600, 12) },
  ]);
});

test('within one period the members: 60 of 8 and 75 of 2 make 630 of 135', () => {
  expect(parts('price', BOTH, { first: 1, last: 1 })).toEqual([
    { row: 0, slot: 1, value: 8, weight: 60, gives: expect.closeTo(480 / 135, 12) },
    { row: 1, slot: 1, value: 2, weight: 75, gives: expect.closeTo(150 / 135, 12) },
  ]);
});

test.each([
  ['mean', [2.5, 1.5]],
  ['first', [5, 0]],
  ['last', [0, 3]],
  ['largest', [5, 0]],
  ['smallest', [0, 3]],
] as const)('%s gives %j of 5 and 3', (rule, gives) => {
  expect(parts('staff', [0], MONTHS, rule).map((part) => part.gives)).toEqual(gives);
});

test('what is not rolled up has no parts', () => {
  expect(parts('active', [0])).toEqual([]);
});

test.each(['sum', 'mean', 'largest', 'smallest'] as const)('of %s an error gives an error, whatever stands beside it', (rule) => {
  const plan = smallPlan(
    `assumptions: {leads: {unit: lead/month, value: {steps: {2026-01: 0, 2026-02: 3}}, owner: ann}, one: {unit: lead/month, value: 1, owner: ann}}
drivers: {odd: {unit: lead/month, formula: one * one / leads, rollup: {time: ${rule}, members: mean}, owner: ann}}`,
    { periods: 2 },
  );
  const gives = rollupParts(outlook(plan).wired, { quantity: 'odd', rows: [0] }, MONTHS).map((part) => part.gives);
  expect(gives.reduce((sum, value) => sum + value, 0)).toBeNaN();
});
