// What several values make together by one word of a roll-up, over periods, members and the intervals of actuals alike.
import type { TimeRule } from '@mainspring/plan';

/**
 * `weights`: how long each value holds, or 1 where they stand side by side. An error among the values that count is one of the
 * whole; `first` and `last` read no other.
 */
export function byRule(rule: TimeRule, values: readonly number[], weights: readonly number[]): number {
  if (values.length === 0) return Number.NaN;
  switch (rule) {
    case 'sum':
      return values.reduce((sum, value, index) => sum + value * (weights[index] ?? Number.NaN), 0);
    case 'mean':
      return weightedMean(values, weights);
    case 'first':
      return values[0] ?? Number.NaN;
    case 'last':
      return values.at(-1) ?? Number.NaN;
    case 'largest':
      return Math.max(...values);
    case 'smallest':
      return Math.min(...values);
  }
}

/** NaN where nothing weighs. */
export function weightedMean(values: readonly number[], weights: readonly number[]): number {
  const weight = weights.reduce((sum, one) => sum + one, 0);
  return weight === 0 ? Number.NaN : byRule('sum', values, weights) / weight;
}
