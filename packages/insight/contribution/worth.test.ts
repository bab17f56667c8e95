// Sales are 100 a month over 2026, and 10 more from the launch on: due in June, told for August.
import type { RecordEvent } from '@mainspring/execution';
import { outlook } from '@mainspring/outlook';
import { type Plan, quantityOf } from '@mainspring/plan';
import { expect, test } from 'vitest';
import { planWith } from '../delay/small-plan.ts';
import { onPlanOf, stepOf, worthOf } from './worth.ts';

const LAUNCH = ['launch: {title: Launch, owner: ann, due: 2026-06-01, tethers: [{on: sales, by: +10}]}'];

type Said = Pick<RecordEvent, 'kind' | 'payload'>;
const told: Said = { kind: 'milestone-forecast', payload: { milestone: 'launch', date: '2026-08-01' } };
const june: Said = {
  kind: 'actual',
  payload: { driver: 'sales', member: '', from: '2026-06-01', until: '2026-06-30', value: 100, unit: 'USD/month', source: 'x' },
};

function salesIn(plan: Plan, ...said: readonly Said[]) {
  const record = said.map((event, index) => ({ seq: index + 1, at: `2026-05-15T09:00:0${index}Z`, actor: 'ann', ...event }));
  const quantity = quantityOf(plan, 'sales');
  if (quantity === undefined) throw new Error('no sales');
  return [outlook(plan, { record: record as RecordEvent[] }), quantity] as const;
}

test('one step more in every period of the objective', () => {
  expect(worthOf(...salesIn(planWith(LAUNCH)))).toEqual({ step: 10, change: 120 });
});

test('to be on plan again returns what the two late months miss, and what is closed cannot be made up', () => {
  expect(onPlanOf(...salesIn(planWith(LAUNCH), told))).toBeCloseTo(20, 9);
  const [made, sales] = salesIn(planWith(LAUNCH), told, june, { kind: 'data-date', payload: { date: '2026-07-01' } });
  expect(made.objective?.wired).toBeLessThan(made.objective?.paper ?? 0);
  expect(worthOf(made, sales).change).toBe(60);
  expect(onPlanOf(made, sales)).toBeCloseTo(10, 9);
});

test('what is on its plan has nothing to make up', () => {
  expect(onPlanOf(...salesIn(planWith(LAUNCH)))).toBe(0);
});

test('without an objective nothing is worth anything', () => {
  const alone = salesIn(planWith(LAUNCH, ''), told);
  expect(worthOf(...alone).change).toBeNull();
  expect(onPlanOf(...alone)).toBeNull();
});

test('a step is what a person thinks in', () => {
  const percent = { unit: { percent: true, factors: [], scale: 1 } } as never;
  const plain = { unit: { percent: false, factors: [], scale: 1 } } as never;
  expect(stepOf(percent, [0.2])).toBe(0.01);
  expect(stepOf(percent, [0.012])).toBe(0.001);
  expect(stepOf(plain, [4200, 310])).toBe(100);
});
