// Durations that follow each other from a day on, in periods: what waits two working days on a milestone begins on the
// same day, whether it is an effect or a link.
import { addDuration, type Day, type Duration, durationInPeriods, position, type WorkCalendar } from '@mainspring/kernel';
import type { Plan } from '@mainspring/plan';

/** The lengths of durations that follow each other from a day on, in periods; endless where no day is worked or the day never comes. */
export function consecutivePeriods(plan: Plan, calendar: WorkCalendar, from: Day, durations: readonly Duration[]): number[] {
  let day = from;
  return durations.map((duration) => {
    const begins = day;
    if (Number.isFinite(begins)) day = addDuration(begins, duration, calendar);
    if (duration.unit !== 'working day') return durationInPeriods(duration, plan.grid);
    return Number.isFinite(begins) ? position(plan.grid, day) - position(plan.grid, begins) : Number.POSITIVE_INFINITY;
  });
}
