import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createPlanCache } from '../check/building.ts';
import { readPlan } from '../check/read-plan.ts';
import { ENTRY_SECTIONS } from '../parse/sections.ts';
import { isFields, plainAt } from './plain.ts';
import { renameEntry } from './rename.ts';
import { readBack } from './render.ts';
import { usesOf } from './uses-of.ts';

const examples = join(import.meta.dirname, '../../../examples');

function textsIn(folder: string): ReadonlyMap<string, string> {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = all.map(({ parentPath, name }) => join(parentPath, name)).filter((path) => /\.(yaml|csv)$/.test(path));
  return new Map(paths.map((path) => [relative(folder, path), readFileSync(path, 'utf8')]));
}

function membersUnder(path: readonly string[], value: unknown): (readonly string[])[] {
  return Object.entries(isFields(value) ? value : {}).flatMap(([name, inner]) => [
    [...path, name],
    ...membersUnder([...path, name, 'members'], isFields(inner) ? inner.members : undefined),
  ]);
}

/** The way to everything that has a name of its own. */
function namedIn(texts: ReadonlyMap<string, string>): (readonly string[])[] {
  return [...texts].flatMap(([file, text]) => {
    const root = file.endsWith('.yaml') ? readBack(text) : undefined;
    const entries = ENTRY_SECTIONS.flatMap((section) => {
      const of = plainAt(root, [section]);
      return isFields(of) ? Object.keys(of).map((name) => [section, name]) : [];
    });
    const dims = plainAt(root, ['dims']);
    const members = isFields(dims)
      ? Object.entries(dims).flatMap(([dim, of]) => [['dims', dim], ...membersUnder(['dims', dim], of)])
      : [];
    return [...entries, ...members];
  });
}

const cache = createPlanCache();

const renamed = (texts: ReadonlyMap<string, string>, at: readonly string[], to: string): ReadonlyMap<string, string> => {
  const result = renameEntry(texts, at, to, cache);
  if (!result.ok) throw new Error(`${at.join('.')}: ${result.error.message}`);
  return result.value;
};

const codes = (texts: ReadonlyMap<string, string>) =>
  readPlan(texts)
    .findings.map(({ code, severity }) => `${code} ${severity}`)
    .sort();

describe.each(['northbeam-mended', 'netflix-2020'])('in %s', (example) => {
  const texts = textsIn(join(examples, example));
  const all = namedIn(texts);

  it('everything that has a name takes another, and nothing is found that was not', () => {
    expect(all.length).toBeGreaterThan(10);
    let now = texts;
    for (const at of all) now = renamed(now, currentWay(at), `${at.at(-1)}_anew`);
    expect(codes(now)).toEqual(codes(texts));
    const left = namedIn(now).filter((at) => !at.at(-1)?.endsWith('_anew'));
    expect(left).toEqual([]);
  });
});

/** In `dims` what stands above has been renamed already. */
function currentWay(at: readonly string[]): readonly string[] {
  return at.map((key, index) =>
    at[0] === 'dims' && index > 0 && index < at.length - 1 && key !== 'members' ? `${key}_anew` : key,
  );
}

const ROOT = `plan: {id: p, title: P, language: 1, currency: USD}
time: {grain: quarter, start: 2026-Q1, periods: 1}
units: {lead: leads, deal: deals}
dims:
  segment:
    small: Small ones # up to ten people
    large: {title: Large, members: {north: North, south: {title: South, was: [sud]}}}
include: ["*.yaml"]
objective: goal
accepted:
  - {code: ownership-vacuum, place: assumptions.leads.value.north, by: ann, until: 2026-12, reason: leads are wanted}
`;
const MODEL = `people: {ann: {name: Ann}} # leads all
assumptions:
  leads: {unit: lead/quarter, over: segment, value: {small: 10, "north": 2, south: 1}, owner: ann, note: leads of small}
  price: {unit: USD/lead, over: [segment], value: {table: prices.csv}, rollup: {by: leads}, owner: ann}
drivers:
  won:
    formula:
      small: "leads * price"
      else: >-
        leads *
        price * 2
    owner: ann
  all: {formula: "sum(won, segment) + won[north] * 0", owner: ann}
targets: {goal: {title: Goal, driver: "all", at: 2026-Q1, value: 1, owner: ann}}
`;
const TABLE = 'period,segment,value\r\n2026-Q1,small,3\r\n2026-Q1,"north", 4\r\n2026-Q1,south,5\r\n';
const TEXTS = new Map([
  ['plan.yaml', ROOT],
  ['model.yaml', MODEL],
  ['prices.csv', TABLE],
]);

function changed(at: readonly string[], to: string, texts = TEXTS): Record<string, string> {
  return Object.fromEntries([...renamed(texts, at, to)].filter(([file, text]) => texts.get(file) !== text));
}

