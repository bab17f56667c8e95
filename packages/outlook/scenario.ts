// A scenario yields another plan: the same text with some series set or moved, milestones shifted, initiatives dropped and
// capacity changed. Layers apply in order, within each `set` before `move`; ranges stay as written.
import { addDuration, type Grid } from '@mainspring/kernel';
import {
  type Assumption,
  type Change,
  type Milestone,
  type Plan,
  type Scenario,
  type Series,
  type Switch,
  seriesValues,
  workCalendarOf,
} from '@mainspring/plan';
import { isUnder } from './run/costs.ts';

export interface Applied {
  readonly plan: Plan;
  readonly ignore: readonly Switch[];
}

/** @param scenario a name of the plan's scenarios, or one made on the spot; an unknown name is a bug of the caller */
export function applyScenario(plan: Plan, scenario: string | Scenario): Applied {
  const layers: Scenario[] = [];
  let next: Scenario | undefined = typeof scenario === 'string' ? plan.scenarios.get(scenario) : scenario;
  if (next === undefined) throw new Error(`no scenario ${String(scenario)}`);
  while (next !== undefined && !layers.includes(next)) {
    layers.unshift(next);
    next = next.on === null ? undefined : plan.scenarios.get(next.on);
  }
  return {
    plan: layers.reduce(applyLayer, plan),
    ignore: [...new Set(layers.flatMap(({ ignore }) => ignore))],
  };
}

function applyLayer(plan: Plan, layer: Scenario): Plan {
  const assumptions = new Map(plan.assumptions);
  const change = (name: string, rows: readonly number[], make: (series: Series, at: number) => Series): void => {
    const assumption = assumptions.get(name);
    if (assumption === undefined) return;
    const series = assumption.series.map((one, row) => (rows.includes(row) ? make(one, rows.indexOf(row)) : one));
    assumptions.set(name, { ...assumption, series } satisfies Assumption);
  };
  for (const { on, series } of layer.set) change(on.quantity, on.rows, (declared, at) => series[at] ?? declared);
  for (const { on, change: by } of layer.move) change(on.quantity, on.rows, (declared) => moved(declared, by, plan.grid));
  const teams = new Map(plan.teams);
  for (const [name, capacity] of layer.capacity) {
    const team = teams.get(name);
    if (team !== undefined) teams.set(name, { ...team, capacity });
  }
  const original = plan.original ?? plan;
  return dropInitiatives({ ...plan, original, assumptions, teams, milestones: shifted(plan, layer) }, layer.drop);
}

function moved(series: Series, by: Change, grid: Grid): Series {
  const move = (value: number) => (by.kind === 'relative' ? value * (1 + by.by) : value + by.by);
  switch (series.kind) {
    case 'constant':
      return { kind: 'constant', value: move(series.value) };
    case 'base':
      if (by.kind === 'relative') return { ...series, base: move(series.base) };
      // What is added is added to every period as it is: it neither grows nor has seasons. The eve is the first period.
      return { kind: 'table', values: [...seriesValues(series, grid).slice(1)].map(move) };
    default:
      return { ...series, values: series.values.map(move) };
  }
}

function shifted(plan: Plan, layer: Scenario): ReadonlyMap<string, Milestone> {
  const milestones = new Map(plan.milestones);
  for (const [name, duration] of layer.shift) {
    const milestone = milestones.get(name);
    if (milestone === undefined) continue;
    const calendar = workCalendarOf(plan, milestone.calendar);
    const start = milestone.start === null ? null : addDuration(milestone.start, duration, calendar);
    milestones.set(name, { ...milestone, start, due: addDuration(milestone.due, duration, calendar) });
  }
  return milestones;
}

/** With what lies under them; links to milestones that are gone lapse, and what starts from them never does. */
function dropInitiatives(plan: Plan, names: readonly string[]): Plan {
  if (names.length === 0) return plan;
  const gone = (initiative: string | null) => initiative !== null && names.some((name) => isUnder(plan, initiative, name));
  const initiatives = new Map([...plan.initiatives].filter(([name]) => !gone(name)));
  const left = new Map([...plan.milestones].filter(([, { initiative }]) => !gone(initiative)));
  const milestones = new Map(
    [...left].map(
      ([name, milestone]) => [name, { ...milestone, after: milestone.after.filter((link) => left.has(link.milestone)) }] as const,
    ),
  );
  const dependencies = new Map(
    [...plan.dependencies].filter(([, dependency]) => left.has(dependency.delivers) && left.has(dependency.for)),
  );
  return { ...plan, initiatives, milestones, dependencies };
}
