// A finding stands on what is wrong, not on the key or the formula that holds it, however the text is written.
import { expect, test } from 'vitest';
import { readPlan } from './read-plan.ts';

const ROOT = `plan: {id: a, title: A, language: 1, currency: USD, owner: ann}
time: {grain: month, start: 2026-01, periods: 12}
units: {lead: leads}
dims: {segment: {smb: Small, mid: Middle}}
include: [base.yaml, model.yaml]
`;

const BASE = `people: {ann: {name: Ann}}
assumptions: {calls: {unit: lead/month, over: segment, value: 5, owner: ann}}
`;

/** What stands at the place of each text finding, to the end of its line. */
function pointedAt(model: string): string[] {
  const files = new Map([
    ['plan.yaml', ROOT],
    ['base.yaml', BASE],
    ['model.yaml', model],
  ]);
  return readPlan(files)
    .findings.filter((finding) => finding.class === 'text')
    .map(({ line, column }) => (model.split(/\r?\n/)[line - 1] ?? '').slice(column - 1));
}

test.each([
  ['in a flow map', 'drivers: {a: {unit: lead/month, formula: calls + cals, owner: ann}}', 'cals, owner: ann}}'],
  ['in quotes', `drivers: {a: {unit: lead/month, formula: "calls + cals", owner: ann}}`, 'cals", owner: ann}}'],
  [
    'in quotes with escapes',
    String.raw`drivers: {a: {unit: lead/month, formula: "calls\t+\x20cals", owner: ann}}`,
    'cals", owner: ann}}',
  ],
  ['in single quotes', `drivers: {a: {unit: lead/month, formula: 'calls + cals', owner: ann}}`, `cals', owner: ann}}`],
  [
    'in a text that goes on in the next line',
    'drivers:\n  a:\n    unit: lead/month\n    owner: ann\n    formula: calls\n      + calls * 1\n\n      + cals * 2',
    'cals * 2',
  ],
  [
    'in a folded block',
    'drivers:\n  a:\n    unit: lead/month\n    owner: ann\n    formula: >-\n      calls +\n      calls\n      + cals * 2',
    'cals * 2',
  ],
  [
    'in a literal block',
    'drivers:\n  a:\n    unit: lead/month\n    owner: ann\n    formula: |2\n        calls + >\n        cals',
    '>',
  ],
  [
    'with the line ends of another system',
    'drivers:\r\n  a:\r\n    unit: lead/month\r\n    owner: ann\r\n    formula: >\r\n      calls\r\n      + cals\r\n',
    'cals',
  ],
  ['of one member', 'drivers: {a: {unit: lead/month, owner: ann, formula: {smb: "calls[smb]", mid: "calls[md]"}}}', 'md]"}}}'],
  ['of a stock', 'drivers: {a: {unit: lead, owner: ann, stock: {open: 5, in: calls, out: calls * cals}}}', 'cals}}}'],
])('the name in a formula %s', (_, model, expected) => expect(pointedAt(model)).toEqual([expected]));

const PRICE = 'unit: USD, over: segment, rollup: last, owner: ann';

test.each([
  ['the member in an address', 'kpis: {a: {driver: "calls[md]", owner: ann}}', 'md]", owner: ann}}'],
  ['the driver in an address', 'kpis: {a: {driver: " cals[smb]", owner: ann}}', 'cals[smb]", owner: ann}}'],
  ['an address that is a key', 'scenarios: {a: {move: {"cals[smb]": 5%}}}', '"cals[smb]": 5%}}}'],
  ['a member that is a key', `assumptions: {b: {${PRICE}, value: {smb: 1, mid: 1, md: 2}}}`, `md: 2}}}`],
  ['a name in a list', 'targets: {}\nmilestones: {a: {owner: ann, due: 2026-03, provides: [seal]}}', 'seal]}}'],
  ['a value', 'milestones: {a: {owner: ann, start: 2026-05-01, due: 2026-03}}', '2026-05-01, due: 2026-03}}'],
])('%s', (_, model, expected) => expect(pointedAt(model)).toEqual([expected]));

test('a commitment that cannot be kept stands on the day that was committed, what nobody provides on what requires it', () => {
  const model = `teams: {crew: {name: Crew}}
capabilities: {seal: {title: Seal of quality}}
milestones:
  built: {title: Product built, owner: ann, due: 2026-04-15}
  shown: {title: Product shown, owner: ann, due: 2026-04-01, after: [{milestone: built, link: FF}]}
dependencies:
  gift: {title: A gift, provider: crew, consumer: crew, delivers: built, for: shown, needed: 2026-04-10, owner: ann}
initiatives:
  push: {title: The push, level: project, owner: ann, effects: [{on: calls, by: +5%, from: 2026-03, requires: [seal]}]}`;
  const { findings } = readPlan(
    new Map([
      ['plan.yaml', ROOT],
      ['base.yaml', BASE],
      ['model.yaml', model],
    ]),
  );
  const wiring = findings.filter((finding) => finding.code === 'late-provider' || finding.code === 'unmapped-dependency');
  const at = ({ line, column }: { line: number; column: number }) =>
    (model.split('\n')[line - 1] ?? '').slice(column - 1, column + 9);
  expect(wiring.map((finding) => [finding.place, at(finding), finding.message])).toEqual([
    ['milestones.shown', '2026-04-01', '"Product shown" is due 2026-04-01, what it waits on ("Product built") 2026-04-15'],
    ['dependencies.gift', '2026-04-10', '"A gift" is needed 2026-04-10, what it waits on ("Product built") is due 2026-04-15'],
    ['initiatives.push', '[seal]}]}', '"The push" requires "Seal of quality"; no milestone provides it'],
  ]);
});
