// What an effect waits for, and what is taken out of a value that already includes it.
import { expect, it } from 'vitest';
import { smallPlan } from '../definitions/small-plan.ts';
import { outlook } from '../outlook.ts';
import { capabilityDays } from './effects.ts';
import { rowValues } from './run.ts';

it.each([
  ['first', 'early: {owner: ann, due: 2026-02-01, provides: [seal]}\n  late: {owner: ann, due: 2026-04-01, provides: [seal]}'],
  ['last', 'late: {owner: ann, due: 2026-04-01, provides: [seal]}\n  early: {owner: ann, due: 2026-02-01, provides: [seal]}'],
])('waits for the earliest of those that provide a capability, be it written %s', (_where, milestones) => {
  const plan = smallPlan(`capabilities: {seal: {title: Seal}}
assumptions: {sales: {unit: USD/month, value: 100, owner: ann}}
initiatives: {push: {owner: ann, effects: [{on: sales, by: +20, from: 2026-01, requires: [seal]}]}}
milestones:
  ${milestones}`);
  const { wired, dates } = outlook(plan);
  expect([...(rowValues(wired, 'sales', 0) ?? [])]).toEqual([100, 100, 120, 120, 120, 120, 120]);
  expect(capabilityDays(plan, dates.computed).get('seal')).toBe(dates.computed.get('early'));
});

it('has on the eve the first value, without what it includes', () => {
  const plan =
    smallPlan(`assumptions: {sales: {unit: USD/month, value: {steps: {2026-01: 120, 2026-02: 240}}, includes: [push], owner: ann}}
initiatives: {push: {owner: ann, effects: [{on: sales, by: +20%, from: 2026-01}]}}`);
  const { paper } = outlook(plan);
  expect(rowValues(paper, 'sales', 0)?.slice(0, 3)).toEqual(new Float64Array([100, 120, 240]));
});
