// Which rings of formulas are broken and which are not, one rule in each case.
import { expect, test } from 'vitest';
import { readPlan } from './read-plan.ts';

function wrong(drivers: string): string[] {
  const text = `plan: {id: a, title: A, language: 1, currency: USD, owner: ann}
time: {grain: month, start: 2026-01, periods: 12}
dims: {segment: {smb: Small, mid: Middle}}
people: {ann: {name: Ann}}
assumptions: {wait: {unit: month, value: 2, rollup: {time: mean}, owner: ann}}
drivers:
${drivers}`;
  return readPlan(new Map([['plan.yaml', text]]))
    .findings.filter((finding) => finding.class === 'text')
    .map(({ code, place }) => `${code} ${place}`);
}

const flow = (name: string, formula: string) => `  ${name}: {unit: USD/month, formula: "${formula}", owner: ann}\n`;

test.each([
  ['reads itself', flow('a', 'a * 0.5')],
  ['goes round three', flow('a', 'b') + flow('b', 'c') + flow('c', 'a')],
  ['has prev without first', flow('a', 'b + 1 USD / 1 month') + flow('b', 'prev(a)')],
  ['has a lag and no first', flow('a', 'b + 1 USD / 1 month') + flow('b', 'lag(a, 1 month)')],
  ['lags by an assumption, and has no first', flow('a', 'lag(a, wait) * 2')],
  ['has a first only in a lag', flow('a', 'prev(lag(a, 1 month), a)')],
  ['has a first that needs the ring', flow('a', 'prev(a, b)') + flow('b', 'a')],
  ['lags less than a period', flow('a', 'lag(a, 0.5 months)')],
  ['looks ahead', flow('a', 'prev(b, 0)') + flow('b', 'ahead(a, 2 months)')],
  ['delays the value of the same period', flow('a', 'delay(a, wait)')],
  ['takes a total of itself', flow('a', 'prev(a, 0) + total(a, 2026-01, 2026-03) / 3 months')],
])('a ring that %s is circular', (_, drivers) => {
  const found = wrong(drivers);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(/^circular-formula drivers\./);
});

test.each([
  ['a lag of prev with first', flow('a', 'lag(prev(a, 1 USD / 1 month), 1 month) * 2')],
  ['prev of prev with first', flow('a', 'prev(prev(a, 1 USD / 1 month)) * 2')],
  ['prev with a first that has one', flow('a', 'prev(a, prev(b, 0)) * 2') + flow('b', 'prev(a, 0)')],
  ['a lag within if_error', flow('a', 'if_error(lag(a, 1 month), 1 USD / 1 month) * 2')],
  ['prev with first', flow('a', 'b + 1 USD / 1 month') + flow('b', 'prev(a, 0)')],
  [
    'the opening of a stock',
    `  debt: {unit: USD, stock: {open: 100, in: interest}, owner: ann}\n${flow('interest', 'prev(debt) * 0.01 / 1 month')}`,
  ],
  ['members that follow one another', '  a: {unit: USD/month, owner: ann, formula: {smb: 1 USD / 1 month, mid: "a[smb] * 2"}}\n'],
])('a ring broken by %s is none', (_, drivers) => expect(wrong(drivers)).toEqual([]));

test('a stock whose flow reads its closing is circular', () => {
  const stock = `  debt: {unit: USD, stock: {open: 100, in: interest}, owner: ann}\n${flow('interest', 'debt * 0.01 / 1 month')}`;
  expect(wrong(stock)).toHaveLength(1);
});
