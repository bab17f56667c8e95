// The base of an assumption: its declared series, with what its `includes` already contain taken out at their paper
// levels, so that the paper run shows the value and a slip lowers it.
import { type Assumption, allEffects, type Plan, seriesValues } from '@mainspring/plan';
import { isUnder } from './costs.ts';
import { committedDates, effectsOnRows } from './effects.ts';
import type { EffectOnRow } from './run.ts';
import type { Switches } from './switches.ts';

export function paperSwitches(dates: Switches['dates']): Switches {
  return {
    dates,
    protectedFrom: null,
    confidence: 'full',
    awaited: 'ignored',
    loads: null,
    pulls: [],
    actuals: 'none',
    residuals: new Map(),
  };
}

/** Π(1 + r·level·weight) and Σ a·level·weight of the effects on one row. */
export function combined(effects: readonly EffectOnRow[], slots: number): { factor: Float64Array; addend: Float64Array } {
  const factor = new Float64Array(slots).fill(1);
  const addend = new Float64Array(slots);
  for (const { change, level, weight } of effects) {
    for (let index = 0; index < slots; index += 1) {
      const moved = change.by * (level[index] ?? 0) * weight;
      if (change.kind === 'relative') factor[index] = (factor[index] ?? 1) * (1 + moved);
      else addend[index] = (addend[index] ?? 0) + moved;
    }
  }
  return { factor, addend };
}

/** As written: a scenario that shifts or drops what is included must not change what is taken out. */
function included(scenario: Plan, assumption: Assumption): readonly EffectOnRow[] {
  if (assumption.includes.length === 0) return [];
  const plan = scenario.original ?? scenario;
  const effects = allEffects(plan).filter(
    ({ on, initiative }) =>
      on.quantity === assumption.name &&
      initiative !== null &&
      assumption.includes.some((other) => isUnder(plan, initiative, other)),
  );
  return effectsOnRows(plan, effects, paperSwitches(committedDates(plan.milestones)));
}

/**
 * What a row's values are without what they include, so that a run with the paper levels shows the values themselves. For
 * the declared series and the ends of its range alike.
 */
export function withoutIncluded(plan: Plan, assumption: Assumption): (row: number, values: Float64Array) => Float64Array {
  const taken = included(plan, assumption);
  return (row, values) => {
    const onRow = taken.filter((effect) => effect.row === row);
    if (onRow.length === 0) return values;
    const { factor, addend } = combined(onRow, values.length);
    const without = values.map((value, index) => (value - (addend[index] ?? 0)) / (factor[index] ?? 1));
    without[0] = without[1] ?? Number.NaN;
    return without;
  };
}

function baseOf(plan: Plan, assumption: Assumption): Float64Array[] {
  const without = withoutIncluded(plan, assumption);
  return assumption.series.map((series, row) => without(row, seriesValues(series, plan.grid)));
}

/** A plan never changes, and every run of it begins here. */
const bases = new WeakMap<Plan, ReadonlyMap<string, readonly Float64Array[]>>();

/** By assumption, then by row: T + 1 doubles, the eve first. */
export function baseRows(plan: Plan): ReadonlyMap<string, readonly Float64Array[]> {
  const known = bases.get(plan);
  if (known !== undefined) return known;
  const made = new Map([...plan.assumptions.values()].map((assumption) => [assumption.name, baseOf(plan, assumption)]));
  bases.set(plan, made);
  return made;
}
