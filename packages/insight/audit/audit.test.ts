import type { Finding, Level } from '@mainspring/kernel';
import { LEVELS } from '@mainspring/kernel';
import { outlook } from '@mainspring/outlook';
import { readPlan } from '@mainspring/plan';
import { describe, expect, it, test } from 'vitest';
import { audit } from './audit.ts';

const ROOT = `plan: {id: small, title: Small, language: 1, currency: USD, owner: ann}
time: {grain: month, start: 2026-01, periods: 6}
include: [model.yaml]
people: {ann: {name: Ann}}`;

function found(model: string): Finding[] {
  const { plan, findings } = readPlan(
    new Map([
      ['plan.yaml', ROOT],
      ['model.yaml', model],
    ]),
  );
  if (plan === null) throw new Error('nothing of the plan can be read');
  return audit(outlook(plan), findings);
}

const ofCode = (findings: readonly Finding[], code: string) => findings.filter((finding) => finding.code === code);

describe('a governance level', () => {
  /** One fault of every wiring code. Sales falls with the discount, and what is paid for rises with it. */
  const faulty = (level: Level) => `governance: {level: ${level}}
teams: {crew: {name: Crew, lead: ann, capacity: 1}}
capabilities: {seal: {title: Seal}}
assumptions:
  rebate: {unit: "%", value: 10%, p10: 0%, p90: 20%, rollup: mean, lever: crew, owner: ann, evidence: Offers}
  visits: {unit: USD/month, value: 100, p10: 90, p90: 110, evidence: Counted}
drivers:
  wanted: {unit: USD/month, formula: visits * (1 + rebate), owner: ann}
  sales: {unit: USD/month, formula: wanted * (1 - 2 * rebate), owner: ann, requires: [seal]}
targets: {sales_2026: {driver: sales, at: 2026-06, value: 200, owner: ann}}
objective: sales_2026
incentives: {bonus: {team: crew, rewards: wanted, owner: ann, evidence: Contract}}
milestones:
  party: {owner: ann, due: 2026-03-02}
  built: {owner: ann, start: 2026-02-02, due: 2026-03-02, effort: {crew: 8}}
  shown: {owner: ann, due: 2026-02-16, after: [{milestone: built, link: FF}], tethers: [{on: visits, by: +1%}]}`;

  const WIRED: Readonly<Record<string, Level>> = {
    'ownership-vacuum': 'owners',
    'untethered-milestone': 'mechanisms',
    'gap-without-mechanism': 'mechanisms',
    'opposed-incentive': 'mechanisms',
    'unmapped-dependency': 'contracts',
    'late-provider': 'contracts',
    'overcommitted-team': 'contracts',
  };

  it.each(LEVELS)('%s makes errors of what it demands, and notes of what lies above', (level) => {
    const wired = found(faulty(level)).filter((finding) => finding.class === 'wiring');
    const severities = Object.fromEntries(wired.map(({ code, severity }) => [code, severity]));
    const demanded = (from: Level) => LEVELS.indexOf(level) >= LEVELS.indexOf(from);
    expect(severities).toEqual(
      Object.fromEntries(Object.entries(WIRED).map(([code, from]) => [code, demanded(from) ? 'error' : 'note'])),
    );
  });

  it('changes neither what is found nor what it costs', () => {
    const unlevelled = (level: Level) => found(faulty(level)).map(({ severity: _, ...finding }) => finding);
    expect(unlevelled('numbers')).toEqual(unlevelled('contracts'));
  });
});

