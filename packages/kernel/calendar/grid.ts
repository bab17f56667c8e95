// The grid of a plan: a row of periods of one grain. Slot 0 is the first period, slot −1 the eve.
import type { Day } from './day.ts';

export type Grain = 'week' | 'month' | 'quarter';

export interface Grid {
  readonly grain: Grain;
  /** First day of slot 0. */
  readonly start: Day;
  /** How many slots there are. */
  readonly periods: number;
  /** The month (1 to 12) in which the fiscal year begins. */
  readonly fiscalYear: number;
}
