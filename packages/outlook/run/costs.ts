// What initiatives cost, by slot: what is paid once falls into the period of its day, what runs counts by the part of the
// period that it covers. Costs are never weighted; they follow the milestone they name.
import { type Day, position, slotOf } from '@mainspring/kernel';
import type { Cost, Initiative, Moment, Plan } from '@mainspring/plan';
import type { Dates } from './switches.ts';

export function momentDay(moment: Moment, dates: Dates): Day | null {
  return 'day' in moment ? moment.day : (dates.get(moment.milestone) ?? null);
}

function addCost(total: Float64Array, cost: Cost, plan: Plan, dates: Dates): void {
  const { grid } = plan;
  if (cost.kind === 'once') {
    const day = momentDay(cost.at, dates);
    if (day === null) return;
    const slot = slotOf(grid, day);
    if (slot >= 0 && slot < grid.periods) total[slot + 1] = (total[slot + 1] ?? 0) + cost.amount;
    return;
  }
  const from = momentDay(cost.from, dates);
  if (from === null) return;
  const until = cost.until === null ? null : momentDay(cost.until, dates);
  const first = position(grid, from);
  const end = until === null ? grid.periods : position(grid, until);
  for (let slot = Math.max(0, Math.floor(first)); slot < grid.periods && slot < end; slot += 1) {
    const part = Math.min(slot + 1, end) - Math.max(slot, first);
    if (part > 0) total[slot + 1] = (total[slot + 1] ?? 0) + cost.rate * part;
  }
}

/** Whether an initiative is another or lies under it. */
export function isUnder(plan: Plan, initiative: string, other: string): boolean {
  const seen = new Set<string>();
  let at: string | null = initiative;
  while (at !== null && !seen.has(at)) {
    if (at === other) return true;
    seen.add(at);
    at = plan.initiatives.get(at)?.parent ?? null;
  }
  return false;
}

/** Plan currency per period; T + 1 doubles, the eve (0) first. Of one initiative: with what lies under it. */
export function costs(plan: Plan, initiative: string | null, dates: Dates): Float64Array {
  const total = new Float64Array(plan.grid.periods + 1);
  const counted: Initiative[] = [...plan.initiatives.values()].filter(
    (one) => one.counts && (initiative === null || isUnder(plan, one.name, initiative)),
  );
  for (const one of counted) for (const cost of one.costs) addCost(total, cost, plan, dates);
  return total;
}
