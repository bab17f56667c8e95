import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCommand } from './main.ts';
import type { Terminal } from './terminal.ts';

const examples = join(import.meta.dirname, '..', '..', 'examples');

function tried(...words: string[]) {
  const printed: string[] = [];
  const complained: string[] = [];
  const terminal: Terminal = {
    colour: false,
    width: 100,
    print: (line = '') => void printed.push(line),
    complain: (line) => void complained.push(line),
    progress: () => undefined,
  };
  const code = runCommand(words, terminal);
  return { code, text: printed.join('\n'), complaint: complained.join('\n') };
}

function inFolder<T>(files: Record<string, string>, use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'mainspring-cli-'));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('check of northbeam fails, as JSON, with the stakes', () => {
  const { code, text } = tried('check', join(examples, 'northbeam'), '--json');
  const said = JSON.parse(text);
  expect(code).toBe(1);
  expect(said.ok).toBe(false);
  expect(said.plan).toBe('northbeam');
  expect(said.findings.filter(({ severity }: { severity: string }) => severity === 'error')).toHaveLength(14);
  expect(Math.round(said.findings[0].stake)).toBe(3_224_812);
});

test('check of the mended twin passes', () => {
  expect(tried('check', join(examples, 'northbeam-mended')).code).toBe(0);
});

test('run gives the objective, and all drivers as CSV', () => {
  const json = JSON.parse(tried('run', join(examples, 'northbeam'), '--json').text);
  expect(Math.round(json.objective.wired)).toBe(3_735_369);
  const csv = tried('run', join(examples, 'northbeam'), '--csv').text.split('\n');
  expect(csv[0]).toBe('run,driver,member,period,value');
  expect(csv).toContain('paper,leads,smb,2026-02,2409.6');
});

test('run with a record: actual, flexed and forecast beside paper', () => {
  const folder = join(examples, 'netflix-2020');
  const { text, complaint } = tried('run', folder, '--record', join(folder, 'record.jsonl'), '--csv');
  expect(complaint).toBe('');
  const lines = text.split('\n');
  expect(lines).toContain('actual,memberships,ucan,2020-Q3,73081000');
  expect(lines).toContain('forecast,memberships,ucan,2020-Q4,73629000');
  expect(new Set(lines.slice(1).map((line) => line.split(',')[0]))).toEqual(
    new Set(['paper', 'flexed', 'actual', 'forecast', 'unexplained']),
  );
});

test('dates as CSV: milestone, due, computed', () => {
  const { text } = tried('dates', join(examples, 'northbeam'), '--csv');
  expect(text.split('\n')[0]).toBe('milestone,due,computed');
  expect(text).toContain('tier_launch,2026-03-16,2026-11-06');
});

test('why shows the formula and its inputs', () => {
  const { code, text } = tried('why', 'acv@2026-07', join(examples, 'northbeam'));
  expect(code).toBe(0);
  expect(text).toContain('10,805');
  expect(text).toContain('all_deals');
});

test('delay and bridge price the mended twin', () => {
  const delay = JSON.parse(tried('delay', 'soc2_report', join(examples, 'northbeam-mended'), '--weeks', '4', '--json').text);
  expect(Math.round(delay.delays[0].cost)).toBe(219_132);
  expect(tried('bridge', join(examples, 'northbeam')).text).toContain('-1,516,242');
});

test('a plan that init writes compiles and runs', () => {
  inFolder({}, (folder) => {
    const target = join(folder, 'plan');
    expect(tried('init', target).code).toBe(0);
    expect(tried('check', target)).toMatchObject({ code: 0, complaint: '' });
    expect(tried('run', target).code).toBe(0);
  });
});

test('schema prints what editors check a plan with', () => {
  const { code, text } = tried('schema');
  const schema = JSON.parse(text);
  expect(code).toBe(0);
  expect(schema.properties.milestones.additionalProperties.required).toEqual(['due']);
  expect(schema.properties.milestones.additionalProperties.additionalProperties).toBe(false);
});

test('what cannot run says why and how to go on, with exit code 2', () => {
  expect(tried('check')).toMatchObject({ code: 2 });
  expect(tried('check', '/no/such/folder').complaint).toContain('There is no folder');
  expect(tried('nonsense').complaint).toContain('no command nonsense');
  expect(tried('explain', 'unmapped-dependncy').complaint).toContain('unmapped-dependency');
  expect(tried('run', join(examples, 'northbeam'), '--scenario', 'nowhere').complaint).toContain('slow_market');
});

test('a link that leads out of the folder is refused', () => {
  inFolder({ 'plan.yaml': readFileSync(join(examples, 'netflix-2020', 'plan.yaml'), 'utf8') }, (folder) => {
    symlinkSync(join(examples, 'netflix-2020', 'model.yaml'), join(folder, 'model.yaml'));
    const { code, text } = tried('check', folder, '--json');
    expect(code).toBe(1);
    expect(JSON.parse(text).findings.map(({ code: found }: { code: string }) => found)).toContain('include-refused');
  });
});
