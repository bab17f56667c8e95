// A day is a whole number: days since 1970-01-01 in the proleptic Gregorian calendar. No time zone, no clock.

export type Day = number;

/** A half-open span of days: `from` is inside, `until` is the first day after it. */
export interface Span {
  readonly from: Day;
  readonly until: Day;
}

export interface Civil {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

const DAYS_PER_ERA = 146_097; // 400 years, after which the calendar repeats
const EPOCH_SHIFT = 719_468; // from 0000-03-01 to 1970-01-01; a year that begins in March has its leap day last

/** A month outside 1 to 12 runs on into the years beside. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day {
  const monthsFromMarch = month - 3;
  const marchYear = year + Math.floor(monthsFromMarch / 12);
  const monthOfMarchYear = monthsFromMarch - 12 * Math.floor(monthsFromMarch / 12);
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - 400 * era;
  const dayOfYear = Math.floor((153 * monthOfMarchYear + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = 365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - EPOCH_SHIFT;
}

/** The calendar's name of a day; of a fractional day, the one it falls in. */
export function civil(day: Day): Civil {
  const shifted = Math.floor(day) + EPOCH_SHIFT;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthOfMarchYear = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthOfMarchYear < 10 ? monthOfMarchYear + 3 : monthOfMarchYear - 9;
  return {
    year: yearOfEra + 400 * era + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthOfMarchYear + 2) / 5) + 1,
  };
}

/** Monday 0 to Sunday 6. */
export function weekday(day: Day): number {
  const shifted = Math.floor(day) + 3; // 1970-01-01 was a Thursday
  return shifted - 7 * Math.floor(shifted / 7);
}

/** The ISO week that holds a day. Its year is the one that holds the week's Thursday. */
export function isoWeek(day: Day): { readonly year: number; readonly week: number } {
  const thursday = Math.floor(day) - weekday(day) + 3;
  const { year } = civil(thursday);
  return { year, week: Math.floor((thursday - dayOf(year, 1, 1)) / 7) + 1 };
}

/** The Monday on which an ISO week begins; a week beyond the year's last runs on into the next year. */
export function isoWeekStart(year: number, week: number): Day {
  const fourthOfJanuary = dayOf(year, 1, 4); // always in week 1
  return fourthOfJanuary - weekday(fourthOfJanuary) + 7 * (week - 1);
}

const DAY_TEXT = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Reads `2026-07-15`; null for another form and for a day that no calendar has. */
export function parseDay(text: string): Day | null {
  const match = DAY_TEXT.exec(text);
  if (match === null) return null;
  const day = dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
  return formatDay(day) === text ? day : null;
}

export function formatDay(day: Day): string {
  const date = civil(day);
  return `${padded(date.year, 4)}-${padded(date.month, 2)}-${padded(date.day, 2)}`;
}

/** A number of the calendar with leading zeros, as ISO 8601 writes it. */
export function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

/** How many days two spans share. */
export function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.until, b.until) - Math.max(a.from, b.from));
}
