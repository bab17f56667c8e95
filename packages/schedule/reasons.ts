// Why a milestone is reached when it is: every bound that falls on the day, the one that decided first.
import type { Day } from '@mainspring/kernel';
import type { ScheduleInput } from './input.ts';
import { type ResolvedLink, shift } from './links.ts';
import type { Reason } from './result.ts';
import { earliestOf, type State } from './state.ts';

interface Bound {
  readonly reason: Reason;
  readonly day: Day;
}

/** On time is on time; then what made it late, from the outside inwards. */
const ORDER: readonly Reason['kind'][] = [
  'after-end',
  'due',
  'capacity',
  'link',
  'told',
  'length',
  'silent',
  'recorded',
  'before-start',
];

export function reasonsOf(
  state: State,
  incoming: readonly ResolvedLink[],
  states: readonly State[],
  input: ScheduleInput,
): readonly Reason[] {
  const { task, record } = state;
  if (record !== null && record.reached !== null) return [{ kind: 'recorded' }];
  if (state.reached !== null && state.reached < input.start && state.reached === earliestOf(task))
    return [{ kind: 'before-start' }];
  const bounds = [...ownBounds(state, input), ...linkBounds(state, incoming, states, input, 'reach')];
  const capacity = capacityBounds(state, bounds, input);
  const reasons = deciding([...bounds, ...capacity], state.reached, input.end);
  // What made the work begin late stands before its length.
  if (task.start !== null && reasons.some((reason) => reason.kind === 'length' || reason.kind === 'capacity')) {
    const late = state.began === null || state.began > task.start;
    if (late) reasons.push(...deciding(linkBounds(state, incoming, states, input, 'begin'), state.began, input.end));
  }
  return reasons.sort((left, right) => ORDER.indexOf(left.kind) - ORDER.indexOf(right.kind));
}

/** The bounds that fall on the day. Where links look ahead the passes may settle a little later than any of them: then the
 * latest one stands for it. */
function deciding(bounds: readonly Bound[], day: Day | null, end: Day): Reason[] {
  const on = bounds.filter((bound) => (day === null ? bound.day >= end : bound.day === day));
  if (on.length > 0) return on.map((bound) => bound.reason);
  const latest = bounds.reduce<Bound | null>((best, bound) => (best === null || bound.day > best.day ? bound : best), null);
  return latest === null ? [] : [latest.reason];
}

function ownBounds(state: State, input: ScheduleInput): readonly Bound[] {
  const { task, record } = state;
  const earliest = earliestOf(task);
  const due: Reason = earliest < input.end ? { kind: 'due' } : { kind: 'after-end', day: earliest };
  const bounds: Bound[] = [{ reason: due, day: earliest }];
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
    const { milestone, link: kind, lag } = link.source;
    const day = read === null ? input.end : shift(read, lag);
    bounds.push({ reason: { kind: 'link', milestone, link: kind, lag, day }, day });
  }
  return bounds;
}

function capacityBounds(state: State, bounds: readonly Bound[], input: ScheduleInput): readonly Bound[] {
  if (state.began === null) return [];
  const otherwise = bounds.reduce((latest, bound) => Math.max(latest, bound.day), earliestOf(state.task));
  const late: Bound[] = [];
  for (const work of state.works) {
    const done = work.doneOn ?? input.end;
    if (done <= (work.doneWithEnoughOn ?? input.end)) continue;
    const days = Math.max(0, done - otherwise);
    if (days > 0) late.push({ reason: { kind: 'capacity', pool: work.pool, days }, day: done });
  }
  return late;
}
