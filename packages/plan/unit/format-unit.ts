// Writing a unit as its author would: what is multiplied first, then each divisor; singular nouns.
import type { Factor, Unit } from './unit.ts';

export function formatUnit(unit: Unit): string {
  if (unit.factors.length === 0) return unit.percent ? '%' : '1';
  const above = unit.factors.filter(({ power }) => power > 0).map(written);
  const below = unit.factors.filter(({ power }) => power < 0).map(written);
  return [above.length > 0 ? above.join('*') : '1', ...below].join('/');
}

function written({ name, power }: Factor): string {
  const size = Math.abs(power);
  return size === 1 ? name : `${name}^${size}`;
}
