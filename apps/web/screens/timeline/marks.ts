// What is drawn of a milestone, apart from how: its work, its waiting, its dates. Plan outlined, what was done solid, what is
// forecast hatched, and whatever lies beyond due in red.
import type { MilestoneOf } from '@mainspring/contract';
import { daysBetween } from '../../ui/format/dates.ts';

export type Part = 'done' | 'ahead';

export interface Bar {
  from: string;
  until: string;
  part: Part;
  isLate: boolean;
}

export interface Wait {
  from: string;
  until: string;
  isLate: boolean;
}

export interface Marks {
  /** From start to due, as committed; null where it has no work of its own. */
  plan: { from: string; until: string } | null;
  work: readonly Bar[];
  /** Nothing of its own is done: it waits for others, or for the day that was told. */
  waits: readonly Wait[];
  /** null: never inside the plan. */
  at: string | null;
}

type Dated = Pick<MilestoneOf, 'start' | 'began' | 'done' | 'due' | 'reached' | 'date'>;

/** A span cut at days where something changes, without what is empty. */
function cut(from: string, until: string, at: readonly string[]): { from: string; until: string }[] {
  const inner = [...at].filter((day) => day > from && day < until).sort();
  const days = [from, ...new Set(inner), until];
  return days.flatMap((day, index) => {
    const next = days[index + 1];
    return next === undefined || next <= day ? [] : [{ from: day, until: next }];
  });
}

function waitsBetween(from: string | null, until: string | null, due: string): Wait[] {
  if (from === null || until === null || until <= from) return [];
  return cut(from, until, [due]).map((span) => ({ ...span, isLate: span.from >= due }));
}

/** @param dataDate up to it work was done, from it on it is ahead @param end of what is in view: how far what never comes is drawn */
export function marksOf({ start, began, done, due, reached, date }: Dated, dataDate: string, end: string): Marks {
  const at = reached ?? date;
  const last = at ?? end;
  if (start === null) return { plan: null, work: [], waits: waitsBetween(due, last, due), at };
  const plan = { from: start, until: due };
  if (began === null || began > last) return { plan, work: [], waits: waitsBetween(start, last, due), at };
  const worked = done !== null && done < last ? done : last;
  const work = cut(began, worked, [due, dataDate]).map(
    (span): Bar => ({
      ...span,
      part: reached !== null || span.until <= dataDate ? 'done' : 'ahead',
      isLate: span.from >= due,
    }),
  );
  return { plan, work, waits: [...waitsBetween(start, began, due), ...waitsBetween(worked, last, due)], at };
}

/** Of waits that follow on each other without a break, the longest; null where there is none. */
export function longestWait(waits: readonly Wait[]): { from: string; until: string } | null {
  const spans: { from: string; until: string }[] = [];
  for (const { from, until } of waits) {
    const last = spans.at(-1);
    if (last?.until === from) last.until = until;
    else spans.push({ from, until });
  }
  const length = ({ from, until }: { from: string; until: string }) => daysBetween(from, until);
  return spans.sort((one, other) => length(other) - length(one))[0] ?? null;
}
