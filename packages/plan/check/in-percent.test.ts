import { expect, test } from 'vitest';
import { readPlan } from './read-plan.ts';

function shownInPercent(assumptions: string): string[] {
  const root = `plan: {id: small, title: Small, language: 1, currency: USD}
time: {grain: month, start: 2026-01, periods: 3}
units: {deal: deals, proposal: proposals}
people: {ann: {name: Ann}}
assumptions:
  base_rate: {unit: deal/proposal, value: 26%, rollup: mean, owner: ann}
  fit: {unit: "1", value: 50%, rollup: mean, owner: ann}
${assumptions}
drivers:
  win_rate: {unit: deal/proposal, formula: base_rate * fit, rollup: mean, owner: ann}
  pure: {unit: "1", formula: fit * 2, rollup: mean, owner: ann}
`;
  const { plan, findings } = readPlan(new Map([['plan.yaml', root]]));
  expect(findings.filter(({ class: kind }) => kind === 'text')).toEqual([]);
  return [...(plan?.drivers.values() ?? [])].filter(({ unit }) => unit.percent).map(({ name }) => name);
}

test('a driver is shown in percent where every assumption of its unit is written so, a pure number never for that', () => {
  expect(shownInPercent('')).toEqual(['win_rate']);
  expect(shownInPercent('  other: {unit: deal/proposal, value: 12%, rollup: mean, owner: ann}')).toEqual(['win_rate']);
  expect(shownInPercent('  other: {unit: deal/proposal, value: 0.12, rollup: mean, owner: ann}')).toEqual([]);
});
