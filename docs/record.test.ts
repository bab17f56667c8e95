import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RECORD_EVENT, readRecord } from '@mainspring/execution';
import { linesOf, outlook, wholeOf } from '@mainspring/outlook';
import { readPlan } from '@mainspring/plan';
import { expect, test } from 'vitest';

const page = readFileSync(join(import.meta.dirname, 'record.md'), 'utf8');
const example = /```jsonl\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
const kinds = RECORD_EVENT.options.map(({ shape }) => shape.kind.value);

test('the example is a record that northbeam takes whole', () => {
  const root = join(import.meta.dirname, '..', 'examples', 'northbeam');
  const files = new Map(
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.yaml'))
      .map((path) => [path.replaceAll('\\', '/'), readFileSync(join(root, path), 'utf8')]),
  );
  const { plan } = readPlan(files);
  const { events, problems } = readRecord(example);
  expect(problems).toEqual([]);
  expect(events).toHaveLength(6);
  const found = plan === null ? null : outlook(plan, { record: events });
  expect(found?.record?.problems).toEqual([]);
  expect(found?.record?.rows).toMatchObject([{ quantity: 'base_win_rate', row: 0, lastClosed: 0 }]);
});

test('every kind of event stands in the table, and no other', () => {
  const [ofEvents = ''] = page.split('\n## ');
  const rows = [...ofEvents.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, kind]) => kind);
  expect(rows).toEqual(kinds);
});

test('every line that a run with a record has stands in the table', () => {
  const root = 'plan: {id: a, language: 1, currency: USD}\ntime: {grain: month, start: 2026-01, periods: 3}\n';
  const model =
    'people: {ann: {name: Ann}}\nassumptions: {sales: {unit: USD/month, value: 120, owner: ann}}\ndrivers: {all: {formula: sales, owner: ann}}';
  const { plan } = readPlan(new Map([['plan.yaml', `${root}${model}`]]));
  const [actual = ''] = example.split('\n');
  const taken = ['sales', 'all'].flatMap((driver, index) =>
    [{}, { value: 90, correction: 'catch-up' }].map((more, again) => {
      const event = JSON.parse(actual);
      const payload = { ...event.payload, driver, member: '', unit: 'USD', value: 100, ...more };
      return JSON.stringify({ ...event, seq: 2 * index + again + 1, payload });
    }),
  );
  const found = plan === null ? null : outlook(plan, { record: readRecord(taken.join('\n')).events });
  const chosen = plan === null ? [] : [...plan.assumptions.values(), ...plan.drivers.values()].map(wholeOf);
  const runs = new Set(found === null ? [] : linesOf(found, chosen).map(({ run }) => run));
  const [, ofRuns = ''] = page.split('\n## ');
  expect([...ofRuns.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, run]) => run).sort()).toEqual([...runs].sort());
});
