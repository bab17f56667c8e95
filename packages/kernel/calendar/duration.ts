// A duration as it was written. In arithmetic with days a month is 30.4375 days and a year 365.25, rounded to whole
// days; on the grid a duration counts in periods, whatever their days.
import type { Day } from './day.ts';
import type { Grain, Grid } from './grid.ts';
import { addWorkingDays, MONDAY_TO_FRIDAY, type WorkCalendar } from './work-calendar.ts';

export type TimeUnit = 'day' | 'week' | 'month' | 'quarter' | 'year';

export interface Duration {
  readonly amount: number;
  readonly unit: TimeUnit | 'working day';
}

export const DAYS_PER_UNIT: Readonly<Record<TimeUnit, number>> = {
  day: 1,
  week: 7,
  month: 30.4375,
  quarter: 91.3125,
  year: 365.25,
};

const DURATION_TEXT = /^([+-]?\d[\d_]*(?:\.\d+)?) *(working day|day|week|month|quarter|year)s?$/;

/** Reads `8 weeks`, `1.5 months`, `5 working days`; null for another form. */
export function parseDuration(text: string): Duration | null {
  const match = DURATION_TEXT.exec(text.trim());
  if (match === null) return null;
  const amount = Number((match[1] ?? '').replaceAll('_', ''));
  const unit = match[2];
  return unit === 'working day' || isTimeUnit(unit) ? { amount, unit } : null;
}

function isTimeUnit(text: string | undefined): text is TimeUnit {
  return text !== undefined && Object.hasOwn(DAYS_PER_UNIT, text);
}

/** Whole days. Working days count as fifths of a week here; by a calendar they are added with `addDuration`. */
export function durationInDays(duration: Duration): number {
  return Math.round(exactDays(duration)) + 0; // + 0 makes a negative zero positive
}

/** Real periods of the grid, by the exact ratio of the units. */
export function durationInPeriods(duration: Duration, grid: Grid): number {
  const grain = grainUnit(grid.grain);
  // Two months on a month grid are 2 and not 60.875 / 30.4375, so that no rounding can creep in.
  return duration.unit === grain ? duration.amount : exactDays(duration) / DAYS_PER_UNIT[grain];
}

export function grainUnit(grain: Grain): TimeUnit {
  return grain;
}

/** A day and a duration; working days by the calendar, or from Monday to Friday where there is none. */
export function addDuration(day: Day, duration: Duration, calendar: WorkCalendar | null): Day {
  return duration.unit === 'working day'
    ? addWorkingDays(calendar ?? MONDAY_TO_FRIDAY, day, duration.amount)
    : day + durationInDays(duration);
}

function exactDays(duration: Duration): number {
  return duration.unit === 'working day' ? (duration.amount * 7) / 5 : duration.amount * DAYS_PER_UNIT[duration.unit];
}
