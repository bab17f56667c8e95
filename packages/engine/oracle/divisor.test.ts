import { describe, expect, it } from 'vitest';
import { compute } from '../compile/plan-text.ts';
import { divisorValues } from './divisor.ts';

const TEXT = `
plan: {id: test, title: Test, language: 1, currency: USD, owner: ines}
people: {ines: {name: Ines}}
time: {grain: month, start: 2026-01, periods: 2}
units: {lead: leads, deal: deals}
dims: {region: {emea: {title: Europe, members: {de: Germany, fr: France}}, us: United States}}
assumptions:
  leads: {unit: lead/month, over: region, value: {de: {steps: {2026-01: 100, 2026-02: 0}}, fr: 200, us: 50}, owner: ines}
  deals: {unit: deal/month, over: region, value: {de: 10, fr: 30, us: 20}, owner: ines}
  deals_by_year: {unit: deal/year, rollup: {time: mean}, over: region, value: {de: 240, fr: 360, us: 480}, owner: ines}
drivers:
  slashed: {unit: deal/lead, formula: deals / leads, rollup: ratio, owner: ines}
  guarded: {unit: deal/lead, formula: "divide(deals, leads, 0)", rollup: ratio, owner: ines}
  converted: {unit: "1", formula: "divide(deals, deals_by_year, 0)", rollup: ratio, owner: ines}
  slashed_emea: {unit: deal/lead, formula: "slashed[emea]", rollup: {time: mean}, owner: ines}
  guarded_emea: {unit: deal/lead, formula: "guarded[emea]", rollup: {time: mean}, owner: ines}
`;

const { program, inputs, evaluation, values } = compute(TEXT);

function divisors(name: string, row: number): number[] {
  const variable = program.variables.find((one) => one.name === name);
  if (variable === undefined) throw new Error(`no ${name}`);
  return [...divisorValues(program, inputs, evaluation, variable, row)];
}

describe('the divisor of a ratio', () => {
  it('is the same whether the division is written / or divide()', () => {
    expect(divisors('slashed', 0)).toEqual([100, 100, 0]);
    expect(divisors('guarded', 0)).toEqual([100, 100, 0]);
    expect(divisors('guarded', 2)).toEqual([50, 50, 50]);
  });

  it('weighs the leaves of a parent member: (10 + 30) / (100 + 200)', () => {
    expect(values('slashed_emea', 0)[0]).toBeCloseTo(40 / 300, 12);
    expect(values('guarded_emea', 0)[0]).toBeCloseTo(40 / 300, 12);
  });

  it('lets a member without a divisor weigh nothing: 0 × 0 + 30/200 × 200, over 200', () => {
    expect(values('guarded_emea', 1)[0]).toBeCloseTo(0.15, 12);
    expect(values('slashed_emea', 1)[0]).toBeNaN();
  });

  it('is read below a conversion of time, in the unit in which it is written', () => {
    expect(values('converted', 0)).toEqual([0.5, 1, 0.5]);
    expect(divisors('converted', 1)).toEqual([360, 360, 360]);
  });

  it('is no number where there is no division', () => expect(divisors('deals', 0)).toEqual(Array(3).fill(Number.NaN)));
});
