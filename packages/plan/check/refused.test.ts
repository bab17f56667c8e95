// What is written in the right form and cannot be meant: each is said where it stands, with the way out, and nothing follows.
import { expect, test } from 'vitest';
import { readPlan } from './read-plan.ts';

const ROOT = `plan: {id: a, title: A, language: 1, currency: USD, owner: ann}
time: {grain: month, start: 2026-02, periods: 12, fiscal_year: 7}
units: {lead: leads, deal: deals}
dims: {segment: {smb: Small, mid: Middle}}
include: [base.yaml, model.yaml]
`;
const BASE = `people: {ann: {name: Ann}}
assumptions:
  leads: {unit: lead/month, value: 5, owner: ann}
  win: {unit: deal/lead, value: 20%, rollup: {by: leads}, owner: ann}
  price: {unit: USD/deal, value: 20, rollup: mean, owner: ann}
  wait: {unit: week, value: 3, rollup: mean, owner: ann}
  busy: {unit: person, value: 3, rollup: mean, owner: ann}
drivers:
  deals: {unit: deal/month, formula: leads * win, owner: ann}
milestones: {party: {owner: ann, due: 2026-06-01, mandatory: Law}}
`;

/** Code, place, what stands there to the end of its line, sentence and hint. */
function said(model: string): string[] {
  const files = new Map([
    ['plan.yaml', ROOT],
    ['base.yaml', BASE],
    ['model.yaml', model],
  ]);
  return readPlan(files)
    .findings.filter((finding) => finding.class === 'text')
    .map(({ code, place, line, column, message, hint }) => {
      const at = (model.split('\n')[line - 1] ?? '').slice(column - 1);
      return `${code} ${place} @${at} | ${message} | ${hint}`;
    });
}

const target = (when: string) => `targets: {t: {driver: deals, value: 5, owner: ann, ${when}}}`;
const WITHIN = 'The plan runs from 2026-02 to 2027-01: write a period within, or more periods in time';

test.each([
  ['at: 2026-02', []],
  ['at: 2027-01', []],
  ['at: 2026-Q4', []],
  ['at: 2026-06, versus: 2026-01', []],
  ['at: 2027-02', [`at 2027-02 is not within the plan | ${WITHIN}`]],
  ['at: 2026-01', [`at 2026-01 is not within the plan | ${WITHIN}`]],
  ['at: 2026', [`at 2026 is not within the plan | ${WITHIN}`]],
  ['at: FY2027', [`at FY2027 is not within the plan | ${WITHIN}`]],
  ['at: 2026-06-15', ['at 2026-06-15 is shorter than a month | Write a period such as 2026-02']],
  ['at: 2026-06, versus: 2025-12', [`versus 2025-12 is not within the plan | ${WITHIN}`]],
])('a target is measured within the plan: %s', (when, expected) => {
  const found = said(target(when)).map((line) => line.replace(/^schema targets.t @[^|]* \| targets.t: /, ''));
  expect(found).toEqual(expected);
});

test.each([
  ['{c: {lead: ann, capacity: 5}, d: {lead: ann}}', []],
  [
    '{c: {lead: ann}}',
    ['schema drivers.people @c) * 1", rollup: mean, owner: ann}} | people: c has no capacity | Say how many persons c has'],
  ],
  [
    '{c: {lead: ann, capacity: {}}}',
    ['schema drivers.people @c) * 1", rollup: mean, owner: ann}} | people: c has no capacity | Say how many persons c has'],
  ],
  // What is wrong with the capacity has been said.
  ['{c: {lead: ann, capacity: few}}', [expect.stringMatching(/^schema teams.c/)]],
])('the capacity of a team is read where it has one: %s', (teams, expected) =>
  expect(
    said(`teams: ${teams}\ndrivers: {people: {unit: person, formula: "capacity(c) * 1", rollup: mean, owner: ann}}`),
  ).toEqual(expected),
);

