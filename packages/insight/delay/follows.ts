// What moves with milestones that are late: found by comparing two runs, so that a delay that costs nothing, or helps, can
// be told with its reason.
import type { Day } from '@mainspring/kernel';
import {
  capabilitiesAwaited,
  countedEffects,
  type Dates,
  type EffectOnRow,
  type Outlook,
  type OutlookDates,
  type Run,
} from '@mainspring/outlook';
import { type Effect, type Moment, type Plan, quantityOf, waitingLinks } from '@mainspring/plan';

/** An effect or a tether that hangs on what is later and does not move with it, and why. */
export interface Unmoved {
  readonly effect: string;
  readonly because: /** It begins later still in any case. */
    | { readonly kind: 'spare' }
    /** It begins later, and what there is of it inside the plan is the same. */
    | { readonly kind: 'outside' }
    /** For a capability that comes later still: the day on which that is there, null: never. */
    | { readonly kind: 'waits'; readonly capability: string; readonly until: Day | null };
}

export interface Follows {
  /** Later than before, other than those that were held. */
  readonly milestones: readonly string[];
  /** Effects and tethers of which there is more or less in some period. */
  readonly effects: readonly string[];
  readonly unmoved: readonly Unmoved[];
  /** Wait on what was held and are not later: they have time to spare. */
  readonly spared: readonly string[];
  /** Titles of the costs that follow what is later, where any formula reads costs. */
  readonly costs: readonly string[];
  /** Teams that are loaded otherwise. */
  readonly teams: readonly string[];
  /** What is later and read by a formula. */
  readonly read: readonly string[];
}

type Names = ReadonlySet<string>;

const alike = (one: Float64Array | undefined, other: Float64Array | undefined) =>
  one !== undefined && one.length === other?.length && one.every((value, index) => Object.is(value, other[index]));

function waitingOn(plan: Plan, held: Dates): string[] {
  return [...waitingLinks(plan)].flatMap(([name, links]) => (links.some(({ milestone }) => held.has(milestone)) ? [name] : []));
}

function becauseOf(before: readonly EffectOnRow[], later: readonly EffectOnRow[]): Unmoved['because'] {
  if (later.some(({ starts }, index) => starts !== before[index]?.starts)) return { kind: 'outside' };
  const waiting = later.find(({ waitedFor }) => waitedFor !== null);
  const capability = waiting?.waitedFor ?? null;
  return capability === null ? { kind: 'spare' } : { kind: 'waits', capability, until: waiting?.starts ?? null };
}

/** `moved`: milestones that are later; `changed`: effects that are. Those that begin with one, or wait for what it provides. */
function unmovedEffects({ plan, wired }: Outlook, later: Run, moved: Names, changed: Names): Unmoved[] {
  const provided = new Set([...moved].flatMap((name) => plan.milestones.get(name)?.provides ?? []));
  const of = (run: Run, effect: Effect) => run.effects.filter((row) => row.effect === effect.id);
  const awaits = (effect: Effect, { quantity: name, row }: EffectOnRow) => {
    const quantity = quantityOf(plan, name);
    return quantity !== undefined && capabilitiesAwaited(effect, quantity, row).some((capability) => provided.has(capability));
  };
  return countedEffects(plan).flatMap((effect) => {
    const rows = of(later, effect);
    const hangs = ('milestone' in effect.from && moved.has(effect.from.milestone)) || rows.some((row) => awaits(effect, row));
    if (!hangs || rows.length === 0 || changed.has(effect.id)) return [];
    return [{ effect: effect.id, because: becauseOf(of(wired, effect), rows) }];
  });
}

export function followsOf(outlook: Outlook, held: Dates, after: OutlookDates, later: Run): Follows {
  const { plan, program, wired, dates } = outlook;
  const moved = new Set([...plan.milestones.keys()].filter((name) => dates.computed.get(name) !== after.computed.get(name)));
  const effects = wired.effects.filter((effect, index) => !alike(effect.level, later.effects[index]?.level));
  const names = (moment: Moment | null) => moment !== null && 'milestone' in moment && moved.has(moment.milestone);
  const changed = new Set(effects.map(({ effect }) => effect));
  const reads = program.variables.some(({ source }) => source?.kind === 'costs');
  const costs = (reads ? [...plan.initiatives.values()] : [])
    .filter(({ counts }) => counts)
    .flatMap((initiative) => initiative.costs)
    .filter((cost) => (cost.kind === 'once' ? names(cost.at) : names(cost.from) || names(cost.until)));
  return {
    milestones: [...moved].filter((name) => !held.has(name)),
    spared: waitingOn(plan, held).filter((name) => !moved.has(name)),
    effects: [...changed],
    unmoved: unmovedEffects(outlook, later, moved, changed),
    costs: [...new Set(costs.map(({ title }) => title))],
    teams: [...plan.teams.keys()].filter((team) => !alike(dates.loads.get(team), after.loads.get(team))),
    read: program.milestones.filter((name) => moved.has(name)),
  };
}
