// Assumptions: quantities that are given, with a range, evidence and a way of being forecast.
import type { TextPlace } from './place.ts';
import type { Quantity } from './quantities.ts';
import type { Series } from './series.ts';

export interface ForecastRule {
  readonly method: 'plan' | 'hold' | 'carry' | 'trend';
  /** Closed periods looked back on. */
  readonly over: number;
}

export type Shape = 'split-normal' | 'normal' | 'lognormal' | 'triangular' | 'pert' | 'uniform' | 'beta' | 'discrete';

export interface Assumption extends Quantity {
  readonly kind: 'assumption';
  /** By row. */
  readonly series: readonly Series[];
  /** By row; null where there is no range. The same form as `series`, scaled. */
  readonly p10: readonly (Series | null)[];
  readonly p90: readonly (Series | null)[];
  readonly shape: Shape;
  readonly low: number | null;
  readonly high: number | null;
  readonly outcomes: readonly { readonly value: number; readonly probability: number }[];
  readonly shock: 'once' | 'period';
  readonly evidence: string | null;
  /** Team that may set it at will. */
  readonly lever: string | null;
  readonly includes: readonly string[];
  readonly forecast: ForecastRule;
}

export interface Correlation {
  readonly of: readonly [string, string];
  readonly value: number;
  readonly owner: string | null;
  readonly evidence: string | null;
  readonly place: TextPlace;
}
