// Figures inside sentences: short enough to read, exact enough to find again.
import { type Address, type Plan, quantityOf } from '@mainspring/plan';

const GROUPS = /\B(?=(\d{3})+(?!\d))/g;

export function written(value: number, percent = false): string {
  if (Number.isNaN(value)) return 'an error';
  if (percent) return `${(value * 100).toFixed(1)} %`;
  const size = Math.abs(value);
  const decimals = size >= 1000 || Number.isInteger(value) ? 0 : size >= 1 ? 1 : 4;
  const [whole = '', fraction] = size.toFixed(decimals).split('.');
  const digits = whole.replace(GROUPS, ',') + (fraction === undefined ? '' : `.${fraction}`);
  return value < 0 ? `-${digits}` : digits;
}

export function isPercent(plan: Plan, address: Address): boolean {
  return quantityOf(plan, address.quantity)?.unit.percent === true;
}
