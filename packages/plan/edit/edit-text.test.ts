import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editText } from './edit-text.ts';
import { isFields, isList, type Plain, plainAt, samePlain, withPlain } from './plain.ts';
import { readBack } from './render.ts';

function edited(text: string, path: readonly (string | number)[], value: Plain | undefined): string {
  const result = editText(text, path, value);
  return result.ok ? result.value.text : `refused: ${result.error}`;
}

const PLAN = `# The model
assumptions:
  # what marketing brings
  leads: {unit: lead/month, value: 100, owner: ann} # by campaign
  price:
    unit: USD/deal # net
    value:
      steps: {2026-01: 100, 2026-07: 120}
    owner: "ann"

drivers:
  deals: {formula: leads * 20%}
`;

describe('a value', () => {
  it.each<[string, readonly (string | number)[], Plain, string, string]>([
    ['is spliced in its place', ['assumptions', 'leads', 'value'], 120, 'value: 100,', 'value: 120,'],
    ['keeps its quotation marks', ['assumptions', 'price', 'owner'], 'bo', '"ann"', '"bo"'],
    [
      'is put in quotation marks where it must',
      ['drivers', 'deals', 'formula'],
      'min(leads, 3)',
      'leads * 20%',
      '"min(leads, 3)"',
    ],
    [
      'of a block is a block no more',
      ['assumptions', 'price', 'value'],
      90,
      '\n      steps: {2026-01: 100, 2026-07: 120}',
      ' 90',
    ],
    ['of a step', ['assumptions', 'price', 'value', 'steps', '2026-07'], 130, '2026-07: 120', '2026-07: 130'],
    ['that was not there stands last', ['assumptions', 'leads', 'note'], 'new', 'owner: ann}', 'owner: ann, note: new}'],
    ['that was not there, in a block', ['assumptions', 'price', 'note'], 'new', '"ann"\n', '"ann"\n    note: new\n'],
    [
      'that was not there, nor what holds it',
      ['assumptions', 'price', 'value', 'season', '2026-01'],
      2,
      '120}',
      '120}\n      season: {2026-01: 2}',
    ],
  ])('%s', (_, path, value, before, after) => {
    expect(edited(PLAN, path, value)).toBe(PLAN.replace(before, after));
  });

  it('that is long becomes a block', () => {
    const effects = [1, 2, 3].map((by) => ({ on: `some_driver_with_a_long_name_${by}`, by: '+5%', from: 'launch' }));
    expect(edited('initiatives:\n  a:\n    title: A\n', ['initiatives', 'a', 'effects'], effects)).toBe(
      `initiatives:\n  a:\n    title: A\n    effects:\n${effects.map(({ on }) => `      - {on: ${on}, by: +5%, from: launch}\n`).join('')}`,
    );
  });
});

describe('an entry', () => {
  it('is added as those beside it are', () => {
    expect(edited(PLAN, ['drivers', 'wins'], { formula: 'deals', unit: 'deal/month' })).toBe(
      `${PLAN}  wins: {formula: deals, unit: deal/month}\n`,
    );
    expect(edited(PLAN, ['assumptions', 'cost'], { unit: 'USD', value: 3 })).toBe(
      PLAN.replace('"ann"\n', '"ann"\n  cost:\n    unit: USD\n    value: 3\n'),
    );
  });

  it('of a new section opens it', () => {
    expect(edited(PLAN, ['people', 'ann'], { name: 'Ann' })).toBe(`${PLAN}people:\n  ann:\n    name: Ann\n`);
    expect(edited('', ['people', 'ann'], { name: 'Ann' })).toBe('people:\n  ann:\n    name: Ann\n');
    expect(edited('# Who\r\n', ['people', 'ann'], { name: 'Ann' })).toBe('# Who\r\npeople:\r\n  ann:\r\n    name: Ann\r\n');
  });

  it('is taken away with its lines, and the last of a section leaves it empty', () => {
    expect(edited(PLAN, ['assumptions', 'leads'], undefined)).toBe(
      PLAN.replace('  leads: {unit: lead/month, value: 100, owner: ann} # by campaign\n', ''),
    );
    expect(edited(PLAN, ['drivers', 'deals'], undefined)).toBe(PLAN.replace(':\n  deals: {formula: leads * 20%}\n', ': {}\n'));
    expect(edited('{a: 1, b: 2}', ['b'], undefined)).toBe('{a: 1}');
    expect(edited('{a: 1, b: 2}', ['a'], undefined)).toBe('{b: 2}');
  });
});

