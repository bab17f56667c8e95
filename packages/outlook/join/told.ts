// The date that is told of a milestone before it is reached: its owner's forecast; failing that, what is promised in a
// contract that it delivers. Where several contracts promise it, the earliest: it has to be there to keep them all.
import type { RecordState } from '@mainspring/execution';
import type { Plan } from '@mainspring/plan';
import type { Told } from './joined.ts';

export function toldDates(plan: Plan, state: RecordState): ReadonlyMap<string, Told> {
  const told = new Map<string, Told>();
  for (const { name, delivers } of plan.dependencies.values()) {
    const promise = state.promised.get(name);
    if (promise === undefined || promise.day >= (told.get(delivers)?.day ?? Number.POSITIVE_INFINITY)) continue;
    told.set(delivers, { day: promise.day, by: 'promise', seq: promise.event.seq });
  }
  for (const [milestone, { day, event }] of state.told) told.set(milestone, { day, by: 'forecast', seq: event.seq });
  return told;
}