describe('one finding is made of an entry', () => {
  test('that requires several capabilities', () => {
    const all = found(`capabilities: {seal: {title: Seal}, stamp: {title: Stamp}, sign: {title: Sign}}
assumptions: {visits: {unit: USD/month, value: 100, p10: 90, p90: 110, owner: ann, evidence: Counted, requires: [seal, stamp]}}
milestones: {signed: {owner: ann, due: 2026-02-02, provides: [sign]}}
initiatives:
  push:
    level: project
    owner: ann
    effects:
      - {on: visits, by: +1%, from: 2026-03, requires: [stamp, sign]}
      - {on: visits, by: +2%, from: 2026-04, requires: [seal]}`);
    expect(ofCode(all, 'unmapped-dependency').map(({ place, message }) => [place, message])).toEqual([
      ['assumptions.visits', 'visits requires "Seal" and "Stamp"; no milestone provides them'],
      ['initiatives.push', 'push requires "Stamp" and "Seal"; no milestone provides them'],
    ]);
  });

  test('that is short of people in several periods', () => {
    // 28 days at 12 weeks' work are 3 people in February: 300 % of one; 14 of March's 31 days at 4 weeks' work are 2 × 14/31.
    const all = found(`teams: {crew: {name: Crew, lead: ann, capacity: {steps: {2026-01: 1, 2026-03: 0.5}}}}
milestones:
  built: {owner: ann, start: 2026-02-01, due: 2026-03-01, effort: {crew: 12}, mandatory: Law}
  shown: {owner: ann, start: 2026-03-01, due: 2026-03-15, effort: {crew: 4}, mandatory: Law}`);
    expect(ofCode(all, 'overcommitted-team').map(({ place, message }) => [place, message])).toEqual([
      ['teams.crew', 'Crew is asked for more than its capacity: 300 % in 2026-02, 181 % in 2026-03'],
    ]);
  });

  test('that pays for several levers', () => {
    const all = found(`teams: {crew: {name: Crew, lead: ann}}
assumptions:
  rebate: {unit: "%", value: 10%, p10: 0%, p90: 20%, rollup: mean, lever: crew, owner: ann, evidence: Offers}
  bonus: {unit: "%", value: 10%, p10: 0%, p90: 20%, rollup: mean, lever: crew, owner: ann, evidence: Offers}
  visits: {unit: USD/month, value: 100, p10: 90, p90: 110, owner: ann, evidence: Counted}
drivers:
  wanted: {unit: USD/month, formula: visits * (1 + rebate - bonus), owner: ann}
  sales: {unit: USD/month, formula: visits * (1 - rebate + bonus), owner: ann}
targets: {sales_2026: {driver: sales, at: 2026-06, value: 50, owner: ann}}
objective: sales_2026
incentives: {reward: {team: crew, rewards: wanted, owner: ann, evidence: Contract}}`);
    // Rebate at 20 % and bonus at 0 %: sales fall from 100 to 80 in the month of the target.
    expect(ofCode(all, 'opposed-incentive').map(({ place, message, stake }) => [place, message, stake])).toEqual([
      ['incentives.reward', 'reward pays Crew to move rebate up and bonus down; the objective loses 20', 20],
    ]);
  });

  test('that waits for several others', () => {
    const all = found(`milestones:
  one: {owner: ann, due: 2026-03-02}
  two: {owner: ann, due: 2026-03-09}
  three: {owner: ann, due: 2026-02-02, mandatory: Law, after: [one, {milestone: two, link: FF}]}`);
    expect(ofCode(all, 'late-provider').map(({ place, message }) => [place, message])).toEqual([
      ['milestones.three', 'three is due 2026-02-02, what it waits on (one) 2026-03-02 and (two) 2026-03-09'],
    ]);
  });

  test.each([
    ['after: [one]', 'one (FS, its own work takes 28 days) allows 2026-03-30: move late to 2026-03-30, or one 28 days earlier'],
    [
      'after: [{milestone: one, link: FF, lag: 1 week}]',
      'one (FF, lag 1 week) allows 2026-03-09: move late to 2026-03-09, or one 7 days earlier',
    ],
    [
      'after: [{milestone: one, link: FF, lag: 2 days}, {milestone: two, link: FF}]',
      'one (FF, lag 2 days) allows 2026-03-04, two (FF) allows 2026-03-10: move late to 2026-03-10, or one 2 days earlier and two 8 days earlier',
    ],
  ])('a late provider is told with what could be moved: %s', (after, hint) => {
    const all = found(`milestones:
  one: {owner: ann, due: 2026-03-02}
  two: {owner: ann, due: 2026-03-10}
  late: {owner: ann, start: 2026-02-02, due: 2026-03-02, mandatory: Law, ${after}}`);
    expect(ofCode(all, 'late-provider').map((finding) => finding.hint)).toEqual([hint]);
  });

  test('and with what the delay costs, in all and by the week', () => {
    const all = found(`assumptions: {visits: {unit: USD/month, value: 100, p10: 90, p90: 110, owner: ann, evidence: Counted}}
targets: {visits_2026: {driver: visits, at: 2026-Q2, value: 300, owner: ann}}
objective: visits_2026
milestones:
  one: {owner: ann, due: 2026-04-15}
  late: {owner: ann, due: 2026-04-01, after: [{milestone: one, link: FF}], tethers: [{on: visits, by: +10%}]}`);
    // Fourteen of the thirty days of April without a tenth of a hundred.
    expect(ofCode(all, 'late-provider')[0]?.hint).toMatch(/earlier; cost of delay is 4\.7, 2\.3 a week$/);
  });
});