it('what cannot be edited is refused', () => {
  expect(edited('a: [1', ['a'], 2)).toBe('refused: broken-file');
  expect(edited('a: 1\n', ['b'], undefined)).toBe('refused: no-such-place');
  expect(edited('a: 1\n', ['a', 'b'], 2)).toBe('refused: no-such-place');
  expect(edited('a: &x 1\n', ['a'], 2)).toBe('refused: broken-file');
});

const name = fc.constantFrom(
  'a',
  'b',
  'value',
  'steps',
  '2026-01',
  '2026',
  'base_win_rate',
  'x y',
  'true',
  'null',
  'é',
  '- d',
  '#k',
);
const scalar: fc.Arbitrary<Plain> = fc.oneof(
  fc.constantFrom<Plain[]>(
    '+5%',
    '12%',
    '2026-07',
    'leads * 20%',
    'win_rate[enterprise]',
    'a, b',
    'a: b',
    ' #x',
    '',
    '|',
    '~',
    'yes',
    '{x}',
    "it's",
    '"',
  ),
  fc.integer(),
  fc.boolean(),
  fc.string({ maxLength: 12 }),
);
const { tree } = fc.letrec<{ tree: Plain }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    { weight: 3, arbitrary: scalar },
    { weight: 2, arbitrary: fc.dictionary(name, tie('tree'), { minKeys: 1, maxKeys: 4 }) },
    { weight: 1, arbitrary: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) },
  ),
}));

interface Style {
  /** Draws one of so many ways. */
  readonly pick: (ways: number) => number;
  readonly feed: string;
}

const COMMENTS = ['', ' # why', ' #  two: {things}', ''];
const quoted = (text: string): string => JSON.stringify(text).replaceAll('\u2028', '\\L').replaceAll('\u2029', '\\P');

function flowOf(value: Plain, style: Style): string {
  const gap = () => ['', ' ', `${style.feed}        `, ` # odd, place${style.feed}        `][style.pick(4)] ?? '';
  const comma = () => [',', ', ', ` ,${gap()} `][style.pick(3)] ?? ',';
  const list = (items: string[]) =>
    items.map((item, at) => `${at === 0 ? gap() : comma()}${item}`).join('') + (style.pick(3) === 0 ? ',' : '') + gap();
  if (isList(value)) return `[${list(value.map((item) => flowOf(item as Plain, style)))}]`;
  if (isFields(value))
    return `{${list(Object.entries(value).map(([key, item]) => `${quoted(key)}: ${flowOf(item as Plain, style)}`))}}`;
  return typeof value === 'string' ? quoted(value) : String(value);
}

function blockOf(value: Plain, indent: string, style: Style): string {
  const { pick, feed } = style;
  const end = () =>
    `${COMMENTS[pick(4)] ?? ''}${feed}${pick(5) === 0 ? feed : ''}${pick(5) === 0 ? `${indent}# above${feed}` : ''}`;
  const behind = (item: Plain): string => {
    const isBlock = (isFields(item) || isList(item)) && pick(3) > 0;
    if (isBlock) return `${COMMENTS[pick(4)] ?? ''}${feed}${blockOf(item, `${indent}  `, style)}`;
    return ` ${flowOf(item, { ...style, pick: (ways) => (ways === 4 ? pick(2) : pick(ways)) })}${end()}`;
  };
  if (isList(value)) return value.map((item) => `${indent}-${behind(item as Plain)}`).join('');
  if (isFields(value))
    return Object.entries(value)
      .map(([key, item]) => `${indent}${quoted(key)}:${behind(item as Plain)}`)
      .join('');
  return `${indent}${flowOf(value, style)}${feed}`;
}

