// A team that is asked for more than it has, as committed: standing work of the paper run, and each milestone's effort
// spread evenly from its start to its due date.
import { overlap, slotName, slotSpan } from '@mainspring/kernel';
import { computedDates, isSame, type Outlook, rowValues, type Switches } from '@mainspring/outlook';
import { type Plan, quantityOf, seriesValues, type Team, titled } from '@mainspring/plan';
import { written } from './figures.ts';
import type { FindingDraft } from './settle.ts';
import type { Price } from './stake.ts';

/** Whoever is asked for all there is is not over-committed; any more is, be it a fraction of a per cent. */
const isOver = (share: number): boolean => share > 1 && !isSame(share, 1);

/** In whole per cent, in tenths where that would read as none too much. */
function asked(share: number): string {
  if (!Number.isFinite(share)) return 'work and nobody there';
  const percent = [0, 1].map((decimals) => (share * 100).toFixed(decimals)).find((text) => Number(text) > 100);
  return percent === undefined ? 'just over 100 %' : `${percent} %`;
}

/** Periods that are named one by one. */
const SHOWN = 8;

interface Demand {
  readonly name: string;
  /** Persons by slot. */
  readonly persons: Float64Array;
}

function projectDemands(plan: Plan, team: string, skill: string): Demand[] {
  return [...plan.milestones.values()].flatMap((milestone) => {
    const weeks = milestone.effort.get(team)?.get(skill) ?? 0;
    if (weeks <= 0 || milestone.start === null) return [];
    const span = { from: milestone.start, until: Math.max(milestone.due, milestone.start + 1) };
    const rate = (weeks * 7) / (span.until - span.from);
    const persons = new Float64Array(plan.grid.periods).map((_, slot) => {
      const period = slotSpan(plan.grid, slot);
      return (rate * overlap(span, period)) / (period.until - period.from);
    });
    return [{ name: titled(milestone, milestone.name), persons }];
  });
}

function standingDemands(outlook: Outlook, team: Team, share: Float64Array): Demand[] {
  return team.demand.map((name) => {
    const rows = quantityOf(outlook.plan, name)?.rows ?? 0;
    const persons = new Float64Array(outlook.plan.grid.periods);
    for (let row = 0; row < rows; row += 1) {
      const values = rowValues(outlook.paper, name, row);
      for (let slot = 0; slot < persons.length; slot += 1)
        persons[slot] = (persons[slot] ?? 0) + (values?.[slot + 1] ?? 0) * (share[slot] ?? 0);
    }
    return { name: titled(quantityOf(outlook.plan, name), name), persons };
  });
}

interface Load {
  readonly capacity: Float64Array;
  readonly demands: readonly Demand[];
}

/** One load per skill; standing work is shared over skills in proportion to their capacity. */
function loadsOf(outlook: Outlook, team: Team): Load[] {
  const { grid } = outlook.plan;
  const skills = [...team.capacity].map(([skill, series]) => ({ skill, capacity: seriesValues(series, grid).slice(1) }));
  return skills.map(({ skill, capacity }) => {
    const share = capacity.map((persons, slot) => {
      const all = skills.reduce((sum, one) => sum + (one.capacity[slot] ?? 0), 0);
      return all === 0 ? 1 / skills.length : persons / all;
    });
    return { capacity, demands: [...standingDemands(outlook, team, share), ...projectDemands(outlook.plan, team.name, skill)] };
  });
}

/** Demand ÷ capacity by slot as committed: of the skill that is asked for most; endless where there is nobody to ask. */
function committedLoad(loads: readonly Load[], slot: number): number {
  const shares = loads.map(({ capacity, demands }) => {
    const wanted = demands.reduce((sum, demand) => sum + (demand.persons[slot] ?? 0), 0);
    return wanted === 0 ? 0 : wanted / (capacity[slot] ?? 0);
  });
  return Math.max(0, ...shares.filter((share) => !Number.isNaN(share)));
}

/** In people, each demand once, whatever skills it asks for. */
function largest(loads: readonly Load[], slots: readonly number[]): string {
  const means = new Map<string, number>();
  for (const { name, persons } of loads.flatMap(({ demands }) => demands)) {
    const mean = slots.reduce((sum, slot) => sum + (persons[slot] ?? 0), 0) / slots.length;
    means.set(name, (means.get(name) ?? 0) + mean);
  }
  return [...means]
    .filter(([, mean]) => mean > 0)
    .sort(([, one], [, other]) => other - one)
    .slice(0, 4)
    .map(([name, mean]) => `${name} (${people(mean)})`)
    .join(', ');
}

function people(count: number): string {
  const tenths = Math.round(count * 10) / 10;
  if (tenths === 0) return 'less than 0.1 people';
  return tenths === 1 ? '1 person' : `${written(tenths)} people`;
}

export function overcommittedTeam(outlook: Outlook, linked: Switches, price: Price): FindingDraft[] {
  const { plan } = outlook;
  return [...plan.teams.values()].flatMap((team) => {
    if (team.capacity.size === 0) return [];
    const loads = loadsOf(outlook, team);
    const slots = Array.from({ length: plan.grid.periods }, (_, slot) => slot).filter((slot) =>
      isOver(committedLoad(loads, slot)),
    );
    if (slots.length === 0) return [];
    const said = slots.map((slot) => `${asked(committedLoad(loads, slot))} in ${slotName(plan.grid, slot)}`);
    const more = said.length - SHOWN;
    const shown = more > 1 ? [...said.slice(0, SHOWN), `and ${more} more periods`] : said;
    const { computed, loads: wanted } = computedDates(plan, outlook.paper, { teams: new Set([team.name]) });
    const own = wanted.get(team.name);
    const stake = price({ ...linked, dates: computed, loads: own === undefined ? null : new Map([[team.name, own]]) });
    return [
      {
        code: 'overcommitted-team' as const,
        at: team.capacityPlace,
        place: `teams.${team.name}`,
        message: `${team.title} is asked for more than its capacity: ${shown.join(', ')}`,
        hint: `Largest demands: ${largest(loads, slots)}`,
        ...(stake === null ? {} : { stake }),
      },
    ];
  });
}
