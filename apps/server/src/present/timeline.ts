// What is late, what does it hold up, what does each week cost?
import type {
  Delays,
  DependencyOf,
  InitiativeOf,
  MilestoneEvent,
  MilestoneOf,
  MoveOf,
  TeamLoad,
  Timeline,
} from '@mainspring/contract';
import type { RecordEvent } from '@mainspring/execution';
import { costOfDelay, type DelayRefusal } from '@mainspring/insight';
import type { Duration } from '@mainspring/kernel';
import type { Milestone, Plan } from '@mainspring/plan';
import type { Reason } from '@mainspring/schedule';
import { isLate, latenessOf, perWeek } from './late.ts';
import { slotsOf } from './lines.ts';
import { milestoneHistory } from './milestone-history.ts';
import { movesByMilestone } from './moves.ts';
import { objectiveOf } from './objective.ts';
import { dayText, figure, personRef, quantityRef, refOf, teamOfPerson, teamRef } from './refs.ts';
import type { Snapshot } from './snapshot.ts';

type DateReason = MilestoneOf['reasons'][number];

function reasonOf(plan: Plan, reason: Reason): DateReason {
  switch (reason.kind) {
    case 'link':
      return {
        kind: 'link',
        milestone: refOf(reason.milestone, plan.milestones.get(reason.milestone)),
        link: reason.link,
        lag: lagText(
          'days' in reason.lag
            ? { amount: reason.lag.days, unit: 'day' }
            : { amount: reason.lag.workingDays, unit: 'working day' },
        ),
        day: dayText(reason.day),
      };
    case 'capacity': {
      const [team = '', skill = ''] = reason.pool.split('/');
      return { kind: 'capacity', team: refOf(team, plan.teams.get(team)), skill: skill === '' ? null : skill, days: reason.days };
    }
    case 'length':
      return { kind: 'length', began: dayText(reason.began), days: reason.days };
    case 'told':
    case 'silent':
    case 'after-end':
      return { kind: reason.kind, day: dayText(reason.day) };
    default:
      return { kind: reason.kind };
  }
}

function lagText({ amount, unit }: Duration): string {
  return amount === 0 ? '' : `${amount} ${unit}${Math.abs(amount) === 1 ? '' : 's'}`;
}

function linksOf(plan: Plan, milestone: Milestone, drivers: readonly DateReason[]): MilestoneOf['links'] {
  const drives = (name: string) => drivers.some((reason) => reason.kind === 'link' && reason.milestone.name === name);
  const own = milestone.after.map((link) => ({
    milestone: link.milestone,
    link: link.link,
    lag: lagText(link.lag),
    dependency: null,
    drives: drives(link.milestone),
  }));
  const contracts = [...plan.dependencies.values()]
    .filter((dependency) => dependency.for === milestone.name)
    .map(({ name, delivers }) => ({
      milestone: delivers,
      link: 'FF' as const,
      lag: '',
      dependency: name,
      drives: drives(delivers),
    }));
  return [...own, ...contracts];
}

function effortOf(snapshot: Snapshot, milestone: Milestone): MilestoneOf['effort'] {
  const left = snapshot.outlook.record?.state.remaining.get(milestone.name)?.at(-1)?.effort;
  return [...milestone.effort].flatMap(([team, skills]) =>
    [...skills].map(([skill, planned]) => {
      const pool = skill === '' ? team : `${team}/${skill}`;
      return { team: pool, planned, left: figure(left?.get(pool)) };
    }),
  );
}

interface Beside {
  readonly history: ReadonlyMap<string, readonly MilestoneEvent[]>;
  readonly moves: ReadonlyMap<string, readonly MoveOf[]>;
}

function milestoneOf(snapshot: Snapshot, milestone: Milestone, { history, moves }: Beside): MilestoneOf {
  const { outlook } = snapshot;
  const { plan, record, dates } = outlook;
  const lateness = latenessOf(snapshot, milestone);
  const scheduled = dates.schedule.dates.get(milestone.name);
  const told = record?.told.get(milestone.name);
  const reasons = (scheduled?.reasons ?? []).map((reason) => reasonOf(plan, reason));
  return {
    name: milestone.name,
    title: refOf(milestone.name, milestone).title,
    initiative: milestone.initiative,
    owner: personRef(plan, milestone.owner),
    team: teamOfPerson(plan, milestone.owner),
    start: dayText(milestone.start),
    began: dayText(scheduled?.began),
    done: dayText(scheduled?.done),
    due: dayText(milestone.due),
    told: told === undefined ? null : { day: dayText(told.day), by: told.by },
    reached: dayText(lateness.reached),
    date: dayText(lateness.date),
    silent: dates.silent.has(milestone.name),
    lateBy: lateness.lateBy,
    reasons,
    links: linksOf(plan, milestone, reasons),
    provides: milestone.provides.map((name) => refOf(name, plan.capabilities.get(name))),
    moves: [...(moves.get(milestone.name) ?? [])],
    effort: effortOf(snapshot, milestone),
    fixed: milestone.fixed,
    must: dayText(milestone.must),
    perWeek: lateness.reached === null && lateness.date !== null ? perWeek(outlook, [milestone.name]) : null,
    amount: lateness.amount,
    history: [...(history.get(milestone.name) ?? [])],
  };
}

