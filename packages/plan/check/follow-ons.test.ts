// One error makes one finding. A plan of which there is nothing to say is broken in one place at a time, in every place and in
// four ways, and each time nothing but that is said: whatever else a rule would find follows from it and goes with it.
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { readPlan } from './read-plan.ts';

const ROOT = `plan: {id: whole, title: Whole, language: 1, currency: USD, owner: ann}
time: {grain: month, start: 2026-01, periods: 12}
units: {lead: leads, deal: deals}
dims: {segment: {small: Small companies, large: Large companies}}
include: [model.yaml]
`;

/** Each thing in it is needed by one other, so that its loss would show. */
const MODEL = `people: {ann: {name: Ann, team: sales}, ben: {name: Ben, team: crew}}
calendars: {office: {days: [mon, tue, wed, thu, fri], holidays: [2026-12-25]}}
sources: {crm: {kind: csv, owner: ann}}
teams:
  sales: {name: Sales, lead: ann}
  crew: {name: Crew, lead: ben, parent: sales, calendar: office, capacity: {steps: {2026-01: 4, 2026-06: 6}}, demand: [busy]}
assumptions:
  leads: {unit: lead/month, over: segment, value: {small: 100, large: {base: 20, growth: 1%/month}}, p10: {small: 90, large: 15}, p90: {small: 110, large: 25}, owner: ann, evidence: CRM}
  win: {unit: deal/lead, over: segment, value: 20%, p10: 15%, p90: 25%, rollup: {by: weight}, requires: {large: [seal]}, owner: ann, evidence: CRM}
  weight: {unit: lead/month, over: segment, value: 5, p10: 4, p90: 6, owner: ann, evidence: CRM}
  price: {unit: USD/deal, value: {steps: {2026-01: 1000, 2026-07: 1100}}, p10: 900, p90: 1100, rollup: mean, lever: sales, owner: ann, evidence: List, source: crm, forecast: {method: hold, over: 6}}
  wait: {unit: week, value: 3, p10: 2, p90: 4, rollup: mean, owner: ann, evidence: CRM}
  busy: {unit: person, value: 1, p10: 1, p90: 2, rollup: mean, owner: ben, evidence: Counted}
  fee: {unit: USD/month, value: 5, low: 1, high: 9, shape: pert, owner: ben, evidence: Bank}
  lots: {unit: deal, value: 120, shape: discrete, outcomes: {120: 30%, 150: 70%}, rollup: last, owner: ben, evidence: Bank}
correlations: [{of: [price, wait], value: 0.2, owner: ann, evidence: CRM}]
drivers:
  deals: {unit: deal/month, formula: leads * win, owner: ann}
  revenue: {unit: USD/month, formula: "sum(deals, segment) * price - fee", owner: ann, requires: [stamp], unexplained: {fade: 6 months}}
  tiers: {unit: deal/month, formula: {small: "deals[small]", else: deals}, owner: ann}
  stored: {unit: deal, stock: {open: {small: 1, large: 2}, in: tiers, out: 0}, owner: ann}
  left: {unit: deal, formula: stored - lots, rollup: {time: last, members: sum}, owner: ann}
  share_of: {unit: "%", formula: "sum(deals, segment) / sum(tiers, segment)", rollup: ratio, owner: ann}
targets:
  revenue_2026: {driver: revenue, at: 2026, value: +1%, versus: 2026-01, owner: ann}
  left_2026: {driver: "left[large]", at: 2026-12, value: 5, owner: ann}
objective: revenue_2026
scenarios:
  cheap: {title: Cheap, set: {price: 900}, move: {"leads[small]": -10%}, capacity: {crew: 3}}
  later: {on: cheap, shift: {built: 8 weeks}, drop: [upmarket], ignore: [capacity]}
initiatives:
  expansion: {level: program, owner: ann}
  upmarket:
    level: project
    parent: expansion
    owner: ben
    sponsor: ann
    gate: decided
    effects: [{on: "leads[large]", by: +5%, from: launched, lag: 1 week, ramp: 1 month, confidence: 80%, requires: [label], author: ann}]
    costs: [{title: Campaign, once: 10k, at: launched}, {title: Tool, running: 1k/month, from: 2026-02}]
    dates: {decided: 2026-02-01}
    close_when: "win[large] >= 15%"
milestones:
  begun: {owner: ben, start: 2026-01-12, due: 2026-02-09}
  built: {initiative: upmarket, owner: ben, start: 2026-02-02, due: 2026-03-02, p10: 3 weeks, p90: 5 weeks, effort: {crew: 2}, after: [{milestone: begun, link: SS, lag: 0}], calendar: office}
  given: {owner: ben, due: 2026-03-01}
  launched: {owner: ann, due: 2026-04-01, after: [built]}
  sealed: {owner: ben, due: 2026-01-05, provides: [seal, stamp]}
  labelled: {owner: ben, due: 2026-01-05, provides: [label]}
  moved: {owner: ann, due: 2026-05-04, must: 2026-06-30, tethers: [{on: wait, by: -5%}]}
  filed: {owner: ann, due: 2026-06-30, mandatory: Tax law}
dependencies:
  gift: {provider: crew, consumer: sales, delivers: given, for: launched, needed: 2026-03-15, owner: ben, asked_by: ann}
capabilities: {seal: {title: Seal}, stamp: {title: Stamp}, label: {title: Label}}
incentives: {bonus: {team: sales, rewards: share_of, owner: ann, from: 2026-01, ramp: 1 month, pull: 50%}}
kpis: {price: {driver: price, owner: ann, team: sales, cadence: month, source: crm}}
processes:
  sale: {owner: ann, case: lead, stages: {lead: {enters: [Come]}, won: {end: won}}, junctions: {close: {from: lead, to: won, owner: ann, conversion: win, duration: wait}}}
governance: {chair: ann, controller: ben, level: contracts, cadence: month, calendar: office, ladder: [owner, chair], sponsors: {expansion: ann}, gates: {decided: {approve: [chair]}}, change: {target: [board]}, roles: {board: [ann, ben]}}
accepted: [{code: untethered-milestone, place: milestones.filed, by: ann, until: 2026-06, reason: None}]
`;

