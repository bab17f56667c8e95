// One row per rule of the language that speaks of more than the form of one value.
import { expect, test } from 'vitest';
import { readPlan } from './read-plan.ts';

const ROOT = `plan: {id: a, title: A, language: 1, currency: USD, owner: ann}
time: {grain: month, start: 2026-01, periods: 12}
units: {lead: leads}
dims: {segment: {smb: Small, mid: Middle}}
include: [model.yaml]
`;

/** Code, place, the text at the offending place, sentence. */
function textFindings(model: string): string[] {
  const text = `people: {ann: {name: Ann}, bob: {name: Bob}}\n${model}`;
  const files = new Map([
    ['plan.yaml', ROOT],
    ['model.yaml', text],
  ]);
  return readPlan(files)
    .findings.filter((finding) => finding.class === 'text')
    .map(({ code, place, message, line, column }) => {
      const at = /^"[^"]*"|^\w+/.exec((text.split('\n')[line - 1] ?? '').slice(column - 1))?.[0] ?? '';
      return `${code} ${place} @${at}: ${message}`;
    });
}

const project = (name: string, more: string): string => `  ${name}: {owner: ann, ${more}}`;

test.each([
  [
    'a child is no higher than its parent',
    [project('a', 'level: project'), project('b', 'level: program, parent: a')],
    ['schema initiatives.b @program: b is a program and lies under a, a project'],
  ],
  [
    'nor as high',
    [project('a', 'level: measure'), project('b', 'level: measure, parent: a')],
    ['schema initiatives.b @measure: b is a measure and lies under a, a measure'],
  ],
  ['it may leave levels out', [project('a', 'level: portfolio'), project('b', 'level: package, parent: a')], []],
  ['a level that is not written is not compared', [project('a', 'level: package'), project('b', 'parent: a')], []],
  [
    'none lies under itself',
    [project('a', 'level: project, parent: b'), project('b', 'level: package, parent: a')],
    ['schema initiatives.a @b: a lies under b lies under a'],
  ],
  ['nor directly', [project('a', 'parent: a')], ['schema initiatives.a @a: a lies under a']],
  [
    'planned dates are of gates',
    [project('a', 'dates: {decided: 2026-02-01, decidde: 2026-03-01}')],
    ['unknown-name initiatives.a.dates @decidde: a: "decidde" is not a gate'],
  ],
  ['a gate is one of the plan', [project('a', 'gate: done')], ['unknown-name initiatives.a @done: a: "done" is not a gate']],
  [
    'it closes by a comparison',
    [project('a', 'close_when: when it works')],
    ['schema initiatives.a @when: a: close_when "when it works" is not an address and a comparison'],
  ],
  [
    'with a figure',
    [project('a', 'close_when: "leads > many"')],
    ['schema initiatives.a @"leads > many": a: close_when "leads > many" is not an address and a comparison'],
  ],
  [
    'of a quantity that there is',
    [project('a', 'close_when: "leeds >= 5"')],
    ['unknown-name initiatives.a @leeds: a: "leeds" is not a driver'],
  ],
  ['and of a member', [project('a', 'close_when: "leads[smb] >= 1.2k"')], []],
])('initiatives: %s', (_, rows, expected) => {
  const model = 'assumptions: {leads: {unit: lead/month, over: segment, value: 1, owner: ann}}\ninitiatives:\n';
  expect(textFindings(model + rows.join('\n'))).toEqual(expected);
});

test('a team does not lie under itself', () => {
  expect(textFindings('teams: {a: {lead: ann, parent: b}, b: {lead: ann, parent: a}}')).toEqual([
    'schema teams.a @b: a lies under b lies under a',
  ]);
});

test.each([
  ['from: lead, to: won', []],
  ['from: leed, to: won', ['unknown-name processes.p.junctions.j @leed: p: "leed" is not a stage']],
  ['from: lead, to: lost', ['unknown-name processes.p.junctions.j @lost: p: "lost" is not a stage']],
])('a junction stands between stages of its process: %s', (ends, expected) => {
  const process = `p: {case: lead, stages: {lead: {}, won: {end: won}}, junctions: {j: {${ends}, owner: ann}}}`;
  expect(textFindings(`processes: {${process}}`)).toEqual(expected);
});

test.each([
  ['roles: {office: [ann, bob]}, change: {target: [office, chair], kpi: bob}', []],
  ['roles: {office: [eve]}', ['unknown-name governance @eve: governance: "eve" is not a person']],
  ['change: {targt: [chair]}', ['unknown-name governance @targt: governance: "targt" is not a kind of entry']],
  ['change: {target: [chair, offize]}', ['unknown-name governance @offize: governance: "offize" is not a role']],
  ['change: {target: offize}', ['unknown-name governance @offize: governance: "offize" is not a role']],
  [
    'gates: {done: {approve: [lead, board]}}, counts_from: done',
    ['unknown-name governance.gates.done @board: governance: "board" is not a role'],
  ],
  ['roles: {board: ann}, gates: {done: {approve: board}}, counts_from: done', []],
  ['counts_from: done', ['unknown-name governance @done: governance: "done" is not a gate']],
])('governance: {%s}', (governance, expected) => expect(textFindings(`governance: {${governance}}`)).toEqual(expected));

