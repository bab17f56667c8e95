import { expect, test } from 'vitest';
import { readPlan } from './read-plan.ts';

test('a scenario that changes what is computed, or names no member, is said', () => {
  const { plan, findings } = readPlan(
    new Map([
      [
        'plan.yaml',
        'plan: {id: s, title: S, language: 1, currency: USD}\ntime: {grain: month, start: 2026-01, periods: 3}\nunits: {lead: leads}\ninclude: [model.yaml]\n',
      ],
      [
        'model.yaml',
        `assumptions: {leads_in: {unit: lead/month, value: 1, owner: ann}}
drivers: {twice: {unit: lead/month, formula: leads_in * 2, owner: ann}}
people: {ann: {name: Ann}}
scenarios: {wrong: {set: {twice: 3, leads_in: {north: 2}}, move: {twice: +10%}}}`,
      ],
    ]),
  );
  const said = findings.filter(({ class: kind }) => kind === 'text').map(({ code, message }) => [code, message]);
  expect(said).toEqual([
    ['schema', 'twice is computed and has no series'],
    ['unknown-name', 'wrong: "north" is not a member'],
    ['schema', 'twice is computed and has no series'],
  ]);
  expect(plan?.scenarios.get('wrong')).toMatchObject({ set: [], move: [] });
});
