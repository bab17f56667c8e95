import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RECORD_EVENT, readRecord } from '@mainspring/execution';
import { outlook } from '@mainspring/outlook';
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
  const rows = [...page.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, kind]) => kind);
  expect(rows).toEqual(kinds);
});