test('it is said at the period', () => expect(said(target('at: 2028'))[0]).toMatch(/^schema targets.t @2028\}\} \| /));

test('no scenario stands on itself', () => {
  expect(said('scenarios: {a: {on: b}, b: {on: c}, c: {}}')).toEqual([]);
  expect(said('scenarios: {a: {on: b}, b: {on: c}, c: {on: a}, d: {on: a}}')).toEqual([
    'schema scenarios.a @b}, b: {on: c}, c: {on: a}, d: {on: a}} | a stands on b stands on c stands on a | Take "on" off one of them, or name another scenario',
  ]);
  expect(said('scenarios: {a: {on: a}}')).toHaveLength(1);
});

const junction = (measures: string) =>
  `processes: {p: {case: lead, stages: {lead: {}, won: {}}, junctions: {j: {from: lead, to: won, owner: ann, ${measures}}}}}`;
const SHARE = 'a share (a pure number, or one noun per another such as deal/lead)';

test.each([
  ['conversion: win, duration: wait', []],
  [
    'conversion: deals',
    [
      `unit-mismatch processes.p.junctions.j @deals}}}} | The conversion of junction j must be ${SHARE}, deals is in deal/month | Name an assumption or a driver that is ${SHARE}`,
    ],
  ],
  [
    'conversion: price',
    [
      `unit-mismatch processes.p.junctions.j @price}}}} | The conversion of junction j must be ${SHARE}, price is in USD/deal | Name an assumption or a driver that is ${SHARE}`,
    ],
  ],
  [
    'duration: win',
    [
      'unit-mismatch processes.p.junctions.j @win}}}} | The duration of junction j must be a time such as weeks, win is in deal/lead | Name an assumption or a driver that is a time such as weeks',
    ],
  ],
])('a junction is measured by a share and a time: %s', (measures, expected) =>
  expect(said(junction(measures))).toEqual(expected),
);

test.each([
  ['capacity: -1', '@-1}} | teams.t.capacity is below 0 in 2026-02'],
  [
    'capacity: {steps: {2026-02: 3, 2026-04: -2}}',
    '@{steps: {2026-02: 3, 2026-04: -2}}}} | teams.t.capacity is below 0 in 2026-04',
  ],
  ['capacity: {craft: 3, art: -1}', '@-1}}} | teams.t.capacity.art is below 0 in 2026-02'],
])('nobody has fewer than no people: %s', (capacity, expected) =>
  expect(said(`teams: {t: {lead: ann, ${capacity}}}`)).toEqual([
    `schema teams.t ${expected} | Write how many persons there are: 0 where there are none`,
  ]),
);

test('in a scenario neither', () =>
  expect(said('teams: {t: {lead: ann, capacity: 0}}\nscenarios: {a: {capacity: {t: -3}}}')).toEqual([
    'schema scenarios.a.capacity @-3}}} | scenarios.a.capacity.t is below 0 in 2026-02 | Write how many persons there are: 0 where there are none',
  ]));

test.each([
  ['{t: 0}', []],
  ['{t: -5}', ['schema milestones.m @-5}}} | milestones.m.effort.t is below 0']],
  ['{t: {art: 3, craft: -1k}}', ['schema milestones.m @-1k}}}} | milestones.m.effort.t.craft is below 0']],
])('work takes no less than nothing: %s', (effort, expected) => {
  const model = `teams: {t: {lead: ann}}\nmilestones: {m: {owner: ann, start: 2026-03-01, due: 2026-04-01, effort: ${effort}}}`;
  expect(said(model)).toEqual(expected.map((one) => `${one} | Write the person-weeks of work that there are`));
});

