// How far opposed incentives have drawn a lever: from the declared series towards an end of its range, along the
// incentive's ramp. Pulls on one lever add.
import { position } from '@mainspring/kernel';
import { type Plan, seriesValues, workCalendarOf } from '@mainspring/plan';
import { withoutIncluded } from './base.ts';
import { levels } from './levels.ts';
import type { Pull } from './switches.ts';
import { consecutivePeriods } from './working-days.ts';

/** What a pull adds to the base; T + 1 doubles, the eve first; null where the lever has no such end. */
function pulled(plan: Plan, pull: Pull): Float64Array | null {
  const incentive = plan.incentives.get(pull.incentive);
  const assumption = plan.assumptions.get(pull.assumption);
  const declared = assumption?.series[pull.row];
  const end = assumption?.[pull.to][pull.row];
  if (incentive === undefined || assumption === undefined || declared === undefined || end === undefined || end === null)
    return null;
  const without = withoutIncluded(plan, assumption);
  const from = without(pull.row, seriesValues(declared, plan.grid));
  const to = without(pull.row, seriesValues(end, plan.grid));
  const [ramp = 0] = consecutivePeriods(plan, workCalendarOf(plan, incentive.calendar), incentive.from, [incentive.ramp]);
  const level = levels({ lag: 0, ramp, fade: null }, position(plan.grid, incentive.from), plan.grid.periods);
  return level.map((value, index) => value * incentive.pull * ((to[index] ?? Number.NaN) - (from[index] ?? Number.NaN)));
}

/** The sum of the pulls on one row; null where there is none. */
export function pullOn(plan: Plan, pulls: readonly Pull[], assumption: string, row: number): Float64Array | null {
  let sum: Float64Array | null = null;
  for (const pull of pulls) {
    if (pull.assumption !== assumption || pull.row !== row) continue;
    const values = pulled(plan, pull);
    if (values === null) continue;
    const before: Float64Array | null = sum;
    sum = before === null ? values : values.map((value, index) => value + (before[index] ?? 0));
  }
  return sum;
}
