// Figures inside sentences: short enough to read, exact enough to find again.
import { type Address, type Plan, quantityOf } from '@mainspring/plan';

const GROUPS = /\B(?=(\d{3})+(?!\d))/g;

/** 3,735,369, 12.3, 0.05, 4.1 %; with a true minus. */
export function written(value: number, percent = false): string {
  if (Number.isNaN(value)) return 'an error';
  const size = Math.abs(value);
  const digits = percent ? `${(size * 100).toFixed(1)} %` : digitsOf(size);
  return value < 0 && Number.parseFloat(digits.replaceAll(',', '')) !== 0 ? `−${digits}` : digits;
}

function digitsOf(size: number): string {
  if (size >= 1000 || Number.isInteger(size)) return size.toFixed(0).replace(GROUPS, ',');
  // Below 1 as many decimals as say something, up to four.
  return size >= 1 ? size.toFixed(1) : String(Number(size.toFixed(4)));
}

export function isPercent(plan: Plan, address: Address): boolean {
  return quantityOf(plan, address.quantity)?.unit.percent === true;
}
