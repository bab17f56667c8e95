// Which effects there are, when each begins on each row and how much of it there is in each slot. Effects and tethers are
// one mechanism; what waits for a capability starts when the last one that it waits for is there.
import { type Day, position } from '@mainspring/kernel';
import { allEffects, type Effect, type Milestone, type Plan, type Quantity, quantityOf, workCalendarOf } from '@mainspring/plan';
import { momentDay } from './costs.ts';
import { levels, type Timeline } from './levels.ts';
import type { EffectOnRow } from './run.ts';
import type { Dates, Switches } from './switches.ts';
import { consecutivePeriods } from './working-days.ts';

/** Those of initiatives that have come far enough to count. */
export function countedEffects(plan: Plan): Effect[] {
  return allEffects(plan).filter(({ initiative }) => initiative === null || (plan.initiatives.get(initiative)?.counts ?? true));
}

/** Its timeline where it starts on a day (endless: never): working days are counted from there. */
function timelineOf(plan: Plan, effect: Effect, starts: Day): Timeline {
  const { fade } = effect;
  const durations = fade === null ? [effect.lag, effect.ramp] : [effect.lag, effect.ramp, fade.after, fade.over];
  const lengths = consecutivePeriods(plan, workCalendarOf(plan, effect.calendar), starts, durations);
  const [lag = 0, ramp = 0, after = 0, over = 0] = lengths;
  return { lag, ramp, fade: fade === null ? null : { after, over } };
}

/** When each capability is there: the earliest of the milestones that provide it. One that is absent never is. */
export function capabilityDays(plan: Plan, dates: Dates): ReadonlyMap<string, Day> {
  const days = new Map<string, Day>();
  for (const milestone of plan.milestones.values()) {
    const day = dates.get(milestone.name);
    if (day === undefined) continue;
    for (const capability of milestone.provides) days.set(capability, Math.min(days.get(capability) ?? day, day));
  }
  return days;
}

/** Whether an effect moves a quantity the way that is good. */
export function improves(effect: Effect, quantity: Quantity): boolean {
  return quantity.better === 'higher' ? effect.change.by > 0 : effect.change.by < 0;
}

/** What an effect waits for on one row. */
export function capabilitiesAwaited(effect: Effect, quantity: Quantity, row: number): readonly string[] {
  const ofQuantity = improves(effect, quantity) ? (quantity.requires[row] ?? []) : [];
  return [...new Set([...effect.requires, ...ofQuantity])];
}

interface Beginning {
  readonly starts: Day | null;
  readonly waitedFor: string | null;
}

function beginning(
  effect: Effect,
  quantity: Quantity,
  row: number,
  switches: Switches,
  provided: ReadonlyMap<string, Day>,
): Beginning {
  const source = effect.protects ? switches.protectedFrom : switches.dates;
  let starts = source === null ? null : momentDay(effect.from, source);
  let waitedFor: string | null = null;
  const { awaited } = switches;
  if (awaited === 'ignored') return { starts, waitedFor };
  for (const capability of capabilitiesAwaited(effect, quantity, row)) {
    if (starts === null) break;
    if (awaited !== 'all' && !awaited(effect.id, quantity.name, capability)) continue;
    const day = provided.get(capability) ?? null;
    if (day !== null && day <= starts) continue;
    starts = day;
    waitedFor = capability;
  }
  return { starts, waitedFor };
}

function weightOf(effect: Effect, confidence: Switches['confidence']): number {
  if (confidence === 'full') return 1;
  if (confidence === 'weighted') return effect.confidence;
  return confidence.get(effect.id) ?? effect.confidence;
}

function protectedUntil(plan: Plan, effect: Effect, dates: Dates): number {
  if (!effect.protects) return Number.POSITIVE_INFINITY;
  const day = momentDay(effect.from, dates);
  return day === null ? Number.POSITIVE_INFINITY : position(plan.grid, day);
}

export function effectsOnRows(plan: Plan, effects: readonly Effect[], switches: Switches): EffectOnRow[] {
  const provided = capabilityDays(plan, switches.dates);
  const found: EffectOnRow[] = [];
  for (const effect of effects) {
    const quantity = quantityOf(plan, effect.on.quantity);
    if (quantity === undefined || isStock(plan, effect.on.quantity)) continue;
    const weight = weightOf(effect, switches.confidence);
    const end = protectedUntil(plan, effect, switches.dates);
    for (const row of effect.on.rows) {
      const { starts, waitedFor } = beginning(effect, quantity, row, switches, provided);
      const day = starts ?? Number.POSITIVE_INFINITY;
      const timeline = timelineOf(plan, effect, day);
      found.push({
        effect: effect.id,
        change: effect.change,
        quantity: quantity.name,
        row,
        starts,
        waitedFor,
        level: levels(timeline, position(plan.grid, day), plan.grid.periods, end),
        weight,
      });
    }
  }
  return found;
}

function isStock(plan: Plan, name: string): boolean {
  return plan.drivers.get(name)?.kind === 'stock';
}

/** Dates as committed: every milestone on its due date. */
export function committedDates(milestones: ReadonlyMap<string, Milestone>): Dates {
  return new Map([...milestones.values()].map((milestone) => [milestone.name, milestone.due]));
}
