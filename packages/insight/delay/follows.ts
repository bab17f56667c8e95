// What moves with milestones that are late: found by comparing two runs, so that a delay that costs nothing, or helps, can
// be told with its reason.
import type { Dates, Outlook, OutlookDates, Run } from '@mainspring/outlook';
import { type Moment, type Plan, waitingLinks } from '@mainspring/plan';

export interface Follows {
  /** Later than before, other than those that were held. */
  readonly milestones: readonly string[];
  /** Effects and tethers of which there is more or less in some period. */
  readonly effects: readonly string[];
  /** Wait on what was held and are not later: they have time to spare. */
  readonly spared: readonly string[];
  /** Titles of the costs that follow what is later, where any formula reads costs. */
  readonly costs: readonly string[];
  /** Teams that are loaded otherwise. */
  readonly teams: readonly string[];
  /** What is later and read by a formula. */
  readonly read: readonly string[];
}

const alike = (one: Float64Array | undefined, other: Float64Array | undefined) =>
  one !== undefined && one.length === other?.length && one.every((value, index) => Object.is(value, other[index]));

function waitingOn(plan: Plan, held: Dates): string[] {
  return [...waitingLinks(plan)].flatMap(([name, links]) => (links.some(({ milestone }) => held.has(milestone)) ? [name] : []));
}

export function followsOf({ plan, program, wired, dates }: Outlook, held: Dates, after: OutlookDates, later: Run): Follows {
  const moved = new Set([...plan.milestones.keys()].filter((name) => dates.computed.get(name) !== after.computed.get(name)));
  const effects = wired.effects.filter((effect, index) => !alike(effect.level, later.effects[index]?.level));
  const names = (moment: Moment | null) => moment !== null && 'milestone' in moment && moved.has(moment.milestone);
  const reads = program.variables.some(({ source }) => source?.kind === 'costs');
  const costs = (reads ? [...plan.initiatives.values()] : [])
    .filter(({ counts }) => counts)
    .flatMap((initiative) => initiative.costs)
    .filter((cost) => (cost.kind === 'once' ? names(cost.at) : names(cost.from) || names(cost.until)));
  return {
    milestones: [...moved].filter((name) => !held.has(name)),
    spared: waitingOn(plan, held).filter((name) => !moved.has(name)),
    effects: [...new Set(effects.map(({ effect }) => effect))],
    costs: [...new Set(costs.map(({ title }) => title))],
    teams: [...plan.teams.keys()].filter((team) => !alike(dates.loads.get(team), after.loads.get(team))),
    read: program.milestones.filter((name) => moved.has(name)),
  };
}
