// What was told of each milestone so far, oldest first: forecasts, promises, the day it was reached, work that was left.
import type { MilestoneEvent } from '@mainspring/contract';
import type { RecordEvent } from '@mainspring/execution';
import type { Plan } from '@mainspring/plan';

type Told = Pick<MilestoneEvent, 'kind' | 'day' | 'effort'> & { readonly milestone: string };

/** null: it speaks of no milestone. */
function toldBy(plan: Plan, event: RecordEvent): Told | null {
  switch (event.kind) {
    case 'milestone-forecast':
      return { kind: 'forecast', milestone: event.payload.milestone, day: event.payload.date, effort: {} };
    case 'milestone-reached':
      return { kind: 'reached', milestone: event.payload.milestone, day: event.payload.date, effort: {} };
    case 'remaining-effort': {
      const { milestone, on, effort } = event.payload;
      return { kind: 'remaining', milestone, day: on, effort: { ...effort } };
    }
    case 'promise': {
      const milestone = plan.dependencies.get(event.payload.dependency)?.delivers;
      return milestone === undefined ? null : { kind: 'promise', milestone, day: event.payload.date, effort: {} };
    }
    default:
      return null;
  }
}

/** By milestone. @param position last event that is read */
export function milestoneHistory(
  plan: Plan,
  events: readonly RecordEvent[],
  position: number,
): ReadonlyMap<string, readonly MilestoneEvent[]> {
  const history = new Map<string, MilestoneEvent[]>();
  for (const event of events) {
    const told = event.seq <= position ? toldBy(plan, event) : null;
    if (told === null) continue;
    const { milestone, ...what } = told;
    const { seq, at, actor } = event;
    history.set(milestone, [...(history.get(milestone) ?? []), { seq, at, actor, ...what }]);
  }
  return history;
}
