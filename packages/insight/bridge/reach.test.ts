import { outlook, type TargetResult } from '@mainspring/outlook';
import { readPlan } from '@mainspring/plan';
import { expect, test } from 'vitest';
import { dataDate, monthly, recordOf } from '../small-plan.ts';
import { bridgeFromPlan } from './bridge.ts';
import { everyPart } from './every-part.ts';

/** Every way in which a date, a load or a lever comes into a figure other than by an effect: `ramp`, `costs`, `load`. */
const PLAN = `plan: {id: ways, title: Ways, language: 1, currency: USD, owner: ann}
time: {grain: month, start: 2026-01, periods: 6}
people: {ann: {name: Ann, team: crew}, ben: {name: Ben, team: gang}}
units: {person: persons}
teams:
  crew: {name: Crew, lead: ann, capacity: 1, demand: [support]}
  gang: {name: Gang, lead: ben, capacity: 1}
assumptions:
  support: {unit: person, value: 0.5, rollup: mean, owner: ann}
  sales: {unit: USD/month, value: 100, owner: ann}
  price: {unit: 1, value: 10, rollup: {by: sales}, owner: ann}
  beside: {unit: USD/month, value: 10, owner: ben}
drivers:
  opened: {unit: USD/month, formula: "sales * ramp(launch, 1 month)", owner: ann}
  slowed: {unit: USD/month, formula: sales / load(crew), owner: ann}
  spent: {unit: USD/month, formula: costs(push), owner: ben}
  elsewhere: {unit: USD/month, formula: beside * price, owner: ben}
initiatives:
  push: {title: Push, owner: ann, costs: [{title: Fair, running: 50/month, from: fair}]}
  other: {title: Other, owner: ann, effects: [{on: beside, by: +1, from: 2026-01-15, requires: tool, confidence: 50%}]}
milestones:
  launch: {owner: ann, start: 2026-01-01, due: 2026-02-01, effort: {crew: 4}}
  fair: {owner: ann, due: 2026-02-01, after: [{milestone: shared, link: FF}]}
  shared: {owner: ann, start: 2026-01-01, due: 2026-02-01, effort: {gang: 9}}
  tool_built: {owner: ben, start: 2026-01-01, due: 2026-02-01, effort: {gang: 9}, provides: [tool]}
capabilities: {tool: {title: Tool}}
targets:
  by_date: {driver: opened, at: 2026-Q1, value: 1, owner: ann}
  by_load: {driver: slowed, at: 2026-Q2, value: 1, owner: ann}
  by_costs: {driver: spent, at: 2026-Q1, value: 1, owner: ann}
  by_weight: {driver: price, at: 2026-Q1, value: 1, owner: ann}
  by_effect: {driver: elsewhere, at: 2026-Q1, value: 1, owner: ann}
  by_confidence: {driver: elsewhere, at: 2026-Q2, value: 1, owner: ann}
`;

function bridged(name: string) {
  const { plan, findings } = readPlan(new Map([['plan.yaml', PLAN]]));
  expect(findings.filter((finding) => finding.class === 'text')).toEqual([]);
  if (plan === null) throw new Error('the plan does not read');
  const said = [
    monthly('sales', 1, 120, 'USD/month'),
    monthly('beside', 1, 12, 'USD/month'),
    monthly('price', 1, 11, '1'),
    { kind: 'milestone-forecast' as const, payload: { milestone: 'launch', date: '2026-02-08' } },
  ];
  const run = outlook(plan, { record: recordOf(...said, dataDate('2026-02-01')) });
  const result: TargetResult | undefined = run.targets.find(({ target }) => target.name === name);
  if (result === undefined) throw new Error(`no target ${name}`);
  const { parts } = bridgeFromPlan(run, result);
  expect(parts).toEqual(everyPart(run, result));
  return parts.map(({ player, subject, why }) => [player, subject.name, ...(why === undefined ? [] : [why])].join(' '));
}

test.each([
  ['by_date', ['dates launch record', 'load crew capacity-dates']],
  ['by_load', ['load crew overload']],
  ['by_costs', ['load gang capacity-dates']],
  ['by_weight', ['assumption price', 'assumption sales']],
  ['by_effect', ['capabilities tool', 'load gang capacity-dates', 'assumption beside', 'assumption price']],
  ['by_confidence', ['load gang capacity-dates', 'confidence other']],
])('what arrives at the target %s is told, whatever way it takes', (name, parts) => {
  expect(bridged(name)).toEqual(parts);
});
