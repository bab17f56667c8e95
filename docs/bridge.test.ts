// What the page says of the bridge's JSON is what the command prints.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCommand } from '../apps/cli/main.ts';
import { blocksIn } from './examples.ts';

const page = readFileSync(join(import.meta.dirname, 'bridge.md'), 'utf8');
const netflix = join(import.meta.dirname, '..', 'examples', 'netflix-2020');

function said(...more: string[]) {
  const lines: string[] = [];
  const terminal = {
    colour: false,
    width: null,
    print: (line = '') => void lines.push(line),
    complain: (line: string) => void lines.push(line),
    progress: () => undefined,
  };
  runCommand(['bridge', netflix, '--record', join(netflix, 'record.jsonl'), '--json', ...more], terminal);
  return JSON.parse(lines.join('\n'));
}

test('the example of a part is one of netflix-2020', () => {
  const example = JSON.parse(blocksIn(page).find(({ kind }) => kind === 'json')?.text ?? '');
  const { player, subject, amount } = example;
  const parts: { subject: object; amount: number }[] = said().bridges[1].parts;
  const found = parts.find((part) => JSON.stringify(part.subject) === JSON.stringify(subject));
  expect(found).toEqual({ player, subject, amount });
});

test('every key stands in the table, and no other', () => {
  const table = page.slice(page.indexOf('| key |'), page.indexOf('- **player**'));
  const rows = [...table.matchAll(/^\| ([^|]+) \|/gm)].map(([, names = '']) => [...names.matchAll(/`([^`]+)`/g)]);
  const named = rows.flat().map(([, name = '']) => name.replace('bridges[].', ''));
  const { bridges, ...outer } = said('--by', 'region');
  expect([...named].sort()).toEqual([...Object.keys(outer), 'bridges', ...Object.keys(bridges[0])].sort());
  expect(Object.keys(bridges[1].entries[0])).toEqual(['name', 'amount', 'parts']);
});
