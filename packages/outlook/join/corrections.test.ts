import { expect, test } from 'vitest';
import { actual, day, monthly, recordOf, type Said, smallPlan } from '../definitions/small-plan.ts';
import { type Outlook, outlook } from '../outlook.ts';
import { rowValues } from '../run/run.ts';

const PLAN = smallPlan(`
assumptions: {sales: {unit: USD/month, value: 120, owner: ann, forecast: carry}}
drivers:
  income: {unit: USD/month, formula: sales, owner: ann}
  cash: {unit: USD, stock: {open: 0, in: sales, out: 0}, owner: ann}
`);
const FIRST = monthly('sales', 1, 100, 'USD', { at: '2026-02-03' });
const corrected = (correction: 'restate' | 'catch-up'): Said[] => [
  FIRST,
  monthly('sales', 1, 90, 'USD', { at: '2026-03-03', correction }),
];
const sales = (made: Outlook, slot: number) => rowValues(made.wired, 'sales', 0)?.[slot + 1];
const AFTER = { dataDate: day('2026-03-31') };

test('restate changes the past: January 90, and what is carried from it (definitions, 11)', () => {
  const made = outlook(PLAN, { record: recordOf(...corrected('restate')), ...AFTER });
  expect([sales(made, 0), sales(made, 1)]).toEqual([90, 90]);
  expect(made.record?.catchUps).toEqual([]);
});

test('catch-up lets January stand and is a line of March, of −10 (definitions, 11)', () => {
  const made = outlook(PLAN, { record: recordOf(...corrected('catch-up')), ...AFTER });
  expect([sales(made, 0), sales(made, 1)]).toEqual([100, 100]);
  expect(made.record?.catchUps).toMatchObject([
    { quantity: 'sales', row: 0, slot: 2, amount: -10, event: { seq: 2, payload: { source: 'ledger' } } },
  ]);
});

test.each(['restate', 'catch-up'] as const)('before it was recorded nobody knew of a %s', (correction) => {
  const record = recordOf(...corrected(correction));
  for (const options of [{ dataDate: day('2026-02-28'), position: 1 }, { position: 1 }]) {
    const made = outlook(PLAN, { record, ...options });
    expect(sales(made, 0)).toBe(100);
    expect(made.record?.catchUps).toEqual([]);
  }
});

test('an amount of a week is the same amount in the line of the month', () => {
  const week = { driver: 'sales', from: '2026-01-05', until: '2026-01-11', unit: 'USD' };
  const record = recordOf(
    actual({ ...week, value: 30, at: '2026-02-03' }),
    actual({ ...week, value: 26, at: '2026-03-03', correction: 'catch-up' }),
  );
  expect(outlook(PLAN, { record, ...AFTER }).record?.catchUps).toMatchObject([{ slot: 2, amount: -4 }]);
});

test('a rate of a week is its amount, a balance the difference, and other units are converted first', () => {
  const said = (driver: string, span: readonly [string, string], unit: string, value: number, more: object = {}) =>
    actual({ driver, from: span[0], until: span[1], unit, value, at: '2026-02-03', ...more });
  const late = { at: '2026-03-03', correction: 'catch-up' };
  const week = ['2026-01-05', '2026-01-11'] as const;
  const january = ['2026-01-01', '2026-01-31'] as const;
  const record = recordOf(
    said('income', week, 'USD/month', 62),
    said('income', week, 'USD/month', 31, late),
    said('cash', january, 'USD', 100),
    said('cash', january, 'USD', 90, late),
    said('sales', january, 'USD', 100),
    said('sales', january, 'USD/year', 1080, late),
  );
  expect(outlook(PLAN, { record, ...AFTER }).record?.catchUps.map(({ quantity, amount }) => [quantity, amount])).toEqual([
    ['income', expect.closeTo(-7, 12)],
    ['cash', -10],
    ['sales', -10],
  ]);
});
