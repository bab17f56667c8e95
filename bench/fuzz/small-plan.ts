// A plan of every section in a few lines, so that a mutation anywhere in it meets some reader.

export const SMALL_PLAN: ReadonlyMap<string, string> = new Map([
  [
    'plan.yaml',
    `plan: {id: small, title: Small, language: 1, currency: USD, owner: ann, seed: 7}
time: {grain: month, start: 2026-01, periods: 6, fiscal_year: 4}
units: {lead: leads, deal: deals, person: persons}
dims:
  region: {emea: {title: Europe, members: {de: Germany, fr: France}}, us: {title: States, was: [usa]}}
include: [people.yaml, model.yaml, work.yaml]
`,
  ],
  [
    'people.yaml',
    `people: {ann: {name: Ann, team: sales}, bo: {name: Bo, team: ops, email: bo@small.example}}
calendars: {office: {days: [mon, tue, wed, thu, fri], holidays: [2026-01-01]}}
sources: {crm: {title: CRM, kind: csv, owner: ann}}
teams:
  sales: {name: Sales, lead: ann, capacity: 4, calendar: office}
  ops: {name: Operations, lead: bo, parent: sales, capacity: {steps: {2026-01: 3, 2026-03: 5}}, demand: [support]}
governance:
  cadence: month
  sprint: 2 weeks
  cut_off: 5 working days
  materiality: 10k
  level: contracts
  owner_limit: 2
accepted:
  - {code: untethered-milestone, place: milestones.review, by: ann, until: 2026-03-01, reason: Known}
`,
  ],
  [
    'model.yaml',
    `assumptions:
  leads:
    unit: lead/month
    over: region
    value: {emea: {base: 100, growth: 1%/month}, us: {steps: {2026-01: 50, 2026-04: 60}}}
    p10: {emea: 90, us: 40}
    p90: {emea: 120, us: 70}
    owner: ann
    evidence: CRM
    source: crm
  win_rate: {unit: deal/lead, value: 10%, p10: 8%, p90: 13%, low: 0, high: 1, rollup: {by: leads}, owner: ann, evidence: CRM, requires: [audit], forecast: carry}
  price: {unit: USD/deal, value: {points: {2026-01: 900, 2026-06: 1.1k}}, p10: 800, p90: 1k, rollup: {by: deals_won}, owner: bo, evidence: List, lever: sales}
  cycle: {unit: month, value: 1.5, p10: 1, p90: 2, rollup: mean, owner: ann, evidence: CRM}
  support: {unit: person, value: 2, p10: 1, p90: 3, rollup: mean, owner: bo, evidence: Roster}
correlations: [{of: [leads, win_rate], value: 0.3, owner: ann, evidence: CRM}]
drivers:
  deals_won: {unit: deal/month, formula: "delay(leads, cycle, 40%) * win_rate", owner: ann}
  rate: {unit: deal/lead, formula: "divide(sum(deals_won, region), sum(leads, region), 0)", rollup: ratio, owner: ann}
  sales_now: {unit: USD/month, formula: "sum(deals_won * price, region) * ramp(launch, 2 months) + prev(cash, 0) / 1 month * 0", owner: bo}
  late: {unit: lead/month, formula: {emea: "lag(leads[emea], 1 month)", else: "moving_average(leads[us], 3 months)"}, owner: ann}
  busy: {unit: "1", formula: "if(load(ops) > 1, load(ops), 1) ^ 2", rollup: mean, owner: bo}
  cash: {unit: USD, stock: {open: 10k, in: sales_now, out: costs()}, owner: bo, better: higher}
  worth: {unit: USD, formula: "npv(sales_now, 8%) + total(sales_now, 2026-02, 2026-04) + ytd(sales_now)", rollup: {time: last}, owner: bo}
targets:
  cash_end: {driver: cash, at: 2026-06, value: 60k, owner: bo}
  more: {driver: sales_now, at: 2026-06, value: +10%, versus: 2026-01, owner: ann}
objective: cash_end
scenarios:
  slow: {title: Slow, set: {"leads[us]": 20}, move: {price: -5%}, shift: {launch: 3 weeks}, drop: [push], ignore: [capacity]}
`,
  ],
  [
    'work.yaml',
    `initiatives:
  grow: {level: program, owner: ann, title: Grow}
  push:
    level: project
    parent: grow
    owner: bo
    gate: decided
    effects: [{on: "win_rate", by: +20%, from: launch, ramp: 2 months, confidence: 80%}]
    costs: [{title: Agency, running: 2k/month, from: 2026-02, until: 2026-05}, {title: Event, once: 5k, at: launch}]
milestones:
  design: {owner: ann, initiative: push, start: 2026-01-05, due: 2026-02-02, effort: {ops: 6}, p10: 3 weeks, p90: 7 weeks}
  launch: {owner: bo, initiative: push, start: 2026-02-02, due: 2026-03-02, effort: {ops: 8}, after: [design, {milestone: review, link: FF, lag: 1 week}]}
  review: {owner: bo, due: 2026-02-20, provides: [audit], tethers: [{on: "leads[emea]", by: +5%, lag: 1 week, fade: {after: 2 months, over: 1 month}}]}
dependencies: {d: {provider: ops, consumer: sales, delivers: review, for: launch, needed: 2026-02-10, owner: bo, asked_by: ann}}
capabilities: {audit: {title: An audit}}
incentives: {bonus: {team: sales, rewards: sales_now, owner: bo, evidence: Contract, from: 2026-01, ramp: 2 months}}
kpis: {won: {driver: "deals_won[us]", owner: ann, team: sales, cadence: month, source: crm, target: plan, tolerance: 5%}}
processes:
  close:
    owner: ann
    case: deal
    over: region
    source: crm
    stages: {lead: {title: Lead, enters: [created]}, won: {title: Won, enters: [signed], end: won}}
    junctions: {win: {from: lead, to: won, owner: ann, conversion: win_rate, duration: cycle}}
`,
  ],
]);