test.each([
  ['a lever needs both ends', 'value: 5, lever: t', ['schema assumptions.a @a: a is a lever and has no p10']],
  ['the upper too', 'value: 5, p10: 4, lever: t', ['schema assumptions.a @a: a is a lever and has no p90']],
  [
    'for each member',
    'over: segment, value: 5, p10: {smb: 4, mid: 4}, p90: {smb: 6}, lever: t',
    ['schema assumptions.a @: a is a lever and has no p90 for mid'],
  ],
  ['and is content with them', 'value: 5, p10: 4, p90: 6, lever: t', []],
  [
    'a lognormal lies above 0',
    'over: segment, value: 5, p10: {smb: 0, mid: 1}, p90: 9, shape: lognormal',
    ['impossible-range assumptions.a @: A lognormal lies above 0, p10 does not for a[smb]: 0'],
  ],
  ['and may come near it', 'value: 5, p10: 0.1, p90: 9, shape: lognormal', []],
  ['a normal may lie below', 'value: 5, p10: -1, p90: 9, shape: normal', []],
  [
    'outcomes are numbers',
    'value: 5, shape: discrete, outcomes: {5: 40%, many: 60%}',
    ['schema assumptions.a @many: a: the outcome "many" is not a number'],
  ],
])('ranges: %s', (_, range, expected) => {
  const model = `teams: {t: {lead: ann}}\nassumptions: {a: {unit: lead/month, owner: ann, ${range}}}`;
  expect(textFindings(model)).toEqual(expected);
});

test('what a lever lacks is not said again as a range that is missing', () => {
  const assumption = 'a: {unit: lead/month, owner: ann, value: 5, lever: t}';
  const model = `people: {ann: {}}\nteams: {t: {lead: ann}}\nassumptions: {${assumption}}`;
  const files = new Map([
    ['plan.yaml', ROOT],
    ['model.yaml', model],
  ]);
  const codes = readPlan(files).findings.map(({ code }) => code);
  expect(codes).toContain('schema');
  expect(codes).not.toContain('missing-range');
});

// From Monday 2 March to Monday 30 March 2026: 28 days, 20 working days by default, 10 where only two days in five are worked.
test.each([
  ['p10: 3 weeks, p90: 5 weeks', []],
  ['p10: 4 weeks, p90: 4 weeks', []],
  ['p10: 29 days, p90: 5 weeks', ['impossible-range milestones.m @29']],
  ['p10: 3 weeks, p90: 27 days', ['impossible-range milestones.m @27']],
  ['p90: 19 working days', ['impossible-range milestones.m @19']],
  ['p90: 20 working days', []],
  ['p10: 5 working days, calendar: half', []],
  ['p10: 12 working days, calendar: half', ['impossible-range milestones.m @12']],
])('from start to due lies within the range: %s', (range, expected) => {
  const milestone = `m: {owner: ann, start: 2026-03-02, due: 2026-03-30, ${range}}`;
  const found = textFindings(`calendars: {half: {days: [mon, tue]}}\nmilestones: {${milestone}}`);
  const why = ': p10 ≤ due − start ≤ p90 fails for m: from start to due are 28 days';
  expect(found).toEqual(expected.map((one) => one + why));
});

test("a milestone without a calendar goes by the plan's: 12 working days at two a week are 6 weeks", () => {
  const model = (governance: string) => `calendars: {half: {days: [mon, tue]}}
${governance}
milestones: {m: {owner: ann, start: 2026-03-02, due: 2026-03-30, p10: 12 working days}}`;
  expect(textFindings(model(''))).toEqual([]);
  expect(textFindings(model('governance: {calendar: half}'))).toEqual([
    'impossible-range milestones.m @12: p10 ≤ due − start ≤ p90 fails for m: from start to due are 28 days',
  ]);
});

test('so does the lag of a link: 4 working days after 2 March are 16 March where two days a week are worked', () => {
  const late = (governance: string) => {
    const text = `people: {ann: {name: Ann}}
calendars: {half: {days: [mon, tue]}}
${governance}
milestones:
  a: {owner: ann, due: 2026-03-02}
  b: {owner: ann, due: 2026-03-13, after: [{milestone: a, lag: 4 working days}]}`;
    const files = new Map([
      ['plan.yaml', ROOT],
      ['model.yaml', text],
    ]);
    return readPlan(files).findings.filter(({ code }) => code === 'late-provider').length;
  };
  expect(late('')).toBe(0);
  expect(late('governance: {calendar: half}')).toBe(1);
});

test.each([
  ['owner: [ann, bob]', 'target t names 2 owners, ann and bob', '[ann, bob]'],
  ['owner: [ann, bob, ann]', 'target t names 3 owners, ann, bob and ann', '[ann, bob, ann]'],
  ['note: none', 'target t has no accountable person', 't:'],
  ['owner: []', 'target t has no accountable person', '[]'],
])('an owner is exactly one: %s', (owner, message, at) => {
  const text = `people: {ann: {name: Ann}, bob: {name: Bob}}
assumptions: {leads: {unit: lead/month, value: 1, owner: ann}}
targets: {t: {driver: leads, at: 2026-03, value: 1, ${owner}}}`;
  const files = new Map([
    ['plan.yaml', ROOT],
    ['model.yaml', text],
  ]);
  const found = readPlan(files).findings.filter(({ code }) => code === 'ownership-vacuum');
  expect(found.map((finding) => finding.message)).toEqual([message]);
  expect(text.split('\n')[2]?.slice((found[0]?.column ?? 0) - 1)).toContain(at);
});