describe('a target that is a ceiling', () => {
  const target = (value: number) => `assumptions:
  churn: {unit: "%", value: 8%, p10: 7%, p90: 9%, rollup: mean, better: lower, owner: ann, evidence: Counted}
targets: {churn_june: {driver: churn, at: 2026-06, value: ${value}%, owner: ann}}`;

  it('is missed where the figure lies above it', () =>
    expect(ofCode(found(target(5)), 'gap-without-mechanism').map(({ message }) => message)).toEqual([
      'churn_june is missed by 3.0 %: wired 8.0 %, wanted at most 5.0 %',
    ]));

  it('is met at it and below', () => {
    expect(found(target(8))).toEqual([]);
    expect(found(target(9))).toEqual([]);
  });
});

describe('of what a text error has taken the value of', () => {
  const of = (fee: string, cost = 'fee * 2') => `assumptions:
  fee: {unit: USD/month, value: ${fee}, p10: 90, p90: 110, owner: ann, evidence: Counted}
drivers:
  cost: {unit: USD/month, formula: ${cost}, owner: ann}
  margin: {unit: USD/month, formula: 300 * fee / 100 - cost, owner: ann}
targets:
  fee_june: {driver: fee, at: 2026-06, value: 1000, owner: ann}
  margin_june: {driver: margin, at: 2026-06, value: 1000, owner: ann}`;
  const gaps = (model: string) => ofCode(found(model), 'gap-without-mechanism').map(({ place }) => place);

  it('a target is missed where all is well', () => expect(gaps(of('100'))).toEqual(['targets.fee_june', 'targets.margin_june']));

  it('no target is said to be missed, whether it reads the value or what is computed from it', () => {
    const all = found(of('many'));
    expect(all.map(({ code, place }) => [code, place])).toEqual([['schema', 'assumptions.fee.value']]);
  });

  it('only what reads it is passed over', () => expect(gaps(of('100', 'fees * 2'))).toEqual(['targets.fee_june']));

  it('an error that the figures make is said', () => expect(gaps(of('100', 'fee / (fee - fee) * fee'))).toHaveLength(2));

  it('with where to look for it', () =>
    expect(ofCode(found(of('100', 'fee / (fee - fee) * fee')), 'gap-without-mechanism').map(({ hint }) => hint)).toContain(
      '`why margin@2026-06` says where the error begins',
    ));

  it('nor is one that is weighted with it', () => {
    const all = found(`assumptions:
  fee: {unit: USD/month, value: many, p10: 90, p90: 110, owner: ann, evidence: Counted}
  rate: {unit: "%", value: 5%, p10: 4%, p90: 6%, rollup: {by: fee}, owner: ann, evidence: Counted}
targets: {rate_q2: {driver: rate, at: 2026-Q2, value: 9%, owner: ann}}`);
    expect(all.map(({ code }) => code)).toEqual(['schema']);
  });

  it('no team is overcommitted, no deadline is missed, nothing is late', () => {
    const all = found(`teams: {crew: {name: Crew, lead: ann, capacity: few}, gang: {name: Gang, lead: ann, capacity: 1}}
milestones:
  built: {owner: ann, start: 2026-02-02, due: 2026-03-02, must: 2026-02-30, effort: {crew: 80}, mandatory: Law}
  shown: {owner: ann, start: 2026-02-02, due: 2026-03-02, effort: {gang: lots}, mandatory: Law}
  sold: {owner: ann, due: 2026-03-32, must: 2026-02-02, mandatory: Law}
  told: {owner: ann, due: 2026-01-15, after: [sold], mandatory: Law}`);
    expect(all.map(({ code, place }) => [code, place])).toEqual([
      ['schema', 'teams.crew.capacity'],
      ['impossible-date', 'milestones.built'],
      ['schema', 'milestones.shown.effort.gang'],
      ['impossible-date', 'milestones.sold'],
    ]);
  });
});

