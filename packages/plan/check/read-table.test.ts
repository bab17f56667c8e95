import { expect, test } from 'vitest';
import { readPlan } from './read-plan.ts';

const ROOT = `plan: {id: a, language: 1, currency: USD}
time: {grain: month, start: 2026-01, periods: 2}
dims: {segment: {smb: Small, mid: Middle}}
people: {ann: {name: Ann}}
assumptions: {price: {unit: USD/month, over: segment, value: {table: data/prices.csv}, owner: ann}}
`;
const read = (table: string) =>
  readPlan(
    new Map([
      ['plan.yaml', ROOT],
      ['data/prices.csv', table],
    ]),
  );
const TABLE = 'period,segment,value\n2026-01,smb,1\n2026-02,smb,2\n2026-01,mid,3\n2026-02,mid,4k\n';
const values = (table: string) => read(table).plan?.assumptions.get('price')?.series;

test('every cell goes to its member and period, in whatever order, and what lies beyond the grid is left', () => {
  const expected = [
    { kind: 'table', values: [1, 2] },
    { kind: 'table', values: [3, 4000] },
  ];
  expect(values(TABLE)).toEqual(expected);
  expect(values(`\uFEFF${TABLE.replaceAll('\n', '\r\n')}2031-01,smb,9\r\n\r\n`)).toEqual(expected);
  expect(values('value,"segment",period\n4000,mid,2026-02\n"1",smb,2026-01\n2,smb,2026-02\n3,mid,2026-01')).toEqual(expected);
});

test.each([
  [
    'a member that is none',
    TABLE.replace('2026-01,smb', '2026-01,smd'),
    'line 2: "smd" is not a member of segment; did you mean smb?',
  ],
  ['a value that is none', TABLE.replace('smb,2', 'smb,two'), 'line 3: "two" is not a number'],
  ['a period that is none', TABLE.replace('2026-01,mid', '2026-13,mid'), 'line 4: "2026-13" is not a period'],
  [
    'a period of another grain',
    TABLE.replace('2026-01,mid', '2026-Q1,mid'),
    'line 4: 2026-Q1 is not one period of the grid, like 2026-01',
  ],
  ['a cell twice', `${TABLE}2026-01,smb,5`, 'line 6: 2026-01 stands twice'],
  [
    'a column that is missing',
    TABLE.replace('segment', 'region'),
    'lacks the columns segment and has the columns region, which say nothing here',
  ],
  [
    'semicolons',
    TABLE.replaceAll(',', ';'),
    'lacks the columns period, segment, value and has the columns period;segment;value, which say nothing here',
  ],
])('%s is said with its line', (_, table, message) => {
  const { findings } = read(table);
  expect(findings.filter(({ class: kind }) => kind === 'text').map((one) => [one.code, one.line, one.message])).toEqual([
    ['schema', 5, `data/prices.csv ${message}`],
  ]);
});

test('a cell that is missing is named', () => {
  const { findings } = read(TABLE.replace('2026-02,mid,4k\n', ''));
  expect(findings.find(({ code }) => code === 'incomplete-series')?.message).toBe(
    'data/prices.csv has no value for price[mid] in 2026-02',
  );
});

/** Values of one price, by row. */
function valuesOver(over: string, table: string, root = ROOT): unknown {
  const text = root
    .replace('over: segment', `over: ${over}`)
    .replace('dims: {', 'dims: {region: {de: Germany, us: United States}, ');
  const { plan } = readPlan(
    new Map([
      ['plan.yaml', text],
      ['data/prices.csv', table],
    ]),
  );
  return plan?.assumptions.get('price')?.series.map((series) => (series.kind === 'table' ? series.values : null));
}

test('two dimensions are two columns, and the one that is declared first runs slowest', () => {
  const cells = ['smb,de,1,2', 'smb,us,3,4', 'mid,de,5,6', 'mid,us,7,8'].flatMap((line) => {
    const [segment, region, january, february] = line.split(',');
    return [`2026-01,${region},${segment},${january}`, `2026-02,${region},${segment},${february}`];
  });
  expect(valuesOver('[segment, region]', ['period,region,segment,value', ...cells].join('\n'))).toEqual([
    [1, 2],
    [5, 6],
    [3, 4],
    [7, 8],
  ]);
});

test('numbers are written as in the plan, and quarters of a fiscal year that begins in July by their names', () => {
  const quarters = ROOT.replace('grain: month, start: 2026-01', 'grain: quarter, start: 2026-07, fiscal_year: 7');
  expect(valuesOver('[]', 'period,value\n2027-Q2,12%\n2027-Q1,1_200', quarters)).toEqual([[1200, 0.12]]);
});

test('a table that is not there is refused', () => {
  const { findings } = readPlan(new Map([['plan.yaml', ROOT]]));
  expect(findings.filter(({ class: kind }) => kind === 'text').map(({ code }) => code)).toEqual(['include-refused']);
});
