// A day is a whole number: days since 1970-01-01 in the proleptic Gregorian calendar. No time zone, no clock.

export type Day = number;

/** A half-open span of days: `from` is inside, `until` is the first day after it. */
export interface Span {
  readonly from: Day;
  readonly until: Day;
}
