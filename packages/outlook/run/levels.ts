// How much of an effect is there: a timeline that waits (lag), rises (ramp), holds and may fall again (fade), taken as
// its exact mean over each period, so that three days' slip moves a monthly figure. Everything is in grid periods.

export interface Timeline {
  readonly lag: number;
  readonly ramp: number;
  readonly fade: { readonly after: number; readonly over: number } | null;
}

/** ∫ from −∞ to `at` of a rise from 0 to 1 that begins at 0 and takes `over`. */
function risen(at: number, over: number): number {
  if (at <= 0) return 0;
  if (at < over) return (at * at) / (2 * over);
  return at - over / 2;
}

/** Area of such a rise between two points; exactly their distance where it is full. */
function area(from: number, until: number, over: number): number {
  if (until <= 0 || until <= from) return 0;
  if (from >= over && from >= 0) return until - from;
  return risen(until, over) - risen(from, over);
}

/** Area under the timeline between two positions, for one that starts at `start`. */
function timelineArea(timeline: Timeline, start: number, from: number, until: number): number {
  const begins = start + timeline.lag;
  const rise = area(from - begins, until - begins, timeline.ramp);
  if (timeline.fade === null) return rise;
  const falls = begins + timeline.ramp + timeline.fade.after;
  return rise - area(from - falls, until - falls, timeline.fade.over);
}

/**
 * Mean level by slot: T + 1 doubles, the eve (0) first. `start` in periods since the plan's start, Infinity is never;
 * `end` is where it stops at once (a protection that has come), Infinity where it does not.
 */
export function levels(timeline: Timeline, start: number, periods: number, end: number = Number.POSITIVE_INFINITY): Float64Array {
  const values = new Float64Array(periods + 1);
  if (!Number.isFinite(start)) return values;
  for (let slot = 0; slot < periods; slot += 1) {
    if (slot >= end) break;
    values[slot + 1] = timelineArea(timeline, start, slot, Math.min(slot + 1, end));
  }
  return values;
}
