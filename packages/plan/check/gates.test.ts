import { expect, test } from 'vitest';
import { readPlan } from './read-plan.ts';

const ROOT = `plan: {id: a, title: A, language: 1, currency: USD, owner: ann}
time: {grain: month, start: 2026-01, periods: 2}
people: {ann: {name: Ann}}
initiatives:
  open: {title: Open, owner: ann}
  early: {title: Early, owner: ann, gate: identified}
  early_child: {title: Child, owner: ann, level: measure, parent: early}
  late_child: {title: Late child, owner: ann, level: measure, parent: early, gate: implemented}
  chosen: {title: Chosen, owner: ann, gate: GATE}
  chosen_child: {title: Chosen child, owner: ann, level: measure, parent: chosen}
`;

function read(gate: string, governance = '') {
  const { plan, findings } = readPlan(new Map([['plan.yaml', `${ROOT.replace('GATE', gate)}${governance}`]]));
  const wrong = findings.filter((finding) => finding.class === 'text').map(({ code, place }) => `${code} ${place}`);
  const counting = [...(plan?.initiatives.values() ?? [])].filter(({ counts }) => counts).map(({ name }) => name);
  return { gates: plan?.governance.gates ?? [], countsFrom: plan?.governance.countsFrom, counting, wrong };
}

test('without gates of its own a plan has the six of CAT4, and counts from the fourth', () => {
  const { gates, countsFrom } = read('decided');
  expect(gates.map(({ name }) => name)).toEqual(['defined', 'identified', 'detailed', 'decided', 'implemented', 'closed']);
  expect(gates.flatMap(({ needs }) => needs)).toEqual([
    'owner',
    'title',
    'effects',
    'milestones',
    'costs',
    'confidence',
    'evidence',
    'milestones_reached',
    'effect_measured',
  ]);
  expect(countsFrom).toBe('decided');
});

test('what has no gate takes its parent’s, and counts where nobody has one', () => {
  expect(read('detailed').counting).toEqual(['open', 'late_child']);
  for (const gate of ['decided', 'implemented', 'closed'])
    expect(read(gate).counting).toEqual(['open', 'late_child', 'chosen', 'chosen_child']);
});

test('counts_from moves the line', () => {
  const everything = ['open', 'early', 'early_child', 'late_child', 'chosen', 'chosen_child'];
  expect(read('identified', 'governance: {counts_from: identified}\n').counting).toEqual(everything);
  expect(read('decided', 'governance: {counts_from: implemented}\n').counting).toEqual(['open', 'late_child']);
});

test('gates of its own replace the six, and a gate that is not among them is said', () => {
  const own = 'governance: {counts_from: go, gates: {idea: {needs: [title]}, go: {needs: [evidence], approve: sponsor}}}\n';
  const { gates, counting, wrong } = read('go', own);
  expect(gates.map(({ name, needs, approve }) => [name, needs, approve])).toEqual([
    ['idea', ['title'], []],
    ['go', ['evidence'], ['sponsor']],
  ]);
  expect(counting).toEqual(['open', 'chosen', 'chosen_child']);
  expect(wrong).toEqual(['unknown-name initiatives.early', 'unknown-name initiatives.late_child']);
});