describe('a rename', () => {
  it('begins with a plan that is sound', () => {
    expect(readPlan(TEXTS).findings.filter(({ class: of }) => of === 'text')).toEqual([]);
  });

  it('changes every use of a quantity and nothing that only reads alike', () => {
    expect(changed(['assumptions', 'leads'], 'contacts')).toEqual({
      'plan.yaml': ROOT.replace('assumptions.leads.value', 'assumptions.contacts.value'),
      'model.yaml': MODEL.replace('  leads: {', '  contacts: {')
        .replace('note: leads of small}', 'note: leads of small, was: [leads]}')
        .replace('"leads * price"', '"contacts * price"')
        .replace('leads *\n', 'contacts *\n')
        .replace('by: leads', 'by: contacts'),
    });
  });

  it('changes a member in keys, addresses, tables and accepted places; its title stays', () => {
    expect(changed(['dims', 'segment', 'small'], 'tiny')).toEqual({
      'plan.yaml': ROOT.replace('    small: Small ones # up', '    tiny: {title: Small ones, was: [small]} # up'),
      'model.yaml': MODEL.replace('{small: 10', '{tiny: 10').replace('small: "leads', 'tiny: "leads'),
      'prices.csv': TABLE.replace('small', 'tiny'),
    });
    expect(changed(['dims', 'segment', 'large', 'members', 'north'], 'up')).toEqual({
      'plan.yaml': ROOT.replace('north: North', 'up: {title: North, was: [north]}').replace('value.north', 'value.up'),
      'model.yaml': MODEL.replace('"north": 2', '"up": 2').replace('won[north]', 'won[up]'),
      'prices.csv': TABLE.replace('north', 'up'),
    });
    expect(changed(['dims', 'segment', 'large', 'members', 'south'], 'down')['plan.yaml']).toContain('was: [sud, south]');
  });

  it('changes a dimension, which has no former names', () => {
    expect(changed(['dims', 'segment'], 'size')).toEqual({
      'plan.yaml': ROOT.replace('segment:', 'size:'),
      'model.yaml': MODEL.replaceAll(/\bsegment\b/g, 'size'),
      'prices.csv': TABLE.replace('segment', 'size'),
    });
  });

  it('back to a former name leaves the one between as the former', () => {
    const there = renamed(TEXTS, ['assumptions', 'leads'], 'contacts');
    expect(renamed(there, ['assumptions', 'contacts'], 'leads').get('model.yaml')).toBe(
      MODEL.replace('leads of small}', 'leads of small, was: [contacts]}'),
    );
  });

  it("is refused where the name is another's, reserved, or no name, and where nothing stands", () => {
    const refusal = (at: readonly string[], to: string) => {
      const result = renameEntry(TEXTS, at, to);
      return result.ok ? 'done' : `${result.error.code}: ${result.error.message}`;
    };
    expect(refusal(['drivers', 'won'], 'all')).toBe('name-taken: drivers.all is in model.yaml already; choose another name.');
    expect(refusal(['drivers', 'won'], 'price')).toBe(
      'name-taken: price is also an assumption in model.yaml; choose another name.',
    );
    expect(refusal(['drivers', 'won'], 'sum')).toBe('name-taken: sum is reserved; choose another name.');
    expect(refusal(['dims', 'segment', 'small'], 'sud')).toMatch(/^name-taken: /);
    expect(refusal(['drivers', 'won'], 'Won: 1')).toMatch(/^no-name: Won: 1 is no name/);
    expect(refusal(['drivers', 'lost'], 'gone')).toMatch(/^no-such-place: /);
    expect(refusal(['drivers', 'won', 'formula'], 'gone')).toMatch(/^no-such-place: /);
  });

  it('can be foreseen: every use of it by others', () => {
    const used = usesOf(TEXTS, ['assumptions', 'leads']).map(({ entry, at }) => `${entry} ${at.file}:${at.line}`);
    expect(used).toEqual([
      'assumptions.price model.yaml:4',
      'drivers.won model.yaml:8',
      'drivers.won model.yaml:10',
      'accepted plan.yaml:11',
    ]);
    expect(usesOf(TEXTS, ['drivers', 'nothing'])).toEqual([]);
  });

  it('is refused where the name is written in a way that only YAML understands', () => {
    const hidden = new Map(TEXTS).set('model.yaml', MODEL.replace('"leads * price"', '"\\x6ceads * price"'));
    expect(renameEntry(hidden, ['assumptions', 'leads'], 'contacts')).toMatchObject({
      error: { code: 'not-here', message: expect.stringMatching(/^model\.yaml, line 8 writes leads in a way/) },
    });
  });
});
