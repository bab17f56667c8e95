// From a plan's teams and milestones to its dates: what the schedule is asked, worked by hand on small plans.
import { formatDay } from '@mainspring/kernel';
import { readPlan } from '@mainspring/plan';
import { describe, expect, test } from 'vitest';
import { outlook } from '../outlook.ts';

const ROOT = `plan: {id: t, title: T, language: 1, currency: USD, owner: ann}
time: {grain: month, start: 2026-01, periods: 3}
units: {person: persons}
people: {ann: {name: Ann}}
`;

function made(text: string) {
  const { plan, findings } = readPlan(new Map([['plan.yaml', ROOT + text]]));
  const wrong = findings.filter((finding) => finding.class === 'text');
  if (plan === null || wrong.length > 0) throw new Error(wrong.map(({ message }) => message).join('\n'));
  const { computed, loads } = outlook(plan).dates;
  return {
    days: Object.fromEntries([...computed].map(([name, day]) => [name, formatDay(day)])),
    january: (team: string) => loads.get(team)?.[1],
  };
}

describe('a team with skills', () => {
  const TEAM = `
assumptions: {support: {unit: person, value: 4, rollup: {time: mean}, owner: ann}}
teams: {engineering: {name: Engineering, lead: ann, capacity: {backend: 6, design: 2}, demand: [support]}}
milestones:
  api: {owner: ann, start: 2026-01-01, due: 2026-01-08, effort: {engineering: {backend: 3}}}
  look: {owner: ann, start: 2026-01-01, due: 2026-01-08, effort: {engineering: {design: 2}}}
`;

  test('shares its standing work in proportion: 3 of 6 in backend and 1 of 2 in design are left', () => {
    // 3 persons are wanted and there; 2 are wanted and 1 is there: twice as long.
    expect(made(TEAM).days).toEqual({ api: '2026-01-08', look: '2026-01-15' });
  });

  test('is loaded as a whole: 31 days of 4, 7 of 3 and 14 of 2 persons, of 31 days of 8', () => {
    expect(made(TEAM).january('engineering')).toBeCloseTo((31 * 4 + 7 * 3 + 14 * 2) / (31 * 8), 12);
  });

  test('whose standing work is more than it has reaches nothing', () => {
    const drowned = TEAM.replace('value: 4', 'value: 9');
    expect(made(drowned).days).toEqual({});
    expect(made(drowned).january('engineering')).toBeCloseTo((9 + 3 + 2) / 8, 12);
  });
});

test('a team of nobody with standing work is an error (5 / 0), with skills too; of whom nothing is asked it is no load', () => {
  const asked = (capacity: string, demand: string) => `
assumptions: {support: {unit: person, value: 5, rollup: {time: mean}, owner: ann}}
teams: {ops: {name: Ops, lead: ann, capacity: ${capacity}, demand: [${demand}]}}
`;
  expect(made(asked('0', 'support')).january('ops')).toBeNaN();
  expect(made(asked('{backend: 0, design: 0}', 'support')).january('ops')).toBeNaN();
  expect(made(asked('0', '')).january('ops')).toBe(0);
  expect(made(asked('{backend: 0, design: 4}', 'support')).january('ops')).toBe(1.25);
});

test('fixed and must hold no date back and bring none forward', () => {
  const plain = `
teams: {ops: {name: Ops, lead: ann, capacity: 1}}
milestones: {move: {owner: ann, start: 2026-01-01, due: 2026-01-15, effort: {ops: 4}}}
`;
  const marked = plain.replace('effort:', 'fixed: true, must: 2026-01-20, effort:');
  expect(made(plain).days).toEqual({ move: '2026-01-29' });
  expect(made(marked).days).toEqual({ move: '2026-01-29' });
});
