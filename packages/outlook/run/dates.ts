// When milestones are reached: as committed, moved by links only, and computed with links, work and capacity. Standing
// demand is taken from the paper run, once, so that dates and drivers make no ring.
import { type Day, type Duration, durationInDays, gridEnd, slotSpan } from '@mainspring/kernel';
import { type Plan, quantityOf, seriesValues, type WaitingLink, waitingLinks, workCalendarOf } from '@mainspring/plan';
import {
  type Lag,
  loadBySlot,
  type Pool,
  type Schedule,
  type ScheduleInput,
  schedule,
  type Task,
  type TaskRecord,
} from '@mainspring/schedule';
import type { Joined } from '../join/joined.ts';
import type { OutlookDates } from '../outlook.ts';
import { committedDates } from './effects.ts';
import { type Run, rowValues } from './run.ts';
import type { Dates } from './switches.ts';

export type LinkFilter = (link: WaitingLink) => boolean;

function lagOf(plan: Plan, lag: Duration, calendar: string | null): Lag {
  if (lag.unit !== 'working day') return { days: durationInDays(lag) };
  return { workingDays: lag.amount, calendar: workCalendarOf(plan, calendar) };
}

const poolName = (team: string, skill: string) => (skill === '' ? team : `${team}/${skill}`);

function tasksOf(plan: Plan, keep: LinkFilter, held: Dates = new Map()): Task[] {
  const links = waitingLinks(plan);
  return [...plan.milestones.values()].map((milestone) => {
    const after = (links.get(milestone.name) ?? [])
      .filter(keep)
      .map(({ milestone: on, link, lag }) => ({ milestone: on, link, lag: lagOf(plan, lag, milestone.calendar) }));
    const effort = new Map<string, number>();
    for (const [team, skills] of milestone.effort) {
      for (const [skill, weeks] of skills) effort.set(poolName(team, skill), weeks);
    }
    const { name, start, due } = milestone;
    const notBefore = held.get(name);
    const task = { name, start, due, effort, after };
    return notBefore === undefined ? task : { ...task, notBefore };
  });
}

/** Persons by day: a slot's figure holds on each of its days. */
function daily(plan: Plan, bySlot: (slot: number) => number): Float64Array {
  const { grid } = plan;
  const days = new Float64Array(gridEnd(grid) - grid.start);
  for (let slot = 0; slot < grid.periods; slot += 1) {
    const { from, until } = slotSpan(grid, slot);
    days.fill(bySlot(slot), from - grid.start, until - grid.start);
  }
  return days;
}

function standingOf(paper: Run, team: string): (slot: number) => number {
  const demand = paper.plan.teams.get(team)?.demand ?? [];
  const rows = demand.flatMap((driver) => {
    const quantity = quantityOf(paper.plan, driver);
    return Array.from({ length: quantity?.rows ?? 0 }, (_, row) => rowValues(paper, driver, row));
  });
  return (slot) => rows.reduce((sum, values) => sum + (values?.[slot + 1] ?? 0), 0);
}

/** Pools of the teams whose capacity binds; a team's skills share its standing work in proportion to their capacity, and
 * evenly where it has none, so that what is asked of nobody is still asked. */
function poolsOf(paper: Run, binds: (team: string) => boolean): Pool[] {
  const { plan } = paper;
  return [...plan.teams.values()].flatMap((team) => {
    const standing = standingOf(paper, team.name);
    const skills = [...team.capacity].map(([skill, series]) => ({ skill, values: seriesValues(series, plan.grid) }));
    const total = (slot: number) => skills.reduce((sum, { values }) => sum + (values[slot + 1] ?? 0), 0);
    return skills.map(({ skill, values }) => ({
      name: poolName(team.name, skill),
      capacity: binds(team.name) ? daily(plan, (slot) => values[slot + 1] ?? 0) : null,
      standing: daily(
        plan,
        (slot) => standing(slot) * (total(slot) === 0 ? 1 / skills.length : (values[slot + 1] ?? 0) / total(slot)),
      ),
    }));
  });
}

function daysOf(made: Schedule): Dates {
  const dates = new Map<string, Day>();
  for (const [name, { reached }] of made.dates) if (reached !== null) dates.set(name, reached);
  return dates;
}

/** Committed dates moved by links only; `keep` narrows to some of the links. */
export function linkedDates(plan: Plan, keep: LinkFilter = () => true): Dates {
  const { grid } = plan;
  return daysOf(
    schedule({ start: grid.start, end: gridEnd(grid), tasks: tasksOf(plan, keep), pools: [], record: new Map(), dataDate: null }),
  );
}

export interface DateOptions {
  /** Whose capacity binds; null: every team's. */
  readonly teams?: ReadonlySet<string> | null;
  readonly joined?: Joined | null;
  /** Milestones that are not reached before a day, whatever else is known of them: to ask what that would do. */
  readonly held?: Dates;
}

/** What the schedule is asked for a plan. */
function scheduleInput(paper: Run, { teams = null, joined = null, held = new Map() }: DateOptions = {}): ScheduleInput {
  const { plan } = paper;
  const record = new Map<string, TaskRecord>();
  for (const name of joined === null ? [] : plan.milestones.keys()) {
    const reached = joined?.state.reached.get(name)?.day ?? null;
    const told = joined?.told.get(name)?.day ?? null;
    const remaining = joined?.state.remaining.get(name) ?? [];
    if (reached !== null || told !== null || remaining.length > 0) record.set(name, { reached, told, remaining });
  }
  return {
    start: plan.grid.start,
    end: gridEnd(plan.grid),
    tasks: tasksOf(plan, () => true, held),
    pools: poolsOf(paper, (team) => teams === null || teams.has(team)),
    record,
    dataDate: joined?.state.dataDate ?? null,
  };
}

/** Dates and loads of a plan whose standing work is the paper run's. */
export function computedDates(plan: Plan, paper: Run, options: DateOptions = {}): OutlookDates {
  const input = scheduleInput(paper, options);
  const made = schedule(input);
  const spans = Array.from({ length: plan.grid.periods }, (_, slot) => slotSpan(plan.grid, slot));
  const loads = new Map<string, Float64Array>();
  for (const team of plan.teams.values()) {
    loads.set(
      team.name,
      loadBySlot(
        input,
        made,
        [...team.capacity.keys()].map((skill) => poolName(team.name, skill)),
        spans,
      ),
    );
  }
  const silent = new Set([...made.dates].filter(([, { silent }]) => silent).map(([name]) => name));
  const committed = committedDates(plan.milestones);
  return { committed, linked: linkedDates(plan), computed: daysOf(made), schedule: made, silent, loads };
}
