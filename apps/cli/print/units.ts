// The unit beside a figure, as a person reads it: what is summed over a span has lost its last time, a pure number none at all.
import { formatUnit, type Quantity, withoutLastTimeDivisor } from '@mainspring/plan';

export function readable(unit: string): string {
  if (unit === '%' || unit === '1') return '';
  return unit.startsWith('1/') ? `per ${unit.slice(2)}` : unit;
}

/** Of a figure in one period. */
export function unitOf(quantity: Quantity): string {
  return readable(quantity.unitText);
}

/** Of a figure over a span, which the quantity's own rule makes of its periods. */
export function unitOver({ unit, unitText, rollup }: Quantity): string {
  const summed = rollup.kind === 'rules' && rollup.time === 'sum' ? withoutLastTimeDivisor(unit) : null;
  return readable(summed === null ? unitText : formatUnit(summed.unit));
}

const TIMES = new Set(['day', 'week', 'month', 'quarter', 'year']);

/** `months`: of more than one. */
export const plural = (unit: string) => (TIMES.has(unit) ? `${unit}s` : unit);

/** `3,735,369 USD/year`, `19.37 months`. */
export function withUnit(figure: string, unit: string): string {
  return unit === '' ? figure : `${figure} ${figure === '1' ? unit : plural(unit)}`;
}