interface Said {
  readonly text: readonly string[];
  readonly more: readonly string[];
}

function said(model: string, root = ROOT): Said {
  const files = new Map([
    ['plan.yaml', root],
    ['model.yaml', model],
  ]);
  const { findings } = readPlan(files);
  const told = (isText: boolean) =>
    findings
      .filter((finding) => (finding.class === 'text') === isText)
      .map(({ code, place, message }) => `${code} ${place}: ${message}`);
  return { text: told(true), more: told(false) };
}

type Key = string | number;
const WHOLE: unknown = parse(MODEL);

/** Every path in the value, those of lists and maps included. */
function pathsIn(value: unknown, above: readonly Key[] = []): (readonly Key[])[] {
  if (typeof value !== 'object' || value === null) return [above];
  const inner = Array.isArray(value) ? value.map((item, index) => [index, item] as const) : Object.entries(value);
  return [...(above.length < 2 ? [] : [above]), ...inner.flatMap(([key, item]) => pathsIn(item, [...above, key]))];
}

function valueAt(path: readonly Key[]): unknown {
  return path.reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined), WHOLE);
}

/** The model with another value at a path. */
function changed(path: readonly Key[], change: (value: unknown) => unknown): string {
  const copy: unknown = structuredClone(WHOLE);
  const last = path.at(-1) ?? '';
  const holder = path
    .slice(0, -1)
    .reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : at), copy);
  if (typeof holder === 'object' && holder !== null) Reflect.set(holder, last, change(Reflect.get(holder, last)));
  return stringify(copy);
}

const PATHS = pathsIn(WHOLE).filter((path) => path.length > 0);
const named = (path: readonly Key[]): string => path.join('.');

/** Where the change is no error, there is nothing to be held against. */
function followOns(model: string, root = ROOT): string[] {
  const { text, more } = said(model, root);
  return text.length === 0 ? [] : [...text.slice(1), ...more];
}

test('there is nothing to say of the plan', () => expect(said(MODEL)).toEqual({ text: [], more: [] }));

describe('one error makes one finding', () => {
  test.each(PATHS.map((path) => [named(path), path] as const))('%s', (_, path) => {
    const value = valueAt(path);
    expect(followOns(changed(path, () => [['?']])), 'of another form').toEqual([]);
    if (typeof value !== 'string') return;
    expect(followOns(changed(path, () => `${value}x`)), 'misspelled').toEqual([]);
    expect(followOns(changed(path, () => '?')), 'unreadable').toEqual([]);
  });
});

/** The model with a key's last two letters exchanged. */
function misspelled(path: readonly Key[]): string {
  const copy: unknown = structuredClone(WHOLE);
  const holder = path
    .slice(0, -1)
    .reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : at), copy);
  if (typeof holder !== 'object' || holder === null) return MODEL;
  for (const [key, value] of Object.entries(holder)) {
    Reflect.deleteProperty(holder, key);
    Reflect.set(holder, key === path.at(-1) ? key.replace(/(.)(.)$/, '$2$1') : key, value);
  }
  return stringify(copy);
}

/** Keys of maps inside entries, the names in a process aside: others refer to those. */
const KEYS = PATHS.flatMap((path) => path.map((_, index) => path.slice(0, index + 1))).filter(
  (path) => path.length > 2 && typeof path.at(-1) === 'string' && path.join('.') !== 'governance.gates.decided',
);

test.each([...new Map(KEYS.map((path) => [named(path), path]))])('one misspelled key makes one finding: %s', (_, path) =>
  expect(followOns(misspelled(path))).toEqual([]),
);

