// A duration as it was written. In arithmetic with days a month is 30.4375 days and a year 365.25; on the grid a
// duration counts in periods, whatever their days.

export type TimeUnit = 'day' | 'week' | 'month' | 'quarter' | 'year';

export interface Duration {
  readonly amount: number;
  readonly unit: TimeUnit | 'working day';
}
