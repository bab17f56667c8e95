import { expect, test } from 'vitest';
import { readPlan } from '../read-plan.ts';

test('what weighs a roll-up is in use', () => {
  const text = `plan: {id: a, language: 1, currency: USD}
time: {grain: month, start: 2026-01, periods: 3}
dims: {segment: {smb: Small, mid: Middle}}
people: {ann: {name: Ann}}
assumptions:
  weight: {unit: USD/month, over: segment, value: 1, owner: ann}
  spare: {unit: USD/month, over: segment, value: 1, owner: ann}
  price: {unit: "1", over: segment, value: 1, rollup: {by: weight}, owner: ann}
kpis: {price: {driver: price, owner: ann}}
`;
  const { findings } = readPlan(new Map([['plan.yaml', text]]));
  expect(findings.filter(({ code }) => code === 'unused-driver').map(({ place }) => place)).toEqual(['assumptions.spare']);
});
