import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readPlan } from '../check/read-plan.ts';
import { planJsonSchema } from './plan-json-schema.ts';

const ROOT = `plan: {id: a, title: A, language: 1, currency: USD, owner: ann}
time: {grain: month, start: 2026-01, periods: 12}
units: {lead: leads}
dims: {segment: {smb: Small, mid: Middle}}
include: [model.yaml]
`;
const ALL = `people: {ann: {name: Ann}}
teams: {sales: {name: Sales, capacity: 3}}
assumptions:
  calls: {unit: lead/month, value: 5, p10: 4, p90: 6, owner: ann, evidence: Count}
`;

function said(model: string, root = ROOT): string[] {
  const files = new Map([
    ['plan.yaml', root],
    ['model.yaml', model],
  ]);
  return readPlan(files)
    .findings.filter((finding) => finding.class === 'text' || finding.class === 'warning' || finding.class === 'wiring')
    .map(({ code, line, column, place, message, hint }) => `${code} ${line}:${column} ${place} | ${message} | ${hint}`);
}

const entry = (section: string, text: string): string => `${ALL}${section}:\n  x: ${text}\n`;
const assumption = (more: string): string => ALL.replace('calls: {', `calls: {${more}, `);

describe('a breach of form is said once, where it stands, in plain words', () => {
  test.each<[string, string]>([
    [
      entry('drivers', '{unit: lead/month, formula: calls, onwer: ann, owner: ann}'),
      'schema 6:41 drivers.x.onwer | "onwer" is not a key of drivers.x | Did you mean owner?',
    ],
    [
      entry('drivers', '{unit: lead/month, formula: calls, owner: ann, zzzzzzzz: 1}'),
      'schema 6:53 drivers.x.zzzzzzzz | "zzzzzzzz" is not a key of drivers.x | Keys here are title, note, was, unit, over, owner, rollup, better, requires, source, formula, stock, unexplained',
    ],
    [
      entry('drivers', '[1]'),
      'schema 6:6 drivers.x | drivers.x: expected a map of keys, found a list | Write {title: …, note: …, was: …}',
    ],
    [
      entry('drivers', '{unit: lead/month, formula: [calls], owner: ann}'),
      'schema 6:34 drivers.x.formula | drivers.x.formula: expected a formula, found a list | Write text, such as leads * win_rate',
    ],
    [
      entry('drivers', '{unit: lead/month, formula: calls, owner: ann, rollup: summ}'),
      'schema 6:61 drivers.x.rollup | drivers.x.rollup: expected one of sum, mean, first, last, largest, smallest, ratio, none, found "summ" | Did you mean sum?',
    ],
    [
      entry('drivers', '{unit: lead/month, formula: calls, owner: ann, rollup: {time: summ}}'),
      'schema 6:68 drivers.x.rollup.time | drivers.x.rollup.time: expected one of sum, mean, first, last, largest, smallest, found "summ" | Did you mean sum?',
    ],
    [
      entry('drivers', '{unit: lead/month, owner: ann}'),
      'schema 6:3 drivers.x | x has neither formula nor stock | Add formula: how it is computed',
    ],
    [
      entry('drivers', '{unit: lead/month, formula: calls, owner: {a: 1}}'),
      'schema 6:48 drivers.x.owner | drivers.x.owner: expected the name of a person, found a map | Name one owner',
    ],
    [
      entry('milestones', '{owner: ann, provides: []}'),
      'schema 6:3 milestones.x.due | milestones.x has no due | Add due: a day or a period',
    ],
    [
      entry('milestones', '{owner: ann, due: soon}'),
      'schema 6:24 milestones.x.due | milestones.x.due: expected a day or a period, found "soon" | Write 2026-07-15, 2026-07, 2026-W29, 2026-Q3, FY2026 or 2026',
    ],
    [
      entry('milestones', '{owner: ann, due: 2026-13-01}'),
      'impossible-date 6:24 milestones.x | x: no calendar has 2026-13-01 | Months run from 01 to 12',
    ],
    [
      entry('milestones', '{owner: ann, due: 2026-02-01, start: 2026-01-01, p10: 4, mandatory: x}'),
      'schema 6:60 milestones.x.p10 | milestones.x.p10: expected a duration, found 4 | Write 8 weeks or 5 working days',
    ],
    [
      entry('milestones', '{owner: ann, due: 2026-02-01, mandatory: x, after: [{milestone: y, lnk: FF}]}'),
      'unknown-name 6:70 milestones.x.after.0 | x: "y" is not a milestone | \nschema 6:73 milestones.x.after.0.lnk | "lnk" is not a key of the first of milestones.x.after | Did you mean link?',
    ],
    [
      entry('milestones', '{owner: ann, due: 2026-02-01, tethers: [{on: calls, by: much}]}'),
      'schema 6:62 milestones.x.tethers.0.by | by in the first of milestones.x.tethers: expected a change, found "much" | Write +8%, +8pp or +3',
    ],
    [
      entry('milestones', '{owner: ann, due: 2026-02-01, tethers: [{by: 5}]}'),
      'schema 6:46 milestones.x.tethers.0.on | the first of milestones.x.tethers has no on | Add on: an address',
    ],
    [
      entry('initiatives', '{owner: ann, level: projct}'),
      'schema 6:26 initiatives.x.level | initiatives.x.level: expected one of portfolio, program, project, package, measure, found "projct" | Did you mean project?',
    ],
    [
      entry('initiatives', '{owner: ann, costs: [{title: a, running: 14k, from: 2026-02}]}'),
      'schema 6:47 initiatives.x.costs.0.running | running in the first of initiatives.x.costs: expected an amount per time, found "14k" | Write 14k/month',
    ],
    [
      entry('initiatives', '{owner: ann, costs: [{title: a, once: 14k}]}'),
      'schema 6:27 initiatives.x.costs.0.at | the first of initiatives.x.costs has no at | Add at: a milestone, a day or a period',
    ],
    [
      entry('initiatives', '{owner: ann, effects: [{on: calls, by: 5}]}'),
      'schema 6:29 initiatives.x.effects.0.from | the first of initiatives.x.effects has no from | Add from: a milestone, a day or a period',
    ],
    [
      entry('kpis', '{driver: calls, owner: ann, cadence: mnth, source: 5}'),
      'schema 6:43 kpis.x.cadence | kpis.x.cadence: expected one of day, week, sprint, month, quarter, found "mnth" | Did you mean month?\nschema 6:57 kpis.x.source | kpis.x.source: expected the name of a source, found 5 | Write its name',
    ],
    [
      entry('targets', '{driver: calls, owner: ann, at: 2026}'),
      'schema 6:3 targets.x.value | targets.x has no value | Add value: a change',
    ],
    [
      entry('scenarios', '{ignore: [capcity]}'),
      'schema 6:16 scenarios.x.ignore.0 | the first of scenarios.x.ignore: expected one of capabilities, capacity, incentives, confidence, found "capcity" | Did you mean capacity?',
    ],
    [
      ALL.replace('capacity: 3', 'capacity: {steps: {2026-01: many}}'),
      'schema 2:58 teams.sales.capacity.steps.2026-01 | teams.sales.capacity.steps.2026-01: expected a number, found "many" | Write 1200, 1.2M or 12%',
    ],
    [entry('Drivers', '{}'), 'schema 5:1 Drivers | "Drivers" is not a section | Did you mean drivers?'],
    [entry('drivrs', '{}'), 'schema 5:1 drivrs | "drivrs" is not a section | Did you mean drivers?'],
    [`${ALL}plan: {}`, 'schema 5:1 plan | plan belongs into plan.yaml | Move it to plan.yaml'],
    [
      assumption('value: {base: 5, grwth: 1%/month}').replace('value: 5, ', ''),
      'schema 4:28 assumptions.calls.value.grwth | "grwth" is not a key of assumptions.calls.value | Did you mean growth?',
    ],
    [
      assumption('over: segment, value: {smb: 5, mid: abc}').replace('value: 5, ', ''),
      'schema 4:47 assumptions.calls.value.mid | assumptions.calls.value.mid: expected a number, found "abc" | Write 1200, 1.2M or 12%',
    ],
    [
      assumption('forecast: hld'),
      'schema 4:21 assumptions.calls.forecast | assumptions.calls.forecast: expected one of plan, hold, carry, trend, found "hld" | Did you mean hold?',
    ],
    [
      assumption('shape: triangle'),
      'schema 4:18 assumptions.calls.shape | assumptions.calls.shape: expected one of split-normal, normal, lognormal, triangular, pert, uniform, beta, discrete, found "triangle" | Write one of split-normal, normal, lognormal, triangular, pert, uniform, beta, discrete',
    ],
    [
      assumption('title: 5'),
      'schema 4:18 assumptions.calls.title | assumptions.calls.title: expected text, found 5 | Put it in quotation marks',
    ],
    [
      `${ALL}  Calls: {unit: lead/month, value: 5, p10: 4, p90: 6, owner: ann, evidence: Count}`,
      'schema 5:3 assumptions.Calls | assumptions.Calls: expected a name of lower-case letters, digits and _, found "Calls" | Begin with a letter: win_rate_2',
    ],
    [`${ALL}governance: {levl: owners}`, 'schema 5:14 governance.levl | "levl" is not a key of governance | Did you mean level?'],
    [
      `${ALL}governance: {gates: {Done: {needs: [ownr]}}}`,
      'schema 5:22 governance.gates.Done | governance.gates.Done: expected a name of lower-case letters, digits and _, found "Done" | Begin with a letter: win_rate_2',
    ],
    [
      `${ALL}accepted: [{code: late, place: assumptions.calls, by: ann, until: 2026, reason: b}]`,
      'schema 5:19 accepted.0.code | code in the first of accepted: expected the code of a wiring finding, found "late" | Write one of ownership-vacuum, untethered-milestone, gap-without-mechanism, unmapped-dependency, late-provider, overcommitted-team, opposed-incentive',
    ],
    [`${ALL}objective: [a]`, 'schema 5:12 objective | objective: expected the name of a target, found a list | Write its name'],
    [
      `${ALL}correlations: [{of: [calls], value: 0.3}]`,
      'schema 5:21 correlations.0.of | of in the first of correlations: expected two assumptions, found a list | Write [inbound_leads, base_win_rate]',
    ],
  ])('%s', (model, expected) => expect(said(model).join('\n')).toBe(expected));
});

test('a breach takes no more than itself: the rest of the entry is checked', () => {
  const model = entry('milestones', '{owner: nobody, due: 2026-02-01, start: 2026-03-01, p10: 4, provides: [what]}');
  expect(said(model).map((line) => line.split(' | ')[0])).toEqual([
    'unknown-name 6:14 milestones.x',
    'impossible-date 6:46 milestones.x',
    'schema 6:63 milestones.x.p10',
    'unknown-name 6:77 milestones.x',
  ]);
});

describe('the schema for editors', () => {
  const schema = planJsonSchema();
  const whole = z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]);

  test('knows every section', () => expect(Object.keys(schema.properties as object)).toHaveLength(24));

  test('takes what the definitions take, and refuses what they refuse', () => {
    const right = { people: { ann: { name: 'Ann' } }, milestones: { m: { owner: 'ann', due: '2026-02-01' } } };
    expect(whole.safeParse(right).success).toBe(true);
    expect(whole.safeParse({ ...right, milestones: { m: { owner: 'ann' } } }).success).toBe(false);
    expect(whole.safeParse({ ...right, poeple: {} }).success).toBe(false);
    expect(whole.safeParse({ people: { Ann: {} } }).success).toBe(false);
  });
});
