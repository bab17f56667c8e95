// What it costs to be late: the plan is run again with the milestones later and everything that follows from it. Several
// are priced together and never summed, because two that are both needed cost no more than one.
import { type Outlook, type OutlookOptions, outlook as outlookOf, rolledUp } from '@mainspring/outlook';
import type { Scenario, Slots } from '@mainspring/plan';

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
}

/** The record and the data date under which `outlook` was made. */
export type Position = Pick<OutlookOptions, 'record' | 'dataDate' | 'position'>;

function delayed(outlook: Outlook, milestones: readonly string[], weeks: number): Scenario {
  return {
    name: 'delay',
    title: `${milestones.join(', ')} ${weeks} weeks later`,
    note: null,
    was: [],
    place: { file: '', line: 1, column: 1 },
    on: null,
    set: [],
    move: [],
    shift: new Map(milestones.map((name) => [name, { amount: weeks, unit: 'week' as const }])),
    drop: [],
    capacity: new Map(),
    ignore: outlook.ignore,
  };
}

/** Only sums and closing balances say over a longer span whether what was missed has come back. */
function addsUp(outlook: Outlook, quantity: string): boolean {
  const found = outlook.plan.drivers.get(quantity) ?? outlook.plan.assumptions.get(quantity);
  return found?.rollup.kind === 'rules' && (found.rollup.time === 'sum' || found.rollup.time === 'last');
}

/** null where the plan names no objective. */
export function costOfDelay(
  outlook: Outlook,
  milestones: readonly string[],
  weeks: number,
  position: Position = {},
): CostOfDelay | null {
  const objective = outlook.objective;
  if (objective === null) return null;
  const { on, at } = objective.target;
  const later = outlookOf(outlook.plan, { ...position, scenario: delayed(outlook, milestones, weeks) });
  const loss = (slots: Slots) => {
    const change = rolledUp(outlook.wired, on, slots) - rolledUp(later.wired, on, slots);
    return objective.better === 'higher' ? change : -change;
  };
  const cost = loss(at);
  const toTheEnd = loss({ text: 'to the end', first: at.first, last: outlook.plan.grid.periods - 1 });
  const deferred = cost > 0 ? Math.min(cost, Math.max(0, cost - toTheEnd)) : 0;
  const splits = addsUp(outlook, on.quantity);
  return {
    milestones,
    weeks,
    before: rolledUp(outlook.wired, on, at),
    after: rolledUp(later.wired, on, at),
    cost,
    perWeek: cost / weeks,
    deferred: splits ? deferred : null,
    lost: splits ? cost - deferred : null,
  };
}
