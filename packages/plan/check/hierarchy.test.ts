// Dimensions whose members have members: values live on leaves, a parent stands for its leaves wherever it is named.
import { expect, test } from 'vitest';
import { readPlan } from './read-plan.ts';

const ROOT = `plan: {id: a, title: A, language: 1, currency: USD, owner: ann}
time: {grain: month, start: 2026-01, periods: 2}
units: {lead: leads}
dims:
  region: {world: {title: World, members: {emea: {title: Europe, members: {de: Germany, fr: France}}, us: United States}}, moon: Moon}
  segment: {smb: Small, mid: Middle}
people: {ann: {name: Ann}}
`;

function read(model: string) {
  const { plan, findings } = readPlan(new Map([['plan.yaml', ROOT + model]]));
  const wrong = findings.filter((finding) => finding.class === 'text').map(({ code, message }) => `${code}: ${message}`);
  return { plan, wrong };
}

const leads = (over: string, value: string) =>
  `assumptions: {leads: {unit: lead/month, over: ${over}, value: ${value}, owner: ann}}\n`;

test('leaves keep the order in which they are written, a parent holds all below it', () => {
  const { plan, wrong } = read('');
  expect(wrong).toEqual([]);
  expect(plan?.dims[0]?.leaves).toEqual(['de', 'fr', 'us', 'moon']);
  expect(['world', 'emea', 'fr'].map((name) => plan?.members.get(name)?.leaves)).toEqual([[0, 1, 2], [0, 1], [1]]);
});

test('a parent in a series stands for its leaves, and every leaf needs a value', () => {
  const { plan, wrong } = read(leads('region', '{emea: 5, us: 3, moon: 0}'));
  expect(wrong).toEqual([]);
  expect(plan?.assumptions.get('leads')?.series.map((series) => (series.kind === 'constant' ? series.value : null))).toEqual([
    5, 5, 3, 0,
  ]);
  expect(read(leads('region', '{emea: 5, moon: 0}')).wrong).toEqual([expect.stringMatching(/^incomplete-series: .*us/)]);
});

test('an address of a parent is the rows of its leaves, over one and over two dimensions', () => {
  const rows = (address: string, over: string, value: string) => {
    const effect = `initiatives: {push: {title: Push, owner: ann, effects: [{on: "${address}", by: +10%, from: 2026-02}]}}\n`;
    const { plan, wrong } = read(leads(over, value) + effect);
    return wrong.length > 0 ? wrong : plan?.initiatives.get('push')?.effects[0]?.on.rows;
  };
  const value = '{world: 1, moon: 0}';
  expect(rows('leads', 'region', value)).toEqual([0, 1, 2, 3]);
  expect(rows('leads[world]', 'region', value)).toEqual([0, 1, 2]);
  expect(rows('leads[emea]', 'region', value)).toEqual([0, 1]);
  expect(rows('leads[emea, mid]', '[region, segment]', '1')).toEqual([1, 3]);
  expect(rows('leads[mid, emea]', '[region, segment]', '1')).toEqual([1, 3]);
  expect(rows('leads[smb]', 'region', value)).toEqual(['dimension-mismatch: push: leads is not over segment, so it has no smb']);
});
