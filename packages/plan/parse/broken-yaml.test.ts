import { expect, test } from 'vitest';
import { readPlan } from '../check/read-plan.ts';

const ROOT = `plan: {id: a, title: A, language: 1, currency: USD, owner: ann}
time: {grain: month, start: 2026-01, periods: 12}
units: {lead: leads}
include: [model.yaml, people.yaml]
`;
const PEOPLE = 'people: {ann: {name: Ann}}\n';

function said(model: string, people = PEOPLE): string[] {
  const files = new Map([
    ['plan.yaml', ROOT],
    ['model.yaml', model],
    ['people.yaml', people],
  ]);
  return readPlan(files)
    .findings.filter((finding) => finding.class === 'text')
    .map(({ code, file, line, place }) => `${code} ${file}:${line} ${place}`);
}

const around = (broken: string): string => `assumptions:
  calls: {unit: lead/month, value: 5, owner: ann}
drivers:
  first: {unit: lead/month, formula: calls, owner: nobody}
${broken}
  # between
  last:
    unit: lead/month
    formula: calls + second + unheard
    owner: ann
`;

test.each([
  ['an open list', '  second: {unit: lead/month, formula: calls, owner: [ann}', 5],
  ['an open quotation', '  second: {unit: lead/month, formula: "calls, owner: ann}', 5],
  ['a wrong indentation inside', '  second:\n     unit: lead/month\n   formula: calls', 7],
  ['a colon too many', '  second: {unit: lead/month}\n  third: a: b', 6],
])('%s stops its own entry; the others are checked, and its name is known', (_what, broken, line) => {
  const found = said(around(broken));
  expect(found.filter((one) => one.startsWith('syntax'))).toHaveLength(1);
  expect(found[0]).toBe('unknown-name model.yaml:4 drivers.first');
  expect(found.some((one) => one.startsWith(`syntax model.yaml:${line} `))).toBe(true);
  expect(found.at(-1)).toMatch(/^unknown-name .* drivers.last$/);
});

test('names of a section that cannot be told are not said to be unknown', () => {
  expect(said('drivers: {x: {unit: lead/month, formula: 1 lead / 1 month, owner: ann}}', 'people: {ann: {name: [}}\n')).toEqual([
    'syntax people.yaml:1 people',
  ]);
});
