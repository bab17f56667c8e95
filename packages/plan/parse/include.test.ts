// Which files belong to a plan.
import { expect, test } from 'vitest';
import { createPlanCache } from '../check/building.ts';
import { readPlan } from '../check/read-plan.ts';

const ROOT = `plan: {id: a, title: A, language: 1, currency: USD, owner: ann}
time: {grain: month, start: 2026-01, periods: 2}
`;

function read(include: string, names: readonly string[]) {
  const person = (name: string) => `people: {${name.replace(/\.yaml$/, '').replaceAll(/[^a-z]/g, '_')}: {name: X}}\n`;
  const { plan, findings } = readPlan(
    new Map([
      ['plan.yaml', `${ROOT}people: {ann: {name: Ann}}\ninclude: ${include}\n`],
      ...names.map((name) => [name, person(name)] as const),
    ]),
  );
  return {
    people: [...(plan?.people.keys() ?? [])].sort(),
    wrong: findings.filter((finding) => finding.class === 'text').map(({ code, place }) => `${code} ${place}`),
  };
}

test('a star matches within one folder, and never the root', () => {
  expect(read('["*.yaml"]', ['ben.yaml', 'deep/cid.yaml'])).toEqual({ people: ['ann', 'ben'], wrong: [] });
  expect(read('["*"]', ['ben.yaml', 'deep/cid.yaml'])).toEqual({ people: ['ann', 'ben'], wrong: [] });
  expect(read('["*/*.yaml"]', ['ben.yaml', 'deep/cid.yaml', 'a/b/dan.yaml']).people).toEqual(['ann', 'deep_cid']);
  expect(read('["d*p/c*.yaml"]', ['deep/cid.yaml', 'deep/dan.yaml', 'up/cid.yaml']).people).toEqual(['ann', 'deep_cid']);
});

test('a star that matches the root alone names no file', () => {
  expect(read('["*.yaml"]', []).wrong).toEqual(['include-refused include.0']);
});

test('a root that includes itself is told so', () => {
  const { findings } = readPlan(new Map([['plan.yaml', `${ROOT}include: [plan.yaml]\n`]]));
  expect(findings.map(({ message }) => message)).toEqual(['plan.yaml includes itself']);
});

test.each([
  ['[model.yaml]', 'model.yaml'],
  ['["*.yaml"]', 'model.yaml'],
  ['[parts/model.yaml]', 'parts'],
])('of %s, a link that is not followed is told once, where it is included', (include, link) => {
  const files = new Map([['plan.yaml', `${ROOT}include: ${include}\n`]]);
  const { findings } = readPlan(files, createPlanCache(), new Map([[link, "leads out of the plan's folder"]]));
  expect(findings.map(({ line, message }) => `${line} ${message}`)).toEqual([
    `3 ${link} is a link that leads out of the plan's folder`,
  ]);
});

test('a link that the plan does not include is nothing of it', () => {
  const links = new Map([['model.yaml', 'leads nowhere' as const]]);
  expect(readPlan(new Map([['plan.yaml', `${ROOT}people: {ann: {name: Ann}}\n`]]), createPlanCache(), links).findings).toEqual(
    [],
  );
});

test('a file that two lines name is read once', () => {
  expect(read('["*.yaml", ben.yaml]', ['ben.yaml'])).toEqual({ people: ['ann', 'ben'], wrong: [] });
});

test('the pieces around a star do not overlap', () => {
  expect(read('["aba*aba.yaml"]', ['aba.yaml']).wrong).toEqual(['include-refused include.0']);
  expect(read('["aba*aba.yaml"]', ['abaaba.yaml']).people).toEqual(['abaaba', 'ann']);
});
