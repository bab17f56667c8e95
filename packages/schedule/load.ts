// What is asked of a team against what it has: as the days really went, and as committed.
import type { Span } from '@mainspring/kernel';
import type { Pool, ScheduleInput } from './input.ts';
import type { Schedule } from './result.ts';

/** (standing + wanted) / capacity, averaged over the days of each slot; the eve comes first and is 1. Several pools are the
 * skills of one team and are added up. Without a limit there is nothing to measure by, and the load is 1 as in the paper run. */
export function loadBySlot(
  input: ScheduleInput,
  schedule: Pick<Schedule, 'wanted'>,
  pool: string | readonly string[],
  slotSpans: readonly Span[],
): Float64Array {
  const names = typeof pool === 'string' ? [pool] : pool;
  const pools = input.pools.filter((candidate) => names.includes(candidate.name));
  return average(input, pools, slotSpans, (name, day) => schedule.wanted.get(name)?.[day] ?? 0);
}

function average(
  input: ScheduleInput,
  pools: readonly Pool[],
  slotSpans: readonly Span[],
  wantedOn: (name: string, day: number) => number,
): Float64Array {
  const load = new Float64Array(slotSpans.length + 1).fill(1);
  if (pools.length === 0 || pools.some((pool) => pool.capacity === null)) return load;
  slotSpans.forEach((span, slot) => {
    let sum = 0;
    for (let day = span.from; day < span.until; day += 1) sum += ratioOn(pools, day - input.start, wantedOn);
    load[slot + 1] = sum / (span.until - span.from);
  });
  return load;
}

function ratioOn(pools: readonly Pool[], day: number, wantedOn: (name: string, day: number) => number): number {
  let asked = 0;
  let capacity = 0;
  for (const pool of pools) {
    asked += (pool.standing[day] ?? 0) + wantedOn(pool.name, day);
    capacity += pool.capacity?.[day] ?? 0;
  }
  // Nobody asked of nobody is no load; anything asked of nobody is impossible.
  if (capacity === 0) return asked === 0 ? 0 : Number.NaN;
  return asked / capacity;
}
