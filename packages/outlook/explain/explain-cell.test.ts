import { type Plan, quantityOf } from '@mainspring/plan';
import { describe, expect, it } from 'vitest';
import { smallPlan } from '../definitions/small-plan.ts';
import { outlook } from '../outlook.ts';
import { errorOrigin } from './error-origin.ts';
import { type ExplainedCell, explainCell } from './explain-cell.ts';

function explained(plan: Plan, name: string, slot: number, depth = 2): ExplainedCell {
  const quantity = quantityOf(plan, name);
  if (quantity === undefined) throw new Error(`${name} is not in the plan`);
  return explainCell(outlook(plan).wired, { quantity, row: 0, slot }, depth);
}

function begins(name: string, slot: number) {
  const quantity = quantityOf(PLAN, name);
  return quantity === undefined ? undefined : errorOrigin(outlook(PLAN).wired, { quantity, row: 0, slot });
}

/** `address@period`, with what it read below. */
const tree = (cell: ExplainedCell): unknown[] => [
  `${cell.address}@${cell.period}`,
  ...cell.outside.map(({ address, period }) => `${address}@${period}`),
  ...cell.from.map(tree),
];

/** Along the only way down. */
function wayOf(cell: ExplainedCell): ExplainedCell[] {
  const [next] = cell.from;
  return next === undefined ? [cell] : [cell, ...wayOf(next)];
}

const PLAN = smallPlan(
  `assumptions:
  leads: {unit: lead/month, value: {steps: {2026-01: 10, 2026-02: 0, 2026-03: 20}}, owner: ann}
  money: {unit: USD/month, value: 100, owner: ann}
  staff: {unit: person, value: 3, rollup: mean, owner: ann}
drivers:
  price: {unit: USD/lead, formula: money / leads, rollup: ratio, owner: ann}
  late: {unit: USD/lead, formula: "lag(price, 2 months)", rollup: mean, owner: ann}
  doubled: {unit: USD/lead, formula: "lag(price * 2, 2 months)", rollup: mean, owner: ann}
  slow: {unit: lead/month, formula: "delay(leads, 1 month, 50%)", owner: ann}
  stopped: {unit: USD/lead, formula: "if_error(price, 7 USD / 1 lead)", rollup: mean, owner: ann}
  strained: {unit: "1", formula: "load(crew) * 2", rollup: mean, owner: ann}
teams: {crew: {name: Crew, lead: ann, capacity: {steps: {2026-01: 4, 2026-03: 0}}, demand: [staff]}}`,
);

describe('what a figure is shown to come from', () => {
  it('is what was read, in the period in which it was', () => {
    expect(tree(explained(PLAN, 'late', 3, 1))).toEqual(['late@2026-04', ['price@2026-02']]);
    expect(tree(explained(PLAN, 'doubled', 3, 1))).toEqual(['doubled@2026-04', ['price@2026-02']]);
    expect(tree(explained(PLAN, 'late', -1, 1))).toEqual(['late@the eve', ['price@the eve']]);
  });

  it('is one of a row that was read in many periods, and how many others there are', () => {
    const [leads, ...more] = explained(PLAN, 'slow', 3, 1).from;
    expect(leads).toMatchObject({ address: 'leads', period: '2026-04', otherPeriods: 4 });
    expect(more).toEqual([]);
  });

  it('is also what if_error stopped, and no error then begins in what goes on', () => {
    const stopped = explained(PLAN, 'stopped', 1, 1);
    expect(stopped).toMatchObject({ value: 7, errorBegins: false });
    expect(stopped.from).toMatchObject([{ address: 'price', value: Number.NaN, errorBegins: true }]);
  });

  it('is a load, with its unit, where one was read', () => {
    const { value, outside } = explained(PLAN, 'strained', 0);
    expect(outside).toMatchObject([{ address: 'load(crew)', period: '2026-01', unitText: '%' }]);
    expect((outside[0]?.value ?? 0) * 2).toBe(value);
  });
});

describe('what a figure is made of is told once', () => {
  const ladder = smallPlan(`assumptions: {d0: {unit: USD, value: 2, rollup: last, owner: ann}}
drivers:
${Array.from({ length: 20 }, (_, step) => `  d${step + 1}: {unit: USD, formula: "d${step} + prev(d${step}) * 0 + d${step}", rollup: last, owner: ann}`).join('\n')}
  near: {unit: USD, formula: "d3 + d2 + d2", rollup: last, owner: ann}`);
  const all = (cell: ExplainedCell): ExplainedCell[] => [cell, ...cell.from.flatMap(all)];
  const at = ({ address, period }: ExplainedCell) => `${address}@${period}`;

  it('so that many ways to a figure do not multiply it', () => {
    const told = all(explained(ladder, 'd20', 5, 20));
    const opened = told.filter(({ from }) => from.length > 0).map(at);
    expect(new Set(opened).size).toBe(opened.length);
    expect(told.length).toBeLessThan(600);
  });

  it('where it is met nearest to the figure asked for', () => {
    const [, ...told] = all(explained(ladder, 'near', 5, 2));
    const twice = told.filter((cell) => at(cell) === 'd2@2026-06');
    expect(twice.map(({ from, toldElsewhere }) => [from.length > 0, toldElsewhere])).toEqual([
      [false, true],
      [true, false],
    ]);
  });
});

describe('an error is followed to where it began', () => {
  it('through functions that reach through time, not to what stands in the same period', () => {
    const way = wayOf(explained(PLAN, 'late', 3, 0));
    expect(way.map(({ address, period, errorBegins }) => [address, period, errorBegins])).toEqual([
      ['late', '2026-04', false],
      ['price', '2026-02', true],
    ]);
    expect(explained(PLAN, 'late', 1, 0)).toMatchObject({ value: 10, from: [] });
    expect(begins('late', 3)).toEqual({ address: 'price', period: '2026-02', formula: 'money / leads' });
    expect(begins('late', 1)).toBeNull();
  });

  it('also where that is the load of a team', () => {
    const strained = explained(PLAN, 'strained', 2, 0);
    expect(strained).toMatchObject({ value: Number.NaN, errorBegins: false, from: [] });
    expect(strained.outside).toMatchObject([{ address: 'load(crew)', value: Number.NaN }]);
    expect(begins('strained', 2)).toEqual({ address: 'load(crew)', period: '2026-03', formula: null });
  });

  it('over thousands of periods, the middle left out', () => {
    const long = smallPlan(
      `assumptions: {leads: {unit: lead/week, value: {steps: {2026-W01: 0, 2026-W03: 1}}, owner: ann}, one: {unit: lead/week, value: 1, owner: ann}}
drivers: {grown: {unit: lead/week, formula: "prev(grown, one) + one * one / leads", owner: ann}}`,
      { grain: 'week', start: '2025-12-29', periods: 5000 },
    );
    const way = wayOf(explained(long, 'grown', 4999));
    expect(way.length).toBeLessThan(20);
    expect(way.at(-1)).toMatchObject({ address: 'grown', errorBegins: true, period: 'the eve' });
    expect(way.reduce((sum, { leftOut }) => sum + leftOut, 0)).toBe(5001 - way.length);
    expect(way.filter(({ errorBegins }) => errorBegins)).toHaveLength(1);
  });
});
