import type { RecordEvent } from '@mainspring/execution';
import { parseDay } from '@mainspring/kernel';
import { type OutlookOptions, outlook } from '@mainspring/outlook';
import { readPlan } from '@mainspring/plan';
import { expect, test } from 'vitest';
import { audit } from './audit.ts';

const FILES = new Map([
  [
    'plan.yaml',
    `plan: {id: small, title: Small, language: 1, currency: USD}
time: {grain: month, start: 2026-01, periods: 6}
include: [model.yaml]`,
  ],
  [
    'model.yaml',
    `people: {ann: {name: Ann}}
assumptions: {sales: {unit: USD/month, value: 100, owner: ann}}
targets: {sales_2026: {driver: sales, at: 2026-06, value: 120, owner: ann}}
objective: sales_2026
milestones: {party: {title: Party, owner: ann, due: 2026-03-02}}
accepted:
  - {code: untethered-milestone, place: milestones.party, by: ann, until: 2026-03-31, reason: it is fun}
  - {code: gap-without-mechanism, place: targets.sales_2026, by: ann, until: 2026-03-31, reason: we know}`,
  ],
]);

const RECORD: RecordEvent[] = [
  { seq: 1, at: '2026-01-05T00:00:00Z', actor: 'ann', kind: 'plan-version', payload: { version: '1', name: null } },
];

function severities(options: OutlookOptions): string[] {
  const { plan, findings } = readPlan(FILES);
  if (plan === null) throw new Error('the plan does not read');
  const found = audit(outlook(plan, options), findings);
  return ['untethered-milestone', 'gap-without-mechanism'].map(
    (code) => found.find((one) => one.code === code)?.severity ?? 'none',
  );
}

test('what is accepted until a day is held against the data date, whether the text or a run shows it', () => {
  const on = (text: string) => severities({ record: RECORD, dataDate: parseDay(text) ?? Number.NaN });
  expect(severities({})).toEqual(['note', 'note']);
  expect(on('2026-03-31')).toEqual(['note', 'note']);
  expect(on('2026-04-01')).toEqual(['error', 'error']);
});
