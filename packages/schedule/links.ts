// Links as the day-by-day pass reads them: resolved to positions, split into what holds back the beginning and what
// holds back the end, in an order in which every milestone stands after what it waits on.
import { addWorkingDays, type Day } from '@mainspring/kernel';
import type { Lag, Task, TaskLink } from './input.ts';

export interface ResolvedLink {
  readonly from: number;
  readonly to: number;
  readonly source: TaskLink;
  /** Which day of the other milestone it reads. */
  readonly reads: 'began' | 'reached';
  /** Which day of its own milestone it holds back. */
  readonly holds: 'begin' | 'reach';
  /** A negative lag looks ahead at a date that is not known yet. */
  readonly ahead: boolean;
}

export function shift(day: Day, lag: Lag): Day {
  return 'days' in lag ? day + lag.days : addWorkingDays(lag.calendar, day, lag.workingDays);
}

export function isAhead(lag: Lag): boolean {
  return ('days' in lag ? lag.days : lag.workingDays) < 0;
}

/** A link to a milestone that is not there lapses. A milestone without a start has no beginning to hold back: its date is. */
export function resolveLinks(tasks: readonly Task[]): readonly ResolvedLink[] {
  const positions = new Map(tasks.map((task, position) => [task.name, position]));
  const links: ResolvedLink[] = [];
  tasks.forEach((task, to) => {
    for (const source of task.after) {
      const from = positions.get(source.milestone);
      if (from === undefined) continue;
      const begins = source.link === 'FS' || source.link === 'SS';
      links.push({
        from,
        to,
        source,
        reads: source.link === 'FS' || source.link === 'FF' ? 'reached' : 'began',
        holds: begins && task.start !== null ? 'begin' : 'reach',
        ahead: isAhead(source.lag),
      });
    }
  });
  return links;
}

/** Positions in link order, ties as given. Members of a ring come last: they wait on each other and are never reached. */
export function orderByLinks(count: number, links: readonly ResolvedLink[]): readonly number[] {
  const waits = new Int32Array(count);
  const followers: number[][] = Array.from({ length: count }, () => []);
  for (const link of links) {
    waits[link.to] = (waits[link.to] ?? 0) + 1;
    followers[link.from]?.push(link.to);
  }
  const order: number[] = [];
  for (let position = 0; position < count; position += 1) if (waits[position] === 0) order.push(position);
  for (let next = 0; next < order.length; next += 1) {
    for (const follower of followers[order[next] ?? 0] ?? []) {
      const left = (waits[follower] ?? 0) - 1;
      waits[follower] = left;
      if (left === 0) order.push(follower);
    }
  }
  for (let position = 0; position < count; position += 1) if ((waits[position] ?? 0) > 0) order.push(position);
  return order;
}