test('work that is asked of a team with nobody in it is over-commitment', () => {
  const [finding] = ofCode(
    found(`teams: {crew: {name: Crew, lead: ann, capacity: {steps: {2026-01: 0, 2026-03: 10}}, demand: [need]}}
assumptions: {need: {unit: person, rollup: {time: mean}, value: 5, p10: 4, p90: 6, owner: ann, evidence: Counted}}`),
    'overcommitted-team',
  );
  expect(finding?.message).toBe(
    'Crew is asked for more than its capacity: work and nobody there in 2026-01, work and nobody there in 2026-02',
  );
});

describe('over-commitment', () => {
  // 28 days at 4 weeks' work are one person throughout February.
  const built = (capacity: number | string, effort = '4') => `teams: {crew: {name: Crew, lead: ann, capacity: ${capacity}}}
milestones: {built: {owner: ann, start: 2026-02-01, due: 2026-03-01, effort: {crew: ${effort}}, mandatory: Law}}`;
  const said = (model: string) => ofCode(found(model), 'overcommitted-team').map(({ message, hint }) => [message, hint]);

  it('begins beyond 100 %, but for rounding', () => {
    expect(said(built(1))).toEqual([]);
    // 0.1 + 0.2 people wanted of 0.3.
    expect(
      said(`teams: {crew: {name: Crew, lead: ann, capacity: 0.3, demand: [one, two]}}
assumptions:
  one: {unit: person, rollup: {time: mean}, value: 0.1, p10: 0.1, p90: 0.1, owner: ann, evidence: Counted}
  two: {unit: person, rollup: {time: mean}, value: 0.2, p10: 0.2, p90: 0.2, owner: ann, evidence: Counted}`),
    ).toEqual([]);
  });

  it.each([
    [0.997, '100.3 %'],
    [0.99999, 'just over 100 %'],
    [0.5, '200 %'],
  ])('of %s people is told as %s', (capacity, percent) =>
    expect(said(built(capacity))).toEqual([
      [`Crew is asked for more than its capacity: ${percent} in 2026-02`, 'Largest demands: built (1 person)'],
    ]),
  );

  it('lists each demand once, whatever skills it asks for', () => {
    const model = `teams: {crew: {name: Crew, lead: ann, capacity: {backend: 1, frontend: 1}, demand: [care]}}
assumptions: {care: {unit: person, rollup: {time: mean}, value: 0.6, p10: 0.5, p90: 0.7, owner: ann, evidence: Counted}}
milestones: {built: {owner: ann, start: 2026-02-01, due: 2026-03-01, effort: {crew: {backend: 6, frontend: 1}}, mandatory: Law}}`;
    expect(said(model)).toEqual([
      ['Crew is asked for more than its capacity: 180 % in 2026-02', 'Largest demands: built (1.8 people), care (0.6 people)'],
    ]);
  });
});

test('a target whose measure is an error is told with where that begins', () => {
  const all = found(`assumptions:
  fee: {unit: USD/month, value: {steps: {2026-01: 0, 2026-02: 4}}, p10: 0, p90: 5, owner: ann, evidence: Counted}
drivers: {rate: {unit: "1", formula: "1 USD / 1 month / fee", rollup: mean, owner: ann}}
targets: {rate_up: {driver: rate, at: 2026-02, value: +10%, versus: 2026-01, owner: ann}}`);
  expect(ofCode(all, 'gap-without-mechanism').map(({ message, hint }) => [message, hint])).toEqual([
    [
      'rate_up is missed: wired 0.25, wanted an error',
      'What it is measured from is an error; `why rate@2026-01 --run paper` says where it begins',
    ],
  ]);
});
