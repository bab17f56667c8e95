// Which days are worked, and counting by them.
import { type Day, type Span, weekday } from './day.ts';

export interface WorkCalendar {
  /** Monday first, seven of them. */
  readonly days: readonly boolean[];
  readonly holidays: ReadonlySet<Day>;
}

export const MONDAY_TO_FRIDAY: WorkCalendar = {
  days: [true, true, true, true, true, false, false],
  holidays: new Set<Day>(),
};

function isWorkingDay(calendar: WorkCalendar, day: Day): boolean {
  return calendar.days[weekday(day)] === true && !calendar.holidays.has(Math.floor(day));
}

export function workingDaysIn(calendar: WorkCalendar, span: Span): number {
  const length = Math.max(0, span.until - span.from);
  const weeks = Math.floor(length / 7);
  let count = weeks * workedWeekdays(calendar);
  for (let day = span.from + 7 * weeks; day < span.until; day++) {
    if (calendar.days[weekday(day)] === true) count++;
  }
  for (const holiday of calendar.holidays) {
    if (holiday >= span.from && holiday < span.until && calendar.days[weekday(holiday)] === true) count--;
  }
  return count;
}

/** Some four thousand years of working days: what lies beyond never comes, and is not counted day by day. */
const FARTHEST = 1_000_000;

/**
 * The working day that has `count` working days between `day` and itself: Friday and 1 is Monday, Monday and −1 is
 * Friday. With 0 the day itself, worked or not. Endless where no day of the week is worked, and beyond a million.
 */
export function addWorkingDays(calendar: WorkCalendar, day: Day, count: number): Day {
  if (!Number.isFinite(count)) return count;
  let left = Math.abs(Math.round(count));
  if (left === 0) return day;
  if (workedWeekdays(calendar) === 0 || left > FARTHEST) return count * Number.POSITIVE_INFINITY;
  if (count < 0) {
    let before = day;
    while (left > 0) {
      before--;
      if (isWorkingDay(calendar, before)) left--;
    }
    return before;
  }
  // A count that begins on a free day begins with the next working day: the days between are what is counted.
  let after = day;
  while (left > 0 || !isWorkingDay(calendar, after)) {
    if (isWorkingDay(calendar, after)) left--;
    after++;
  }
  return after;
}

function workedWeekdays(calendar: WorkCalendar): number {
  return calendar.days.filter((worked) => worked).length;
}
