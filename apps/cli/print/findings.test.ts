import { byMoney } from '@mainspring/insight';
import type { Finding } from '@mainspring/kernel';
import { expect, test } from 'vitest';
import { findingLines } from './findings.ts';

const FINDING: Finding = {
  code: 'late-provider',
  class: 'wiring',
  severity: 'error',
  file: 'plan.yaml',
  line: 2,
  column: 3,
  place: 'milestones.launch',
  message: 'launch is due 2026-03-16, what it waits on (audit_log) 2026-04-20',
  hint: 'Move one; the cost of delay is 2,100,000 USD',
  stake: 2_100_000,
};
const TEXT = 'milestones:\n  launch: {due: 2026-03-16}\n';

const personOf = (name: string) => (name === 'ann' ? 'Ann Example' : name);
const shown = (width: number | null) =>
  findingLines([FINDING], { colour: false, width, currency: 'USD', textOf: () => TEXT, personOf });

test('in a file every sentence is one line', () => {
  expect(shown(null)).toEqual([
    'plan.yaml',
    'plan.yaml:2:3 error late-provider  [2,100,000 USD at stake]',
    '  launch is due 2026-03-16, what it waits on (audit_log) 2026-04-20',
    '  2 |   launch: {due: 2026-03-16}',
    '    |   ^',
    '  hint: Move one; the cost of delay is 2,100,000 USD',
    '',
  ]);
});

test('on a terminal sentences and hints break between words, and go on under their first word', () => {
  expect(shown(40)).toEqual([
    'plan.yaml',
    'plan.yaml:2:3 error late-provider  [2,100,000 USD at stake]',
    '  launch is due 2026-03-16, what it',
    '  waits on (audit_log) 2026-04-20',
    '  2 |   launch: {due: 2026-03-16}',
    '    |   ^',
    '  hint: Move one; the cost of delay is',
    '        2,100,000 USD',
    '',
  ]);
});

test('a word longer than the terminal stands alone and whole', () => {
  expect(shown(12)).toContain('  (audit_log)');
  expect(shown(12)).toContain('  2026-03-16,');
});

test('a long line of the plan is cut around the caret', () => {
  const at = { ...FINDING, column: 81 };
  const text = `x\n${'-'.repeat(80)}^${'+'.repeat(80)}`;
  const lines = findingLines([at], { colour: false, width: 60, currency: null, textOf: () => text, personOf });
  const [line = '', caret = ''] = lines.slice(-4, -2);
  expect(line).toHaveLength(60);
  expect(line[caret.indexOf('^')]).toBe('^');
});

test('errors of the text stand before what may follow from them, whatever that costs', () => {
  const { stake: _, ...unpriced } = FINDING;
  const text: Finding = { ...unpriced, code: 'schema', class: 'text', file: 'z.yaml' };
  const warning: Finding = { ...FINDING, code: 'missing-range', class: 'warning', severity: 'warning' };
  expect(byMoney([warning, { ...FINDING, stake: 1 }, FINDING, text]).map(({ code, stake }) => [code, stake ?? null])).toEqual([
    ['schema', null],
    ['late-provider', 2_100_000],
    ['late-provider', 1],
    ['missing-range', 2_100_000],
  ]);
});

test('of an accepted finding it is said by whom, until when and why', () => {
  const accepted = { by: 'ann', until: '2026-06-30', reason: 'The auditor has promised' };
  const note: Finding = { ...FINDING, severity: 'note', accepted };
  const printed = (findings: readonly Finding[]) =>
    findingLines(findings, { colour: false, width: null, currency: 'USD', textOf: () => null, personOf });
  expect(printed([note])).toContain('  accepted by Ann Example until 2026-06-30: The auditor has promised');
  expect(printed([{ ...note, accepted: { ...accepted, reason: '' } }])).toContain('  accepted by Ann Example until 2026-06-30');
});

test('each file is looked at once, however much is found in it', () => {
  const files: string[] = [];
  const textOf = (file: string) => {
    files.push(file);
    return TEXT;
  };
  const many = Array.from({ length: 50 }, (_, at): Finding => ({ ...FINDING, file: at % 2 === 0 ? 'plan.yaml' : 'model.yaml' }));
  findingLines(many, { colour: false, width: null, currency: 'USD', textOf, personOf });
  expect(files.sort()).toEqual(['model.yaml', 'plan.yaml']);
});

test('a line is not gone through again for each of the many findings on it', () => {
  const text = `x\n${'-'.repeat(2_000_000)}\n`;
  const many = Array.from({ length: 20_000 }, (_, at): Finding => ({ ...FINDING, column: at * 100 + 1 }));
  const begun = performance.now();
  const lines = findingLines(many, { colour: false, width: 80, currency: null, textOf: () => text, personOf });
  expect(lines.filter((line) => line.endsWith('^'))).toHaveLength(many.length);
  expect(performance.now() - begun).toBeLessThan(8000);
}, 120_000);
