import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseFile } from './parse-file.ts';
import { createParseCache, readFiles } from './read-files.ts';

const examples = join(import.meta.dirname, '..', '..', '..', 'examples');

function folder(name: string): Map<string, string> {
  const root = join(examples, name);
  return new Map(
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(yaml|csv)$/.test(path))
      .map((path) => [path.replaceAll('\\', '/'), readFileSync(join(root, path), 'utf8')]),
  );
}

describe('reading the files of a plan', () => {
  test('northbeam is read whole, with places', () => {
    const raw = readFiles(folder('northbeam'), createParseCache());
    expect(raw.findings).toEqual([]);
    expect(raw.sections.get('assumptions')?.length).toBe(47);
    expect(raw.sections.get('milestones')?.length).toBe(25);
    const tier = raw.sections.get('milestones')?.find(({ name }) => name === 'tier_launch');
    expect(tier?.at([])).toEqual({ file: 'initiatives/1-grow-upmarket.yaml', line: 130, column: 3 });
    expect(tier?.at(['due']).line).toBe(134);
  });

  test('an unchanged file keeps its entries', () => {
    const cache = createParseCache();
    const files = folder('northbeam');
    const before = readFiles(files, cache).sections.get('kpis')?.[0];
    files.set('targets.yaml', `${files.get('targets.yaml')}\n# changed`);
    expect(readFiles(files, cache).sections.get('kpis')?.[0]).toBe(before);
  });

  test.each([
    ['a: &x 1', 'syntax', 1],
    ['people: {a: *x}', 'syntax', 1],
    ['people:\n  ann: {}\n  ann: {}', 'duplicate-entry', 3],
    ['people: !!map {}', 'syntax', 1],
    ['people: {}\n---\nteams: {}', 'syntax', 2],
    ['people:\n  ann: {<<: {name: x}}', 'syntax', 2],
    ['poeple: {}', 'schema', 1],
    ['people: {ann: {name: "a\u202eb"}}', 'unsafe-text', 1],
    ['people: [', 'syntax', 1],
  ])('%j is %s in line %i', (text, code, line) => {
    const { findings } = parseFile('people.yaml', text);
    expect(findings.map((finding) => [finding.code, finding.line])).toContainEqual([code, line]);
  });

  test('an anchor and its aliases are one mistake', () => {
    const { findings } = parseFile('kpis.yaml', 'kpis:\n  a: &x {driver: b}\n  c: *x\n  d: *x\n');
    expect(findings.map(({ line, message }) => `${line} ${message}`)).toEqual([
      '2 anchors are not part of the plan language; this one is used again in lines 3, 4',
    ]);
  });

  test('a byte-order mark, CRLF and an empty file are no breach', () => {
    expect(parseFile('people.yaml', '\ufeffpeople:\r\n  ann: {name: Ann}\r\n').findings).toEqual([]);
    expect(parseFile('people.yaml', '').findings).toEqual([]);
  });

  test.each(['../x.yaml', '/etc/passwd', 'missing.yaml'])('include of %s is refused', (path) => {
    const raw = readFiles(new Map([['plan.yaml', `include: ["${path}"]`]]), createParseCache());
    expect(raw.findings.map(({ code }) => code)).toEqual(['include-refused']);
  });

  test('any text is read without a throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(Array.isArray(parseFile('people.yaml', text).entries)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
