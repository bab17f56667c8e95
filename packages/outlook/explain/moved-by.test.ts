import { expect, test } from 'vitest';
import { monthly, recordOf, smallPlan } from '../definitions/small-plan.ts';
import { outlook } from '../outlook.ts';
import { movedBy } from './moved-by.ts';

const forecasts = (forecast: string, closed: readonly number[], more = '') => {
  const plan = smallPlan(`assumptions: {sales: {unit: USD/month, value: 100, forecast: ${forecast}, owner: ann}}\n${more}`);
  const record = recordOf(...closed.map((value, index) => monthly('sales', index + 1, value, 'USD/month')));
  const { wired } = outlook(plan, { record });
  return [0, 5].map((slot) => movedBy(wired, 'sales', 0, slot)?.forecast);
};

test('after the last closed period a figure names its method, before it none', () => {
  expect(forecasts('carry', [90])).toEqual([null, { method: 'carry', insteadOf: null }]);
});

test('without a record nothing is forecast from one', () => {
  expect(forecasts('carry', [])).toEqual([null, null]);
});

test('where too little is closed, or an effect takes all there is, the method that stands in is named with the other', () => {
  expect(forecasts('trend', [90, 95])[1]).toEqual({ method: 'hold', insteadOf: 'trend' });
  const closing = 'initiatives: {exit: {owner: ann, effects: [{on: sales, by: -100%, from: 2026-01}]}}';
  expect(forecasts('carry', [0], closing)[1]).toEqual({ method: 'plan', insteadOf: 'carry' });
});
