// What is wanted and who is measured or paid by it: targets, KPIs, incentives.
import type { Day, Duration } from '@mainspring/kernel';
import type { Address, Slots } from './addresses.ts';
import type { Entry } from './entry.ts';
import type { TextPlace } from './place.ts';
import type { Series } from './series.ts';

export interface Target extends Entry {
  readonly on: Address;
  readonly at: Slots;
  readonly value: number;
  /** Absolute in the rolled-up unit; `relative` +40 % and `points` −2pp or +5 are measured from `versus` in the paper run. */
  readonly mode: 'absolute' | 'relative' | 'points';
  readonly versus: Slots | null;
  readonly owner: string | null;
  readonly valuePlace: TextPlace;
}

export interface Kpi extends Entry {
  readonly on: Address;
  readonly owner: string | null;
  readonly team: string | null;
  readonly cadence: 'day' | 'week' | 'sprint' | 'month' | 'quarter';
  readonly source: string | null;
  /** null: the paper run. */
  readonly target: Series | null;
  readonly tolerance: number;
}

export interface Incentive extends Entry {
  readonly team: string;
  readonly rewards: Address;
  readonly direction: 'higher' | 'lower';
  readonly owner: string | null;
  readonly evidence: string | null;
  readonly from: Day;
  readonly ramp: Duration;
  readonly pull: number;
  readonly calendar: string | null;
  readonly rewardsPlace: TextPlace;
}
