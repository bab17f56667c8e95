import { describe, expect, it } from 'vitest';
import { smallPlan } from './definitions/small-plan.ts';
import { outlook, outlookCounting, type TargetResult } from './outlook.ts';

const PLAN = smallPlan(
  `assumptions:
  part: {unit: USD/month, value: 0.1, owner: ann}
  margin: {unit: "%", value: {steps: {2026-01: 30%, 2026-02: 26%}}, rollup: mean, owner: ann}
  sales: {unit: USD/month, value: {steps: {2026-01: 100, 2026-02: 104}}, owner: ann}
drivers:
  spent: {unit: USD/month, formula: part + part + part, better: lower, owner: ann}
  left: {unit: USD/month, formula: 10 * part - 9 * part, owner: ann}
initiatives:
  promotion: {level: project, owner: ann, gate: identified, effects: [{on: sales, by: +10, from: 2026-01-01}]}
milestones:
  launch: {owner: ann, due: 2026-03-01, tethers: [{on: sales, by: +10%}]}
targets:
  up: {driver: sales, at: 2026-02, value: +5%, versus: 2026-01, owner: ann}
  up_launched: {driver: sales, at: 2026-04, value: +5%, versus: 2026-02, owner: ann}
  down: {driver: margin, at: 2026-02, value: -2pp, versus: 2026-01, owner: ann}
  more: {driver: sales, at: 2026-02, value: +5, versus: 2026-01, owner: ann}
  ceiling: {driver: spent, at: 2026-01, value: 0.3, owner: ann}
  floor: {driver: left, at: 2026-01, value: 0.1, owner: ann}
  true_ceiling: {driver: spent, at: 2026-01, value: 0.2999999999, owner: ann}
scenarios:
  cheap: {title: Cheap, move: {sales: -20%}}
  both: {title: Both, on: cheap, shift: {launch: 8 weeks}, move: {margin: +5pp}}
`,
);

const of = (scenario?: string) => {
  const made = outlook(PLAN, scenario === undefined ? {} : { scenario });
  return new Map(made.targets.map((result) => [result.target.name, result]));
};

describe('what is wanted', () => {
  it('of a relative target is a change of the paper run’s figure, relative or by an amount', () => {
    const targets = of();
    expect(targets.get('up')).toMatchObject({ wanted: expect.closeTo(105, 12), wired: 104, met: false });
    expect(targets.get('more')).toMatchObject({ wanted: 105, wired: 104, met: false });
    expect(targets.get('down')).toMatchObject({ wanted: expect.closeTo(0.28, 12), wired: 0.26, met: false });
  });

  it('stays what it is in a scenario, and where initiatives are counted that do not count yet', () => {
    const wanted = (results: Iterable<TargetResult>) => [...results].map((result) => result.wanted);
    const asWritten = wanted(of().values());
    expect(of('cheap').get('more')).toMatchObject({ paper: expect.closeTo(83.2, 12), met: false });
    expect(wanted(of('cheap').values())).toEqual(asWritten);
    expect(wanted(of('both').values())).toEqual(asWritten);
    const counting = outlookCounting(outlook(PLAN), new Set(['promotion']));
    expect(counting.paper.evaluation).not.toEqual(outlook(PLAN).paper.evaluation);
    expect(wanted(counting.targets)).toEqual(asWritten);
  });
});

describe('a target', () => {
  it('is met where it is missed by rounding alone, as a floor and as a ceiling', () => {
    const targets = of();
    expect(targets.get('ceiling')).toMatchObject({ wired: 0.1 + 0.1 + 0.1, wanted: 0.3, met: true });
    expect(targets.get('floor')).toMatchObject({ wired: 1 - 0.9, wanted: 0.1, met: true });
    expect(targets.get('true_ceiling')?.met).toBe(false);
  });
});