test.each([
  ['0', []],
  ['1', []],
  ['100%', []],
  ['62.5%', []],
  ['101%', ['found "101%"']],
  ['1.5', ['found 1.5']],
  ['-10%', ['found "-10%"']],
])('a lever is pulled no further than all the way: %s', (pull, expected) =>
  expect(said(`teams: {t: {lead: ann}}\nincentives: {i: {team: t, rewards: deals, owner: ann, pull: ${pull}}}`)).toEqual(
    expected.map(
      (found) =>
        `schema incentives.i.pull @${pull}}} | incentives.i.pull: expected a part of the way from 0% to 100%, ${found} | Write 50%, or leave it out: 100%`,
    ),
  ),
);

test.each([
  ['busy', []],
  ['[busy, leads]', ['leads]}} | The demand of t must be in person, leads is in lead/month']],
  ['win', ['win}} | The demand of t must be in person, win is in deal/lead']],
])('standing work is counted in persons: %s', (demand, expected) =>
  expect(said(`teams: {t: {lead: ann, capacity: 5, demand: ${demand}}}`)).toEqual(
    expected.map((one) => `unit-mismatch teams.t @${one} | Name a driver in person: how many people the work keeps busy`),
  ),
);

const accepted = (code: string, place: string) =>
  `accepted: [{code: ${code}, place: ${place}, by: ann, until: 2026-06, reason: None}]`;

test('nobody can accept a text error, or what is no error', () => {
  const codes = ['syntax', 'unit-mismatch', 'missing-range', 'unused-driver'];
  for (const code of codes) {
    const [first = '', ...more] = said(accepted(code, 'milestones.party'));
    expect(more).toEqual([]);
    expect(first).toContain(`code in the first of accepted: expected the code of a wiring finding, found "${code}" | `);
  }
  expect(said(accepted('untethered-milestone', 'milestones.party'))).toEqual([]);
});

test.each([
  ['milestones.party', []],
  ['processes.p.junctions.j', []],
  ['milestones.parti', ['Did you mean milestones.party?']],
  ['processes.p.junctions.i', ['Write section.name, as the finding gives it: milestones.launch']],
  ['party', ['Write section.name, as the finding gives it: milestones.launch']],
  ['milestones', ['Write section.name, as the finding gives it: milestones.launch']],
])('nor something of an entry that there is not: %s', (place, expected) => {
  const found = said(`${junction('conversion: win')}\n${accepted('ownership-vacuum', place)}`);
  expect(found.map((line) => line.split(' | ')[2])).toEqual(expected);
  if (expected.length > 0) expect(found[0]).toMatch(`unknown-name accepted.0 @${place}, by: ann`);
});

test('what could not be read may be accepted', () => {
  const broken = 'milestones:\n  broken: {owner: [ann}\n';
  const found = said(`${broken}${accepted('untethered-milestone', 'milestones.broken')}`);
  expect(found.filter((line) => line.includes('accepted'))).toEqual([]);
});

test.each([
  ['assumptions: {x: {unit: deal/lead, value: 5, rollup: ratio, owner: ann}}', 'it is an assumption and divides nothing', 'by'],
  [
    'drivers: {x: {unit: deal, stock: {open: 1, in: deals}, rollup: ratio, owner: ann}}',
    'it is a stock and divides nothing',
    'by',
  ],
  [
    'drivers: {x: {unit: deal/month, formula: deals * 2, rollup: ratio, owner: ann}}',
    'its formula is not one division',
    'divide',
  ],
  [
    'drivers: {x: {unit: deal/lead, formula: {smb: deals / leads, mid: win}, rollup: ratio, owner: ann}}',
    'its formula is not one division',
    'divide',
  ],
])('a ratio has something to divide: %s', (model, why, way) => {
  const [first = '', ...more] = said(model);
  expect(more).toEqual([]);
  expect(first).toContain(`.x @ratio, owner: ann}} | x rolls up as a ratio, but ${why} | `);
  expect(first.split(' | ')[2]).toContain(way);
});

test('and each member may have a division of its own', () =>
  expect(
    said(
      'drivers: {x: {unit: deal/lead, formula: {smb: deals / leads, else: "divide(deals, leads, 0)"}, rollup: ratio, owner: ann}}',
    ),
  ).toEqual([]));
