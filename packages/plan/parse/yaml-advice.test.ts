import { expect, test } from 'vitest';
import { readPlan } from '../check/read-plan.ts';

const ROOT = `plan: {id: a, title: A, language: 1, currency: USD, owner: ann}
time: {grain: month, start: 2026-01, periods: 12}
units: {lead: leads}
dims: {segment: {smb: Small, mid: Middle}}
include: [model.yaml]
people: {ann: {name: Ann}}
assumptions: {leads: {unit: lead/month, value: 5, owner: ann}}
`;

/** Code, line, what stands there to the end of the line, sentence and hint. */
function said(model: string): string[] {
  const files = new Map([
    ['plan.yaml', ROOT],
    ['model.yaml', model],
  ]);
  return readPlan(files)
    .findings.filter((finding) => finding.class === 'text')
    .map(({ code, line, column, message, hint }) => {
      const at = (model.split('\n')[line - 1] ?? '').slice(column - 1);
      return `${code} ${line} @${at.slice(0, 20)} | ${message} | ${hint}`;
    });
}

const QUOTES = 'Put the whole text in quotation marks';

test.each([
  ['{driver: leads owner: ann}', 'syntax 1 @owner: ann}} | a comma is missing before owner | Write leads, owner: …'],
  ['{driver: "leads" owner: ann}', 'syntax 1 @owner: ann}} | a comma is missing before owner | Write a comma between the two'],
  [
    '{driver:leads, owner: ann}',
    'syntax 1 @driver:leads, owner: | "driver:" runs into its value | Put a space after the colon: driver: leads',
  ],
  [
    '{driver: leads[smb], owner: ann}',
    `syntax 1 @[smb], owner: ann}} | text with brackets stands without quotation marks | ${QUOTES}`,
  ],
  ['{driver: leads, owner: ann, note: see: below}', `syntax 1 @see: below}} | a value holds a colon | ${QUOTES}`],
  ['{driver: leads, owner: ann', 'syntax 1 @{driver: leads, owne | "{" is not closed | Write } where it ends', 'k: '],
  ['{driver: leads, owner: ann}}', 'syntax 1 @} | "}" closes nothing | Take it away, or open the bracket before', 'k: '],
  ['{driver: leads, owner: ann, note: @me}', `syntax 1 @@me}} | text cannot begin with @ | ${QUOTES}`],
  ['{driver: leads, owner: ann, note: "a" b}', `syntax 1 @b}} | text goes on after its closing quotation mark | ${QUOTES}`],
  [
    String.raw`{driver: leads, owner: ann, note: "50\%"}`,
    String.raw`syntax 1 @\%"}} | "\%" means nothing here | Write \\ for a backslash`,
  ],
  ['{driver: leads, owner: ann, note: "a"#b}', 'syntax 1 @#b}} | # stands close to the text | Put a space before the #'],
  ['{driver: leads, owner: ann, note: "x}', 'syntax 1 @"x}} | the text that begins with " has no end | Write " where it ends'],
])('%s is told by what is missing', (entry, expected, before = 'kpis: {k: ') => {
  const whole = before.startsWith('k:') ? `kpis:\n  ${before}${entry}` : `${before}${entry}}`;
  expect(said(whole).map((line) => line.replace(/^(\w+) 2 /, '$1 1 '))).toEqual([expected]);
});

test.each([
  ['kpis:\n  k:\n\tdriver: leads', 'syntax 3 @\tdriver: leads | a tab stands at the beginning of the line | Indent with spaces'],
  [
    'kpis:\n  k:\n    driver leads\n    owner: ann',
    'syntax 3 @driver leads | a colon is missing after driver | Write driver: leads',
  ],
  [
    'kpis:\n  k:\n    owner: ann\n    driver leads',
    'syntax 4 @driver leads | a colon is missing after driver | Write driver: leads',
  ],
  [
    'kpis:\n  k:\n    driver:leads\n    owner: ann',
    'syntax 3 @driver:leads | "driver:" runs into its value | Put a space after the colon: driver: leads',
  ],
  ['kpis:\n  k:\n    owner: ann\n    note: as said: so', `syntax 4 @as said: so | a value holds a colon | ${QUOTES}`],
  [
    'kpis:\n  k:\n     owner: ann\n    driver: leads',
    'syntax 4 @    driver: leads | the line is not indented as the keys beside it are | Indent all keys of one entry alike',
  ],
  [
    'teams:\n  t:\n    lead: ann\n    demand: - leads',
    'syntax 4 @- leads | a list begins on the line of its key | Begin it in the next line, or write it as [a, b]',
  ],
])('in lines of their own: %j', (model, expected) => expect(said(model)).toEqual([expected]));

test('nesting without end is over a limit, and stops one entry only', () => {
  const deep = said(`drivers:\n  a: {formula: ${'['.repeat(20_000)}\n  b: {formula: lead, owner: ann}`);
  expect(deep).toHaveLength(2);
  expect(deep[0]).toBe(`limit-exceeded 2 @${'['.repeat(20)} | nesting is over the limit of 32 | Flatten it`);
  expect(deep[1]).toMatch(/^unknown-name 3 /);
});

test('a comma inside text without quotation marks is told as one', () => {
  expect(said('drivers: {a: {unit: lead/month, formula: max(leads, leads, 0), owner: ann}}')).toEqual([
    'syntax 1 @max(leads, leads, 0) | formula holds a comma, which ends it | Put it in quotation marks: "max(leads, leads, 0)"',
  ]);
});

test('what is refused takes its value with it, and nothing more is said of that', () => {
  expect(said('kpis: {k: &x {driver: leads, owner: ann}, l: *x}')).toEqual([
    'syntax 1 @{driver: leads, owne | anchors are not part of the plan language; this one is used again in line 1 | Write the value out',
  ]);
});

const price = (value: string) => `assumptions:\n  price: {unit: USD/month, owner: ann, ${value}}`;

test.each([
  ['value: 20,000', 'value: expected a number, found "20,000" | Write 20000 or 20_000'],
  ['value: 20,500.5', 'value: expected a number, found "20,500.5" | Write 20500.5 or 20_500.5'],
  ['value: 1,200,000', 'value: expected a number, found "1,200,000" | Write 1200000 or 1_200_000'],
  ['value: "20,000"', 'assumptions.price.value: expected a number, found "20,000" | Write 20000 or 20_000'],
  ['value: {base: 5,000, growth: 1%/month}', 'base: expected a number, found "5,000" | Write 5000 or 5_000'],
])('%s has a thousands comma', (value, expected) => {
  const [found = '', ...more] = said(price(value));
  expect(more).toEqual([]);
  expect(found).toMatch(/^schema 2 @/);
  expect(found.slice(found.indexOf('|') + 2)).toBe(`${expected}: numbers have no thousands commas`);
});

test('two of them in one entry are not one key twice', () =>
  expect(said(price('value: 20,000, p10: 15,000, p90: 30,000')).map((line) => line.split('"')[1])).toEqual([
    '20,000',
    '15,000',
    '30,000',
  ]));

test.each([
  ['leads + 20,000 leads / 1 month', ',000'],
  ['max(leads, 20,000 leads / 1 month)', '20,000'],
])('in the formula %s too', (formula, at) => {
  const [found = '', ...more] = said(`drivers:\n  a:\n    unit: lead/month\n    owner: ann\n    formula: ${formula}`);
  expect(more).toEqual([]);
  expect(found).toContain(`syntax 5 @${at}`);
  expect(found).toContain('Write 20000 or 20_000');
});
