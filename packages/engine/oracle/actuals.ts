// Actuals stand for the value; how they differ from it (the residual) ends, goes on or fades after the last of them.
import type { RowActuals } from '../compile/inputs.ts';
import { finite } from './memory.ts';

export interface RowResidual {
  /** Index of the last closed period's actual in its row (slot + 1); −1 if there is none: what replaces the eve closes none. */
  readonly last: number;
  /** Actual ÷ own value at the last actual; 1 where nothing relative can be carried. */
  ratio: number;
  readonly values: Float64Array;
}

export function startResidual(actuals: RowActuals): RowResidual {
  let last = -1;
  for (const [index, value] of actuals.values.entries()) if (index > 0 && !Number.isNaN(value)) last = index;
  return { last, ratio: 1, values: new Float64Array(actuals.values.length) };
}

/** The value that stands at `index` (slot + 1) instead of the row's own. */
export function settle(actuals: RowActuals, residual: RowResidual, own: number, index: number): number {
  const actual = actuals.values[index] ?? Number.NaN;
  if (!Number.isNaN(actual)) {
    residual.values[index] = actual - own;
    if (index === residual.last && own !== 0 && Number.isFinite(own)) residual.ratio = actual / own;
    return actual;
  }
  const { residual: rule } = actuals;
  // Up to the last actual the ratio is still 1.
  if (residual.last < 0 || rule.kind === 'once' || residual.ratio === 1) return own;
  const since = index - residual.last;
  const left = rule.kind === 'carry' ? 1 : rule.over > 0 ? Math.max(0, 1 - since / rule.over) : 0;
  const value = left === 1 ? finite(own * residual.ratio) : finite(own * (1 + (residual.ratio - 1) * left));
  residual.values[index] = value - own;
  return value;
}
