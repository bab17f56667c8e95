// The plan that `init` writes: the smallest one that shows every idea once (drivers, units, a stock, a target, an
// initiative that acts from a milestone, people and a team). A test holds that checking has nothing to say of it, and that it runs.

const PLAN = `# The root: who this plan is, its grid of time, its counted things, and the files it is made of.
plan:
  id: my_plan
  title: A shop that opens a second channel
  language: 1
  currency: EUR
  owner: anna

time: {grain: month, start: 2026-01, periods: 12}

units:            # singular: plural
  visit: visits
  order: orders
  person: people

include:
  - people.yaml
  - model.yaml
  - initiatives.yaml
`;

const PEOPLE = `# Everything in a plan has one accountable person.
people:
  anna: {name: Anna Example, role: Managing director, team: shop}
  bo:   {name: Bo Example, role: Online lead, team: shop}

teams:
  shop: {name: The shop, lead: anna, capacity: 6}
`;

const MODEL = `# Assumptions are given, with a range (p10 to p90) and where the figure comes from.
assumptions:
  visits:
    unit: visit/month
    value: {base: 10000, growth: 1%/month}
    p10: 9000
    p90: 11000
    owner: bo
    evidence: Web statistics 2025
  conversion:
    unit: order/visit
    value: 2%
    p10: 1.8%
    p90: 2.3%
    rollup: {by: visits}
    owner: bo
    evidence: Shop system 2025
  basket:
    unit: EUR/order
    value: 60
    p10: 55
    p90: 66
    rollup: {by: orders}
    owner: anna
    evidence: Shop system 2025
  running_cost:
    unit: EUR/month
    value: 9k
    p10: 8.5k
    p90: 10k
    better: lower
    owner: anna
    evidence: Ledger 2025

# Drivers are computed. Units are checked: visit/month times order/visit is order/month.
drivers:
  orders: {unit: order/month, formula: visits * conversion, owner: bo}
  revenue: {unit: EUR/month, formula: orders * basket, owner: anna}
  cash:             # a stock: opening + in - out
    unit: EUR
    stock: {open: 20k, in: revenue, out: running_cost + costs()}
    owner: anna

# What is wanted, and the one target that the company is measured by.
targets:
  revenue_2026: {title: Revenue in 2026, driver: revenue, at: 2026, value: 155k, owner: anna}
objective: revenue_2026

# What is looked at between: how often, by whom, and where the actual figures come from.
sources:
  ledger: {title: The ledger, kind: manual, owner: anna}
kpis:
  cash: {title: Cash at the bank, driver: cash, owner: anna, cadence: month, source: ledger}
`;

const INITIATIVES = `# An initiative changes drivers from the day on which its milestone is reached, not before.
initiatives:
  newsletter:
    title: A monthly newsletter
    level: project
    owner: bo
    effects:
      - {on: conversion, by: +10%, from: newsletter_live, ramp: 2 months, confidence: 80%}
    costs:
      - {title: Sending service, running: 100/month, from: newsletter_live}

milestones:
  newsletter_live:
    title: First newsletter sent
    initiative: newsletter
    owner: bo
    start: 2026-01-12
    due: 2026-03-02
    effort: {shop: 5}         # person-weeks
`;

export const FIRST_PLAN: ReadonlyMap<string, string> = new Map([
  ['plan.yaml', PLAN],
  ['people.yaml', PEOPLE],
  ['model.yaml', MODEL],
  ['initiatives.yaml', INITIATIVES],
]);
