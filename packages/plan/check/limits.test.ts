import { expect, test } from 'vitest';
import { LIMITS } from '../parse/limits.ts';
import type { Files } from './contents.ts';
import { readPlan } from './read-plan.ts';

const ROOT = 'plan: {id: a, language: 1, currency: USD}\ntime: {grain: month, start: 2026-01, periods: 12}\n';
const PEOPLE = 'people: {ann: {name: Ann}}\n';
const text = (findings: ReturnType<typeof readPlan>['findings']) =>
  findings.filter((one) => one.class === 'text').map((one) => `${one.code} ${one.file}:${one.line} ${one.place}`);
const said = (files: Files) => text(readPlan(files).findings);
const root = (more: string): Files => new Map([['plan.yaml', `${ROOT}${more}`]]);
const many = (count: number, write: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => write(at)).join(', ');
const dims = (count: number, members: number): string =>
  `dims: {${many(count, (dim) => `d${dim}: {${many(members, (member) => `m${dim}_${member}: M`)}}`)}}\n`;

test.each<[string, Files, string[]]>([
  [
    'periods',
    new Map([['plan.yaml', ROOT.replace('periods: 12', `periods: ${LIMITS.periods + 1}`)]]),
    ['limit-exceeded plan.yaml:2 time.periods'],
  ],
  ['dimensions', root(dims(LIMITS.dimensions + 1, 1)), ['limit-exceeded plan.yaml:3 dims']],
  ['members', root(dims(1, LIMITS.members + 1)), ['limit-exceeded plan.yaml:3 dims.d0']],
  ['file size', root(`# ${'é'.repeat(LIMITS.fileSize / 2)}`), ['limit-exceeded plan.yaml:1 plan.yaml']],
  [
    'formula length',
    root(`${PEOPLE}drivers: {a: {unit: USD/month, formula: "${'1+'.repeat(LIMITS.formulaLength)}1", owner: ann}}`),
    ['limit-exceeded plan.yaml:4 drivers.a'],
  ],
  [
    'formula depth',
    root(`${PEOPLE}drivers: {a: {unit: USD/month, formula: "${'('.repeat(400)}1${')'.repeat(400)}", owner: ann}}`),
    ['limit-exceeded plan.yaml:4 drivers.a'],
  ],
  [
    'rows of an assumption',
    root(`${PEOPLE}${dims(3, 100)}assumptions: {a: {unit: USD/month, over: [d0, d1, d2], value: 1, owner: ann}}`),
    ['limit-exceeded plan.yaml:5 assumptions.a'],
  ],
  [
    'rows of a step between two aggregates',
    root(
      `${PEOPLE}${dims(2, 400)}assumptions: {a: {unit: USD/month, over: d0, value: 1, owner: ann}, b: {unit: "1", over: d1, value: 1, rollup: mean, owner: ann}}
drivers: {c: {unit: USD/month, formula: "sum(sum(a * b, d0), d1)", owner: ann}}`,
    ),
    ['limit-exceeded plan.yaml:6 drivers.c'],
  ],
  [
    'values of the whole plan',
    new Map([
      [
        'plan.yaml',
        `${ROOT.replace('periods: 12', 'periods: 4000')}${PEOPLE}${dims(1, 2000)}assumptions: {${many(7, (at) => `a${at}: {unit: USD/month, over: d0, value: 1, owner: ann}`)}}`,
      ],
    ]),
    ['limit-exceeded plan.yaml:1 time.periods'],
  ],
  [
    'files',
    new Map([
      ['plan.yaml', `${ROOT}include: ["*.yaml"]\n`],
      ...Array.from({ length: LIMITS.files + 1 }, (_, at) => [`f${at}.yaml`, ''] as const),
    ]),
    ['limit-exceeded plan.yaml:3 include'],
  ],
  [
    'nesting of lists',
    root(`milestones: {m: {due: 2026-02, after: ${'['.repeat(LIMITS.depth)}${']'.repeat(LIMITS.depth)}}}`),
    ['limit-exceeded plan.yaml:3 milestones.m.after'],
  ],
  [
    'nesting of a formula by member',
    root(`drivers: {m: {unit: 1, formula: ${'{a: '.repeat(LIMITS.depth)}1${'}'.repeat(LIMITS.depth)}}}`),
    ['limit-exceeded plan.yaml:3 drivers.m.formula'],
  ],
  [
    'nesting of what is no section',
    root(`more: ${'['.repeat(LIMITS.depth)}[], []${']'.repeat(LIMITS.depth)}`),
    ['limit-exceeded plan.yaml:3 more'],
  ],
])('%s over the limit are said, and nothing is laid out by them', (_, files, expected) => expect(said(files)).toEqual(expected));

