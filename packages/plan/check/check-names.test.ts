import { expect, test } from 'vitest';
import { readPlan } from './read-plan.ts';

const DIMS = 'segment: {smb: Small, mid: Middle}';

function nameFindings(model: string, dims = DIMS, units = 'lead: leads'): string[] {
  const root = `plan: {id: a, title: A, language: 1, currency: USD, owner: ann}
time: {grain: month, start: 2026-01, periods: 12}
units: {${units}}
dims: {${dims}}
include: [model.yaml]
`;
  const files = new Map([
    ['plan.yaml', root],
    ['model.yaml', `people: {ann: {name: Ann}}\n${model}`],
  ]);
  return readPlan(files)
    .findings.filter(({ code }) => code === 'name-taken' || code === 'name-reserved')
    .map(({ code, place, message }) => `${code} ${place}: ${message}`);
}

const assumption = (name: string, more = ''): string => `${name}: {unit: lead/month, value: 1, owner: ann${more}}`;
const driver = (name: string, more = ''): string => `${name}: {unit: lead/month, formula: 1 lead / 1 month, owner: ann${more}}`;
const milestone = (name: string, more = ''): string => `${name}: {owner: ann, due: 2026-03-02${more}}`;

test.each([
  ['a function', `assumptions: {${assumption('delay')}}`, 'assumptions.delay: delay'],
  ['a time unit', `drivers: {${driver('month')}}`, 'drivers.month: month'],
  ['a plural of one', `milestones: {${milestone('weeks')}}`, 'milestones.weeks: weeks'],
  ['a word of logic', 'teams: {or: {lead: ann}}', 'teams.or: or'],
  ['a key of a series', 'initiatives: {base: {level: project, owner: ann}}', 'initiatives.base: base'],
])('%s is reserved', (_, model, expected) => expect(nameFindings(model)).toEqual([`name-reserved ${expected} is reserved`]));

test.each([
  ['a dimension', 'table: {smb: Small}', 'dims.table: table'],
  ['a member', 'segment: {else: Others}', 'dims.segment.else: else'],
  ['a member under another', 'region: {emea: {members: {de: Germany, steps: Steps}}}', 'dims.region.emea.members.steps: steps'],
])('a reserved name of %s', (_, dims, expected) =>
  expect(nameFindings('', dims)).toEqual([`name-reserved ${expected} is reserved`]),
);

test('a noun may be called as a function, not as a time', () => {
  expect(nameFindings('', DIMS, 'share: shares, point: points, day: dates')).toEqual([
    'name-reserved units.day: day is reserved',
  ]);
  expect(nameFindings('', DIMS, 'lead: leads, prospect: leads')).toEqual([
    'name-taken units.prospect: leads is also a unit in plan.yaml',
  ]);
});

test('names of people, targets and other sections that formulas never speak of are free', () => {
  const model = 'calendars: {growth: {days: [mon]}}\ncapabilities: {share: {}}\nsources: {table: {kind: csv, owner: ann}}';
  expect(nameFindings(model)).toEqual([]);
});

test.each([
  [
    'an assumption and a driver',
    `assumptions: {${assumption('a')}}\ndrivers: {${driver('a')}}`,
    DIMS,
    'drivers.a: a is also an assumption in model.yaml',
  ],
  [
    'a dimension and a driver',
    `drivers: {${driver('segment')}}`,
    DIMS,
    'drivers.segment: segment is also a dimension in plan.yaml',
  ],
  [
    'a member and an assumption',
    `assumptions: {${assumption('mid')}}`,
    DIMS,
    'assumptions.mid: mid is also a member in plan.yaml',
  ],
  ['members of two dimensions', '', 'a: {x: X}, b: {x: X}', 'dims.b.x: x is also a member in plan.yaml'],
  ['a member and its dimension', '', 'a: {a: A}', 'dims.a.a: a is also a dimension in plan.yaml'],
  ['members at two levels', '', 'a: {x: {members: {y: Y}}, y: Y}', 'dims.a.y: y is also a member in plan.yaml'],
])('%s share one space', (_, model, dims, expected) => expect(nameFindings(model, dims)).toEqual([`name-taken ${expected}`]));

test('a milestone, a team and a driver may have one name', () => {
  expect(nameFindings(`drivers: {${driver('a')}}\nteams: {a: {lead: ann}}\nmilestones: {${milestone('a')}}`)).toEqual([]);
});

test.each([
  [
    'used again',
    `milestones: {${milestone('a')}, ${milestone('b', ', was: [c, a]')}}`,
    ['name-taken milestones.a: a is also a former name of b in model.yaml'],
  ],
  [
    'used again by a driver for an assumption: records speak of both by name alone',
    `assumptions: {${assumption('a', ', was: b')}}\ndrivers: {${driver('b')}}`,
    ['name-taken drivers.b: b is also a former name of a in model.yaml'],
  ],
  [
    'of two entries',
    `milestones: {${milestone('a', ', was: c')}, ${milestone('b', ', was: [c]')}}`,
    ['name-taken milestones.b: c is also a former name of a in model.yaml'],
  ],
  ['taken back', `milestones: {${milestone('a', ', was: [a, b]')}}`, []],
  ['written twice in one entry', `milestones: {${milestone('a', ', was: [b, b]')}}`, []],
  ['used in another section', `milestones: {${milestone('a', ', was: b')}}\nteams: {b: {lead: ann}}`, []],
])('a former name %s', (_, model, expected) => expect(nameFindings(model)).toEqual(expected));

test('members keep their former names to themselves, over all dimensions', () => {
  expect(nameFindings('', 'a: {x: {title: X, was: y}}, b: {y: Y}')).toEqual([
    'name-taken dims.b.y: y is also a former name of x in plan.yaml',
  ]);
});
