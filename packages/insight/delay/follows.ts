// What moves with milestones that are late: found by comparing two runs, so that a delay that costs nothing, or helps, can
// be told with its reason.
import { capabilitiesAwaited, type Dates, type Outlook, type OutlookDates, type Run } from '@mainspring/outlook';
import { allEffects, type Moment, type Plan, quantityOf, waitingLinks } from '@mainspring/plan';

export interface WaitingEffect {
  /** Address that it moves, as written. */
  readonly on: string;
  /** Title of the capability that comes last. */
  readonly capability: string;
}

export interface Follows {
  /** Later than before, other than those that were held. */
  readonly milestones: readonly string[];
  /** Effects and tethers of which there is more or less in some period. */
  readonly effects: readonly string[];
  /** Hang on what is later, and are not: they wait for a capability that comes later still, or never. */
  readonly waiting: readonly WaitingEffect[];
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

/** `moved`: milestones that are later; `still`: effects that are. */
function waitingEffects(plan: Plan, later: Run, moved: ReadonlySet<string>, still: ReadonlySet<string>): WaitingEffect[] {
  const effects = new Map(allEffects(plan).map((effect) => [effect.id, effect]));
  const provided = new Set([...moved].flatMap((name) => plan.milestones.get(name)?.provides ?? []));
  const found = new Map<string, WaitingEffect>();
  for (const { effect: id, quantity: name, row, waitedFor } of later.effects) {
    const [effect, quantity] = [effects.get(id), quantityOf(plan, name)];
    if (effect === undefined || quantity === undefined || waitedFor === null || still.has(id)) continue;
    const fromMoved = 'milestone' in effect.from && moved.has(effect.from.milestone);
    const awaitsMoved = capabilitiesAwaited(effect, quantity, row).some((capability) => provided.has(capability));
    if (!fromMoved && !awaitsMoved) continue;
    const waiting = { on: effect.on.text, capability: plan.capabilities.get(waitedFor)?.title ?? waitedFor };
    found.set(`${id} ${waitedFor}`, waiting);
  }
  return [...found.values()];
}

export function followsOf({ plan, program, wired, dates }: Outlook, held: Dates, after: OutlookDates, later: Run): Follows {
  const moved = new Set([...plan.milestones.keys()].filter((name) => dates.computed.get(name) !== after.computed.get(name)));
  const effects = wired.effects.filter((effect, index) => !alike(effect.level, later.effects[index]?.level));
  const names = (moment: Moment | null) => moment !== null && 'milestone' in moment && moved.has(moment.milestone);
  const still = new Set(effects.map(({ effect }) => effect));
  const reads = program.variables.some(({ source }) => source?.kind === 'costs');
  const costs = (reads ? [...plan.initiatives.values()] : [])
    .filter(({ counts }) => counts)
    .flatMap((initiative) => initiative.costs)
    .filter((cost) => (cost.kind === 'once' ? names(cost.at) : names(cost.from) || names(cost.until)));
  return {
    milestones: [...moved].filter((name) => !held.has(name)),
    spared: waitingOn(plan, held).filter((name) => !moved.has(name)),
    effects: [...still],
    waiting: waitingEffects(plan, later, moved, still),
    costs: [...new Set(costs.map(({ title }) => title))],
    teams: [...plan.teams.keys()].filter((team) => !alike(dates.loads.get(team), after.loads.get(team))),
    read: program.milestones.filter((name) => moved.has(name)),
  };
}
