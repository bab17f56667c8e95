// The definitions that a plan is held against, section by section. Editors get the same ones, as JSON Schema.
import type { z } from 'zod';
import { incentive, kpi, scenario, target } from './goals.ts';
import { accepted, governance, process } from './order.ts';
import { assumption, correlations, driver } from './quantities.ts';
import { dims, include, plan, time, units } from './root.ts';
import { nameOf } from './values.ts';
import { calendar, capability, dependency, initiative, milestone, person, source, team } from './work.ts';

/** One entry of each section that is a map from names to entries. */
export const ENTRY_SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  people: person,
  teams: team,
  calendars: calendar,
  sources: source,
  assumptions: assumption,
  drivers: driver,
  targets: target,
  scenarios: scenario,
  initiatives: initiative,
  milestones: milestone,
  dependencies: dependency,
  capabilities: capability,
  incentives: incentive,
  kpis: kpi,
  processes: process,
};

/** The whole of each section that is one value or a list. */
export const WHOLE_SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  plan,
  time,
  units,
  dims,
  include,
  objective: nameOf('target').describe('The one target that the plan is measured by'),
  governance,
  correlations,
  accepted,
};