test('entries over the limit are said', () => {
  const each = 40_000;
  const file = (at: number): string =>
    `calendars:\n${Array.from({ length: each }, (_, entry) => `  c${at}_${entry}:`).join('\n')}\n`;
  const files = new Map([['plan.yaml', `${ROOT}include: ["*.yaml"]\n`]]);
  for (let at = 0; at < LIMITS.entries / each; at += 1) files.set(`f${at}.yaml`, file(at));
  expect(said(files)).toEqual(['limit-exceeded plan.yaml:3 include']);
}, 60_000);

const encode = (of: string): Uint8Array => new TextEncoder().encode(of);

test('a byte that is no UTF-8 is named with its line', () => {
  const bytes = encode(`${ROOT}people: {ann: {name: Ann?}}\n`);
  bytes[bytes.indexOf('?'.charCodeAt(0))] = 0xe9;
  const { findings } = readPlan(new Map([['plan.yaml', bytes]]));
  expect(text(findings)).toEqual(['syntax plan.yaml:3 plan.yaml']);
  expect(findings[0]).toMatchObject({ message: 'plan.yaml: the byte e9 is no UTF-8', hint: 'Save the file as UTF-8' });
});

test.each([
  ['little-endian', [0xff, 0xfe]],
  ['big-endian', [0xfe, 0xff]],
])('UTF-16, %s, is named as what it is', (_, mark) => {
  expect(readPlan(new Map([['plan.yaml', Uint8Array.from([...mark, 0, 112])]])).findings[0]?.message).toBe(
    'plan.yaml: the file is UTF-16',
  );
});

test('a file that is no text is named as that', () => {
  const image = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]);
  const files: Files = new Map<string, Uint8Array | string>([
    ['plan.yaml', `${ROOT}include: [model.yaml]`],
    ['model.yaml', image],
  ]);
  const { findings } = readPlan(files);
  expect(findings.map(({ message }) => message)).toEqual(['model.yaml: the file is not text']);
});

test.each([
  ['an overlong slash', [0xc0, 0xaf]],
  ['half a surrogate pair', [0xed, 0xa0, 0x80]],
  ['beyond the last code point', [0xf4, 0x90, 0x80, 0x80]],
  ['a character cut short', [0xe2, 0x82]],
])('%s is no UTF-8', (_, bytes) => {
  const file = Uint8Array.from([...encode('# '), ...bytes, ...encode(`\n${ROOT}`)]);
  expect(said(new Map([['plan.yaml', file]]))).toEqual(['syntax plan.yaml:1 plan.yaml']);
});

test('a file of another encoding hides nothing of the others', () => {
  const files: Files = new Map<string, Uint8Array | string>([
    ['plan.yaml', `${ROOT}include: [people.yaml, model.yaml]`],
    ['people.yaml', Uint8Array.from([0xff, 0xfe])],
    ['model.yaml', 'drivers: {a: {unit: USD/month, formula: 1 month + 1 USD, owner: ann}}'],
  ]);
  expect(said(files)).toEqual(['unit-mismatch model.yaml:1 drivers.a', 'syntax people.yaml:1 people.yaml']);
});
