// What an actual says, in the unit of its quantity: a value that holds over its interval (a level, a rate), or the amount
// of the whole interval. Time units convert exactly; nouns and currencies never by themselves.
import type { ActualPayload } from '@mainspring/execution';
import { type Day, position } from '@mainspring/kernel';
import {
  type Conversion,
  conversionBetween,
  formatUnit,
  type Plan,
  parseUnit,
  type Quantity,
  type Unit,
  withoutLastTimeDivisor,
} from '@mainspring/plan';
import { slotLength } from '../slot-length.ts';

export interface Measure {
  readonly value: number;
  /** Whether the value is the amount of its interval: amounts add and may be split. */
  readonly amount: boolean;
}

/** Whether amounts of the quantity add over time. */
export function addsUp({ rollup }: Quantity): boolean {
  return rollup.kind === 'rules' && rollup.time === 'sum';
}

function converted(value: number, { multiply, divide }: Conversion): number {
  return (value * multiply) / divide;
}

/** What the amounts of a quantity are counted in: its unit where no time divides it. */
function amountUnit(quantity: Quantity): Unit | null {
  return addsUp(quantity) ? (withoutLastTimeDivisor(quantity.unit)?.unit ?? quantity.unit) : null;
}

/** In words why not, where the units do not agree. */
export function measure(
  plan: Plan,
  quantity: Quantity,
  { value, unit: text }: Pick<ActualPayload, 'value' | 'unit'>,
): Measure | string {
  const read = text === quantity.unitText ? { ok: true as const, value: quantity.unit } : parseUnit(text, plan.nouns);
  if (!read.ok) return `the unit of ${quantity.name}: ${read.error.message}; it is declared in ${quantity.unitText}`;
  const amounts = amountUnit(quantity);
  const divided = withoutLastTimeDivisor(quantity.unit) !== null;
  const direct = conversionBetween(read.value, quantity.unit);
  if (direct !== null) return { value: converted(value, direct), amount: amounts !== null && !divided };
  const whole = amounts === null ? null : conversionBetween(read.value, amounts);
  if (whole !== null) return { value: converted(value, whole), amount: true };
  const or = amounts !== null && divided ? ` (or ${formatUnit(amounts)} for the whole interval)` : '';
  return `${quantity.name} is declared in ${quantity.unitText}${or}, the actual is in ${text}`;
}

/** The value over an interval, as the quantity's unit has it: an amount is divided by the length of its interval. */
export function overInterval(plan: Plan, quantity: Quantity, { value, amount }: Measure, from: Day, until: Day): number {
  if (!amount) return value;
  return value / (slotLength(plan, quantity) * periodsIn(plan, from, until));
}

/** The same as a line of one period: a flow's amount per time of a period, anything else as it is. */
export function inOnePeriod(plan: Plan, quantity: Quantity, { value, amount }: Measure, from: Day, until: Day): number {
  if (!addsUp(quantity)) return value;
  return amount ? value / slotLength(plan, quantity) : value * periodsIn(plan, from, until);
}

function periodsIn({ grid }: Plan, from: Day, until: Day): number {
  return position(grid, until) - position(grid, from);
}
