import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ParsedFile, parseFile } from './parse-file.ts';
import type { Path } from './raw-plan.ts';
import { reparse } from './reparse.ts';

const root = join(import.meta.dirname, '..', '..', '..', 'examples', 'northbeam');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.yaml'))
  .map((path) => [path.replaceAll('\\', '/'), readFileSync(join(root, path), 'utf8')] as const);

/** Everything that can be seen of a parsed file, with the place of every value. */
function seen({ entries, findings }: ParsedFile): unknown {
  const paths = (value: unknown, path: Path): Path[] => [
    path,
    ...(typeof value === 'object' && value !== null ? Object.entries(value) : []).flatMap(([key, inner]) =>
      paths(inner, [...path, Array.isArray(value) ? Number(key) : key]),
    ),
  ];
  return {
    findings,
    entries: entries.map((entry) => ({ ...entry, at: paths(entry.value, []).map((path) => [path, entry.at(path)]) })),
  };
}

const PIECES = [
  '0',
  'x',
  ' ',
  '\n',
  '\n  ',
  '\n    ',
  ': ',
  '{',
  '}',
  '"',
  "'",
  '#',
  '- ',
  '|',
  '>',
  '\t',
  '\r\n',
  '---\n',
  'unit: USD',
];

test('whatever is edited, what is parsed again in part is what is parsed whole', () => {
  let inPart = 0;
  fc.assert(
    fc.property(
      fc.nat(files.length - 1),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.nat(12),
      fc.array(fc.constantFrom(...PIECES), { maxLength: 3 }),
      (which, where, removed, pieces) => {
        const [path, text] = files[which] ?? ['', ''];
        const at = Math.floor(where * text.length);
        const edited = text.slice(0, at) + pieces.join('') + text.slice(at + removed);
        const again = reparse(parseFile(path, text), text, edited);
        if (again === null) return;
        inPart += 1;
        expect(seen(again)).toEqual(seen(parseFile(path, edited)));
      },
    ),
    { numRuns: 1500, seed: 7 },
  );
  expect(inPart).toBeGreaterThan(60);
});

const model = [
  'drivers:',
  '  first: {unit: USD, formula: 1}',
  '  second:',
  '    unit: USD',
  '    formula: 2',
  '  third: {unit: lead}',
  '',
];
const parsed = parseFile('model.yaml', model.join('\n'));
const after = (line: number, text: string): ParsedFile | null => {
  const lines = model.map((before, at) => (at === line ? text : before));
  return reparse(parsed, model.join('\n'), lines.join('\n'));
};

test('the others stay the objects they are', () => {
  const again = after(4, '    formula: 3');
  expect(again?.entries.map((entry, at) => entry === parsed.entries[at])).toEqual([true, false, true]);
  expect(again?.entries[1]?.value).toMatchObject({ formula: 3 });
  expect(again?.entries[1]?.at(['formula'])).toMatchObject({ line: 5, column: 5 });
});

test('a renamed entry is parsed alone, a second one of the same name is not', () => {
  expect(after(2, '  fourth:')?.entries[1]?.name).toBe('fourth');
  expect(after(2, '  first:')).toBeNull();
});

test.each([
  ['a line that ends the block', 4, '  formula: 2'],
  ['a new line before other entries', 4, '    formula: 2\n'],
  ['an error', 4, '    formula: "2'],
  ['a section', 0, 'assumptions:'],
  ['a list in place of the entry', 2, '  - second'],
])('%s is parsed whole', (_, line, text) => expect(after(line, text)).toBeNull());
