// Why a milestone is reached when it is: every bound that falls on the day, the one that decided first.
import type { Day } from '@mainspring/kernel';
import type { ScheduleInput } from './input.ts';
import { type ResolvedLink, shift } from './links.ts';
import type { Reason } from './result.ts';
import type { State } from './state.ts';

interface Bound {
  readonly reason: Reason;
  readonly day: Day;
}

/** On time is on time; then what made it late, from the outside inwards. */
const ORDER: readonly Reason['kind'][] = ['due', 'capacity', 'link', 'told', 'length', 'silent', 'recorded', 'before-start'];

export function reasonsOf(
  state: State,
  incoming: readonly ResolvedLink[],
  states: readonly State[],
  input: ScheduleInput,
): readonly Reason[] {
  const { task, record } = state;
  if (record !== null && record.reached !== null) return [{ kind: 'recorded' }];
  if (state.reached !== null && state.reached < input.start && state.reached === task.due) return [{ kind: 'before-start' }];
  const bounds = [...ownBounds(state, input), ...linkBounds(state, incoming, states, input, 'reach')];
  const capacity = capacityBounds(state, bounds, input);
  const decided = [...bounds, ...capacity].filter((bound) =>
    state.reached === null ? bound.day >= input.end : bound.day === state.reached,
  );
  const reasons = decided.map((bound) => bound.reason);
  // What made the work begin late stands before its length.
  if (reasons.some((reason) => reason.kind === 'length' || reason.kind === 'capacity')) {
    const began = state.began ?? input.end;
    const beginnings = linkBounds(state, incoming, states, input, 'begin');
    if (task.start !== null && began > task.start) {
      for (const bound of beginnings) if (bound.day >= began) reasons.push(bound.reason);
    }
  }
  return reasons.sort((left, right) => ORDER.indexOf(left.kind) - ORDER.indexOf(right.kind));
}

function ownBounds(state: State, input: ScheduleInput): readonly Bound[] {
  const { task, record } = state;
  const bounds: Bound[] = [{ reason: { kind: 'due' }, day: task.due }];
  const told = record?.told ?? null;
  if (told !== null) bounds.push({ reason: { kind: 'told', day: told }, day: told });
  if (task.start !== null) {
    const began = state.began ?? Math.max(input.end, task.start);
    let days = told === null ? state.length : 0;
    for (const work of state.works) days = Math.max(days, (work.doneWithEnoughOn ?? began) - began);
    if (told === null || days > 0) bounds.push({ reason: { kind: 'length', began, days }, day: began + days });
  }
  if (state.silent && input.dataDate !== null) {
    bounds.push({ reason: { kind: 'silent', day: input.dataDate }, day: input.dataDate });
  }
  return bounds;
}

function linkBounds(
  state: State,
  incoming: readonly ResolvedLink[],
  states: readonly State[],
  input: ScheduleInput,
  holds: 'begin' | 'reach',
): readonly Bound[] {
  const bounds: Bound[] = [];
  for (const link of incoming) {
    const other = states[link.from];
    if (link.holds !== holds || other === undefined || states[link.to] !== state) continue;
    const read = link.reads === 'began' ? other.began : other.reached;
    const day = read === null ? input.end : shift(read, link.source.lag);
    bounds.push({ reason: { kind: 'link', milestone: link.source.milestone, link: link.source.link, day }, day });
  }
  return bounds;
}

function capacityBounds(state: State, bounds: readonly Bound[], input: ScheduleInput): readonly Bound[] {
  if (state.began === null) return [];
  const otherwise = bounds.reduce((latest, bound) => Math.max(latest, bound.day), state.task.due);
  const late: Bound[] = [];
  for (const work of state.works) {
    const done = work.doneOn ?? input.end;
    if (done <= (work.doneWithEnoughOn ?? input.end)) continue;
    const days = Math.max(0, done - otherwise);
    if (days > 0) late.push({ reason: { kind: 'capacity', pool: work.pool, days }, day: done });
  }
  return late;
}
