// What is late, by how much, and what it costs.
import type { LateMilestone } from '@mainspring/contract';
import { costOfDelay } from '@mainspring/insight';
import type { Day } from '@mainspring/kernel';
import type { Outlook } from '@mainspring/outlook';
import type { Milestone } from '@mainspring/plan';
import { dayText, personRef, refOf } from './refs.ts';
import type { Snapshot } from './snapshot.ts';

export interface Lateness {
  /** Reached, told or computed; null: never inside the plan. */
  readonly date: Day | null;
  readonly reached: Day | null;
  /** Calendar days after `due`; null where it never comes. */
  readonly lateBy: number | null;
  /** What its lateness does to the objective. */
  readonly amount: number;
}

export function latenessOf({ outlook, bridges }: Snapshot, milestone: Milestone): Lateness {
  const reached = outlook.record?.state.reached.get(milestone.name)?.day ?? null;
  const date = reached ?? outlook.dates.computed.get(milestone.name) ?? null;
  const parts = bridges.flatMap((bridge) => bridge.parts);
  const own = parts.filter(({ subject }) => subject.kind === 'milestone' && subject.name === milestone.name);
  return {
    date,
    reached,
    lateBy: date === null ? null : date - milestone.due,
    amount: own.reduce((sum, part) => sum + part.amount, 0),
  };
}

export const isLate = ({ lateBy }: Lateness): boolean => lateBy === null || lateBy > 0;

/** What one more week of these takes together; null where it cannot be priced. Costs one run. */
export function perWeek(outlook: Outlook, milestones: readonly string[]): number | null {
  if (milestones.length === 0) return null;
  const cost = costOfDelay(outlook, milestones, 1);
  return 'refused' in cost || !Number.isFinite(cost.cost) ? null : cost.cost;
}

export function lateMilestones(snapshot: Snapshot): LateMilestone[] {
  const { outlook } = snapshot;
  const late = [...outlook.plan.milestones.values()].flatMap((milestone): LateMilestone[] => {
    const lateness = latenessOf(snapshot, milestone);
    if (!isLate(lateness)) return [];
    return [
      {
        milestone: refOf(milestone.name, milestone),
        owner: personRef(outlook.plan, milestone.owner),
        due: dayText(milestone.due),
        date: dayText(lateness.date),
        lateBy: lateness.lateBy,
        reached: lateness.reached !== null,
        perWeek: lateness.reached === null ? perWeek(outlook, [milestone.name]) : null,
        amount: lateness.amount,
      },
    ];
  });
  const size = (one: LateMilestone) => [Math.abs(one.amount), one.perWeek ?? 0] as const;
  return late.sort((one, other) => size(other)[0] - size(one)[0] || size(other)[1] - size(one)[1]);
}