const styled = fc.record({
  plan: fc.dictionary(name, tree, { minKeys: 1, maxKeys: 4 }),
  picks: fc.infiniteStream(fc.nat(59)),
  feed: fc.constantFrom('\n', '\r\n'),
  mark: fc.constantFrom('', '\ufeff'),
  last: fc.boolean(),
});

function* pathsOf(value: unknown, above: readonly (string | number)[] = []): Generator<readonly (string | number)[]> {
  if (above.length > 0) yield above;
  if (isList(value)) for (const [at, item] of value.entries()) yield* pathsOf(item, [...above, at]);
  else if (isFields(value)) for (const [key, item] of Object.entries(value)) yield* pathsOf(item, [...above, key]);
}

it('of a generated file an edit changes the wanted path and no other byte', () => {
  const comments = (of: string) => of.split(/# (?:why| two: \{things\}|above|odd, place)/).length;
  fc.assert(
    fc.property(styled, tree, fc.nat(), name, ({ plan, picks, feed, mark, last }, value, at, added) => {
      const pick = (ways: number) => Number(picks.next().value) % ways;
      const body = blockOf(plan, '', { pick, feed });
      const text = mark + (last ? body : body.replace(/\s+$/, ''));
      fc.pre(samePlain(readBack(text), plan));
      const paths = [...pathsOf(plan)];
      const path = paths[at % paths.length] ?? [];
      const held = plainAt(plan, path);
      const changes: [readonly (string | number)[], Plain | undefined][] = [
        [path, value],
        [path, undefined],
        ...(isFields(held) ? [[[...path, added], value] as [readonly (string | number)[], Plain]] : []),
      ];
      for (const [where, to] of changes) {
        const after = edited(text, where, to);
        expect(samePlain(readBack(after), withPlain(plan, where, to)), after).toBe(true);
        // A scalar holds no comment: all of them stay where it is changed or goes.
        if (where === path && !isFields(held) && !isList(held)) {
          const lost = to === undefined ? 1 : 0;
          expect(comments(text) - comments(after), after).toBeLessThanOrEqual(lost);
        }
      }
    }),
    { numRuns: 400 },
  );
});

/** Lines of the first that the second has not, between what both begin and end with. */
function linesGone(before: string, after: string): string[] {
  const [left, right] = [before.split('\n'), after.split('\n')];
  const shorter = Math.min(left.length, right.length);
  let from = 0;
  while (from < shorter && left[from] === right[from]) from += 1;
  let tail = 0;
  while (tail < shorter - from && left.at(-1 - tail) === right.at(-1 - tail)) tail += 1;
  return left.slice(from, left.length - tail);
}

const EXAMPLES = join(import.meta.dirname, '../../../examples');
const files = readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'));

it.each(files)('%s: every value can be changed, every entry taken away and put back', (file) => {
  const text = readFileSync(join(EXAMPLES, file), 'utf8');
  const before = readBack(text) as Plain;
  // One value in seven: all of them take half a minute.
  const some = [...pathsOf(before)].filter((_, index) => index % 7 === 0);
  for (const path of some) {
    const held = plainAt(before, path);
    if (isFields(held) || isList(held)) continue;
    const after = edited(text, path, 'another');
    const gone = linesGone(text, after);
    expect(gone.length === 1 || /: [>|]-?$/.test(gone[0] ?? ''), `${path.join('.')}: ${gone.join('\n')}`).toBe(true);
    expect(plainAt(readBack(after), path)).toBe('another');
  }
  for (const [section, entries] of Object.entries(before as Record<string, Plain>)) {
    if (!isFields(entries)) continue;
    for (const [name, entry] of Object.entries(entries)) {
      const without = edited(text, [section, name], undefined);
      const back = edited(without, [section, name], entry as Plain);
      expect(plainAt(readBack(back), [section, name])).toEqual(entry);
    }
  }
});
