// What it costs to be late: the forecast is run again with the milestones later than it has them now and everything that
// follows from it. Several are priced together and never summed, because two that are both needed cost no more than one.
import type { Day } from '@mainspring/kernel';
import {
  computedDates,
  type Dates,
  type Outlook,
  type OutlookDates,
  type Run,
  rolledUp,
  runPlan,
  wiredSwitches,
} from '@mainspring/outlook';
import { quantityOf, type Slots } from '@mainspring/plan';
import { type Follows, followsOf } from './follows.ts';

export interface CostOfDelay {
  readonly milestones: readonly string[];
  readonly weeks: number;
  /** The objective as it is forecast, and with the delay. */
  readonly before: number;
  readonly after: number;
  /** What the delay takes from the objective in its window; negative where it helps. */
  readonly cost: number;
  readonly perWeek: number;
  /** Of the cost: what comes back by the plan's end, and what does not; null where the figure does not add up over time. */
  readonly deferred: number | null;
  readonly lost: number | null;
  /** What it takes from the objective between its window and the plan's end; null where the figure does not add up over time. */
  readonly beyond: number | null;
  readonly follows: Follows;
}

/** Why a delay has no price: nothing to measure it by; what is reached cannot be late; nor can what never comes. */
export type DelayRefusal =
  | { readonly refused: 'no-objective' }
  | { readonly refused: 'reached'; readonly milestone: string; readonly on: Day }
  | { readonly refused: 'never-reached'; readonly milestone: string };

/** Only sums and closing balances say over a longer span whether what was missed has come back. */
function addsUp(outlook: Outlook, quantity: string): boolean {
  const found = quantityOf(outlook.plan, quantity);
  return found?.rollup.kind === 'rules' && (found.rollup.time === 'sum' || found.rollup.time === 'last');
}

/** Each as many weeks after the day that the outlook has for it, whether that is due, told, computed or held by silence. */
function heldDays(outlook: Outlook, milestones: readonly string[], weeks: number): Dates | DelayRefusal {
  const held = new Map<string, Day>();
  for (const milestone of milestones) {
    const reached = outlook.record?.state.reached.get(milestone);
    if (reached !== undefined) return { refused: 'reached', milestone, on: reached.day };
    const day = outlook.dates.computed.get(milestone);
    if (day === undefined) return { refused: 'never-reached', milestone };
    held.set(milestone, day + Math.round(weeks * 7));
  }
  return held;
}

/** The wired run with these milestones held back: their work goes on as before, what follows them moves. */
function heldRun(outlook: Outlook, held: Dates): { readonly run: Run; readonly dates: OutlookDates } {
  const { plan, paper, record, model } = outlook;
  const teams = outlook.ignore.includes('capacity') ? new Set<string>() : null;
  const dates = computedDates(plan, paper, { teams, joined: record, held });
  return { run: runPlan(model, wiredSwitches({ ...outlook, dates })), dates };
}

/** @param weeks more than 0; parts of a week count by whole days. @param milestones of the outlook's plan */
export function costOfDelay(outlook: Outlook, milestones: readonly string[], weeks: number): CostOfDelay | DelayRefusal {
  const objective = outlook.objective;
  if (objective === null) return { refused: 'no-objective' };
  const held = heldDays(outlook, milestones, weeks);
  if ('refused' in held) return held;
  const { on, at } = objective.target;
  const { run: later, dates } = heldRun(outlook, held);
  const loss = (slots: Pick<Slots, 'first' | 'last'>) => {
    const change = rolledUp(outlook.wired, on, slots) - rolledUp(later, on, slots);
    return objective.better === 'higher' ? change : -change;
  };
  const cost = loss(at);
  const toTheEnd = loss({ first: at.first, last: outlook.plan.grid.periods - 1 });
  const deferred = cost > 0 ? Math.min(cost, Math.max(0, cost - toTheEnd)) : 0;
  const splits = addsUp(outlook, on.quantity);
  return {
    milestones,
    weeks,
    before: objective.wired,
    after: rolledUp(later, on, at),
    cost,
    perWeek: cost / weeks,
    deferred: splits ? deferred : null,
    lost: splits ? cost - deferred : null,
    beyond: splits ? toTheEnd - cost : null,
    follows: followsOf(outlook, held, dates, later),
  };
}