test.each([
  ['a unit', 'lead: leads', 'lead: [leads]'],
  ['a dimension', 'small: Small companies', 'small: [Small companies]'],
  ['the members of one', '{small: Small companies, large: Large companies}', '[small, large]'],
  ['the grid', 'grain: month', 'grain: fortnight'],
  ['the start', 'start: 2026-01', 'start: 2026-13'],
  ['what is included', '[model.yaml]', '[model.yaml, more.yaml]'],
  ['what is included, misspelled', '[model.yaml]', '[modle.yaml]'],
  ['a line of the root', 'dims: {', 'dims: {{'],
  ['the currency', 'currency: USD', 'currency: dollars'],
])('so does one in %s', (_, right, wrong) => {
  const root = ROOT.replace(right, wrong);
  expect(said(MODEL, root).text).toHaveLength(1);
  expect(followOns(MODEL, root)).toEqual([]);
});

/** The model without what stands at a path. */
function without(path: readonly Key[]): string {
  const copy: unknown = structuredClone(WHOLE);
  const holder = path
    .slice(0, -1)
    .reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : at), copy);
  if (typeof holder === 'object' && holder !== null) Reflect.deleteProperty(holder, path.at(-1) ?? '');
  return stringify(copy);
}

/** The model where what stands at a path is no YAML. */
const noYaml = (path: readonly Key[]): string => changed(path, () => 'HERE').replace('HERE', '{owner: [ann');

// What each rule that needs no run would find if an entry or a key were not there, and does not say where that is broken.
describe('a rule says nothing of what an error has taken', () => {
  test.each([
    ['unmapped-dependency', 'milestones.sealed', 'assumptions.win drivers.revenue'],
    ['unmapped-dependency', 'milestones.sealed.provides', 'assumptions.win drivers.revenue'],
    ['untethered-milestone', 'milestones.moved.tethers', 'milestones.moved'],
    ['untethered-milestone', 'milestones.launched.after', 'milestones.begun milestones.built'],
    ['untethered-milestone', 'dependencies.gift', 'milestones.given'],
    [
      'untethered-milestone',
      'initiatives.upmarket.effects',
      'milestones.begun milestones.built milestones.given milestones.launched',
    ],
    ['untethered-milestone', 'milestones.filed.mandatory', 'milestones.filed'],
    ['late-provider', 'milestones.begun.start', 'milestones.built'],
    ['missing-range', 'assumptions.fee.shape', 'assumptions.fee'],
    ['missing-range', 'assumptions.leads.p10', 'assumptions.leads'],
    ['missing-range', 'assumptions.win.p90', 'assumptions.win'],
    ['missing-evidence', 'assumptions.leads.evidence', 'assumptions.leads'],
    ['missing-source', 'kpis.price.source', 'kpis.price'],
    ['unused-driver', 'targets.left_2026', 'drivers.left'],
    ['unused-driver', 'processes.sale', 'assumptions.wait'],
    ['unused-driver', 'incentives.bonus', 'drivers.share_of'],
    ['unused-driver', 'teams.crew.demand', 'assumptions.busy'],
    ['unused-capability', 'assumptions.win.requires', 'capabilities.seal'],
    ['unused-capability', 'drivers.revenue.requires', 'capabilities.stamp'],
    ['unused-capability', 'initiatives.upmarket.effects', 'capabilities.label'],
    ['inferred-unit', 'drivers.revenue.unit', 'drivers.revenue'],
    ['ownership-vacuum', 'targets.left_2026.owner', 'targets.left_2026'],
  ])('%s where %s is broken', (code, place, about) => {
    const path = place.split('.');
    const left = readPlan(
      new Map([
        ['plan.yaml', ROOT],
        ['model.yaml', without(path)],
      ]),
    ).findings;
    expect(
      left
        .filter((finding) => finding.code === code)
        .map((finding) => finding.place)
        .join(' '),
    ).toBe(about);
    for (const model of [changed(path, () => [['?']]), noYaml(path)]) {
      const { text, more } = said(model);
      expect(text).toHaveLength(1);
      expect(more).toEqual([]);
    }
  });

  test('overloaded-owner where the limit is broken', () => {
    const led = ['a', 'b', 'c', 'd']
      .map((name) => `  ${name}: {owner: ann, effects: [{on: x, by: 1%, from: 2026-03}]}`)
      .join('\n');
    const model = (limit: string) => `people: {ann: {name: Ann}}
governance: {${limit}}
assumptions: {x: {unit: lead/month, value: 1, owner: ann}}
initiatives:
${led}`;
    const codes = (limit: string) => said(model(limit)).more.filter((one) => one.startsWith('overloaded-owner'));
    expect(codes('')).toHaveLength(1);
    expect(codes('owner_limit: 4')).toEqual([]);
    expect(codes('owner_limit: four')).toEqual([]);
  });
});
