import { describe, expect, it } from 'vitest';
import { compute } from './plan-text.ts';

const TEXT = `
plan: {id: test, title: Test, language: 1, currency: USD, owner: ines}
people: {ines: {name: Ines}}
time: {grain: month, start: 2026-01, periods: 2}
units: {lead: leads, deal: deals}
dims:
  region: {emea: {title: Europe, members: {de: Germany, fr: France}}, us: United States}
assumptions:
  leads: {unit: lead/month, over: region, value: {de: 100, fr: 200, us: 50}, owner: ines}
  deals: {unit: deal/month, over: region, value: {de: 10, fr: 30, us: 20}, owner: ines}
  price: {unit: USD/deal, over: region, value: {de: 3, fr: 5, us: 9}, rollup: {by: deals}, owner: ines}
drivers:
  win_rate: {unit: deal/lead, formula: deals / leads, rollup: ratio, owner: ines}
  emea_leads: {unit: lead/month, formula: "leads[emea]", owner: ines}
  emea_rate: {unit: deal/lead, formula: "win_rate[emea]", rollup: {time: mean}, owner: ines}
  emea_price: {unit: USD/deal, formula: "price[emea]", rollup: {time: mean}, owner: ines}
  emea_before: {unit: lead/month, formula: "prev(leads[emea] * 2)", owner: ines}
`;

describe('a parent member', () => {
  const { values } = compute(TEXT);
  const january = (name: string): number => values(name, 0)[0] ?? Number.NaN;

  it('is the sum of its leaves, their ratio of sums, or their weighted mean, as the quantity says', () => {
    expect(january('emea_leads')).toBe(300);
    expect(january('emea_rate')).toBeCloseTo(40 / 300, 12);
    expect(january('emea_price')).toBe(4.5);
  });

  it('can be read through time', () => expect(january('emea_before')).toBe(600));
});
