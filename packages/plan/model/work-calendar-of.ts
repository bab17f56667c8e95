// Working days go by the calendar of the entry, failing that by the plan's, failing that from Monday to Friday: for links,
// lags, ranges, effects, shifts and the spreading of figures alike.
import { MONDAY_TO_FRIDAY, type WorkCalendar } from '@mainspring/kernel';
import type { Plan } from './plan.ts';

/** The calendar of an entry that names one or none. */
export function workCalendarOf(plan: Plan, named: string | null): WorkCalendar {
  const name = named ?? plan.governance.calendar;
  return (name === null ? undefined : plan.calendars.get(name)) ?? MONDAY_TO_FRIDAY;
}