/** Late, still to come, and coming inside the plan: what another week can be asked of. */
function lateAndOpen(snapshot: Snapshot): Milestone[] {
  return [...snapshot.outlook.plan.milestones.values()].filter((milestone) => {
    const lateness = latenessOf(snapshot, milestone);
    return isLate(lateness) && lateness.reached === null && lateness.date !== null;
  });
}

/** Itself and everything above it. */
function lineageOf(plan: Plan, initiative: string | null): Set<string> {
  const lineage = new Set<string>();
  for (let name = initiative; name !== null && !lineage.has(name); name = plan.initiatives.get(name)?.parent ?? null)
    lineage.add(name);
  return lineage;
}

function initiativesOf({ outlook }: Snapshot, late: readonly Milestone[]): InitiativeOf[] {
  const { plan } = outlook;
  const lineages = late.map(({ name, initiative }) => ({ name, under: lineageOf(plan, initiative) }));
  return [...plan.initiatives.values()].map((initiative) => ({
    ...refOf(initiative.name, initiative),
    owner: personRef(plan, initiative.owner),
    parent: initiative.parent,
    perWeek: perWeek(
      outlook,
      lineages.flatMap(({ name, under }) => (under.has(initiative.name) ? [name] : [])),
    ),
  }));
}

function loads({ outlook }: Snapshot): TeamLoad[] {
  return [...outlook.dates.loads].map(([team, load]) => ({
    team: refOf(team, outlook.plan.teams.get(team)),
    load: [...load].slice(1).map(figure),
  }));
}

function dependencies({ outlook }: Snapshot): DependencyOf[] {
  const { plan, record } = outlook;
  return [...plan.dependencies.values()].map((dependency) => ({
    name: dependency.name,
    title: refOf(dependency.name, dependency).title,
    provider: teamRef(plan, dependency.provider) ?? quantityRef(plan, dependency.provider),
    consumer: teamRef(plan, dependency.consumer) ?? quantityRef(plan, dependency.consumer),
    delivers: dependency.delivers,
    for: dependency.for,
    needed: dayText(dependency.needed),
    promised: dayText(record?.state.promised.get(dependency.name)?.day),
    date: dayText(outlook.dates.computed.get(dependency.delivers)),
  }));
}

/** @param events of the record, at least as far as the snapshot's position */
export function presentTimeline(snapshot: Snapshot, events: readonly RecordEvent[]): Timeline {
  const { key, outlook } = snapshot;
  const { plan } = outlook;
  const late = lateAndOpen(snapshot);
  const beside = { history: milestoneHistory(plan, events, key.position), moves: movesByMilestone(outlook) };
  return {
    key,
    objective: objectiveOf(outlook),
    slots: slotsOf(plan),
    initiatives: initiativesOf(snapshot, late),
    milestones: [...plan.milestones.values()].map((milestone) => milestoneOf(snapshot, milestone, beside)),
    teams: loads(snapshot),
    dependencies: dependencies(snapshot),
    togetherPerWeek: perWeek(
      outlook,
      late.map(({ name }) => name),
    ),
  };
}

/** One to eight weeks, each a run. */
export const DELAY_WEEKS = [1, 2, 3, 4, 5, 6, 7, 8] as const;

export function presentDelays({ key, outlook }: Snapshot, milestones: readonly string[]): Delays | DelayRefusal {
  const objective = objectiveOf(outlook);
  if (objective === null) return { refused: 'no-objective' };
  const costs: Delays['costs'] = [];
  for (const weeks of DELAY_WEEKS) {
    const cost = costOfDelay(outlook, milestones, weeks);
    if ('refused' in cost) return cost;
    const { after, perWeek: week, deferred, lost } = cost;
    costs.push({
      weeks,
      after: figure(after),
      cost: figure(cost.cost),
      perWeek: figure(week),
      deferred: figure(deferred ?? undefined),
      lost: figure(lost ?? undefined),
    });
  }
  return {
    key,
    milestones: milestones.map((name) => refOf(name, outlook.plan.milestones.get(name))),
    unit: objective.unit,
    costs,
  };
}
