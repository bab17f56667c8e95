// Which days are worked.
import type { Day } from './day.ts';

export interface WorkCalendar {
  /** Monday first, seven of them. */
  readonly days: readonly boolean[];
  readonly holidays: ReadonlySet<Day>;
}
