// Units combine by adding powers. Order is kept, because "the last time divisor" is a matter of how a unit is written.
import { DAYS_PER_UNIT, type Grain, grainUnit, type TimeUnit } from '@mainspring/kernel';
import { mergeSameNames, PURE, TIME_WORDS } from './parse-unit.ts';
import type { Conversion, Factor, Unit } from './unit.ts';

export function multiplyUnits(left: Unit, right: Unit): Unit {
  return simplify([...left.factors, ...right.factors], isPure(left) && isPure(right) && (left.percent || right.percent));
}

export function divideUnits(left: Unit, right: Unit): Unit {
  return multiplyUnits(left, powerOfUnit(right, -1));
}

export function powerOfUnit(unit: Unit, power: number): Unit {
  if (power === 0) return PURE;
  return { factors: unit.factors.map((factor) => ({ name: factor.name, power: factor.power * power })), percent: unit.percent };
}

function simplify(factors: readonly Factor[], percent: boolean): Unit {
  return { factors: mergeSameNames(factors), percent };
}

export function unitOf(name: string): Unit {
  return { factors: [{ name, power: 1 }], percent: false };
}

export function asTime(name: string): TimeUnit | null {
  return TIME_WORDS.get(name) === name ? (name as TimeUnit) : null;
}

export function isPure(unit: Unit): boolean {
  return unit.factors.length === 0;
}

/** A pure number, or as many of one noun for each of another: what goes on of what came. */
export function isShare({ factors }: Unit): boolean {
  const isNoun = ({ name }: Factor): boolean => asTime(name) === null && !/^[A-Z]{3}$/.test(name);
  if (factors.length === 0) return true;
  return factors.length === 2 && factors.every(isNoun) && [1, -1].every((power) => factors.some((one) => one.power === power));
}

/** Powers by noun and currency, and the net power of all times together. */
function dimensionOf(unit: Unit): { readonly nouns: ReadonlyMap<string, number>; readonly time: number } {
  const nouns = new Map<string, number>();
  let time = 0;
  for (const { name, power } of mergeSameNames(unit.factors)) {
    if (asTime(name) === null) nouns.set(name, power);
    else time += power;
  }
  return { nouns, time };
}

/** Whether the two differ by a number at most: the same nouns and currencies, and as much time. */
export function sameDimension(left: Unit, right: Unit): boolean {
  const a = dimensionOf(left);
  const b = dimensionOf(right);
  return a.time === b.time && a.nouns.size === b.nouns.size && [...a.nouns].every(([name, power]) => b.nouns.get(name) === power);
}

/** null if time units alone cannot turn the one into the other. */
export function conversionBetween(from: Unit, to: Unit): Conversion | null {
  if (!sameDimension(from, to)) return null;
  const times = [...divideUnits(from, to).factors].filter(({ name }) => asTime(name) !== null);
  // Weeks and days are no whole part of a month: a product that holds them goes by days, all others by whole months.
  const byDays = times.some(({ name }) => name === 'week' || name === 'day');
  let above = 1;
  let below = 1;
  for (const { name, power } of times) {
    const time = asTime(name);
    if (time === null) continue;
    const size = (byDays ? DAYS_PER_UNIT[time] : MONTHS_PER_UNIT[time]) ** Math.abs(power);
    if (power > 0) above *= size;
    else below *= size;
  }
  // Days and months per unit are short binary fractions, so both products are exact; one division rounds once.
  return above >= below ? { multiply: above / below, divide: 1 } : { multiply: 1, divide: below / above };
}

const MONTHS_PER_UNIT: Record<TimeUnit, number> = { day: Number.NaN, week: Number.NaN, month: 1, quarter: 3, year: 12 };

export function isIdentity(conversion: Conversion): boolean {
  return conversion.multiply === 1 && conversion.divide === 1;
}

/** What a flow is summed over: `USD/year/month` gives USD/year and month; null where no time divides. */
export function withoutLastTimeDivisor(unit: Unit): { readonly unit: Unit; readonly time: TimeUnit } | null {
  for (let index = unit.factors.length - 1; index >= 0; index -= 1) {
    const factor = unit.factors[index];
    const time = factor === undefined ? null : asTime(factor.name);
    if (factor === undefined || time === null || factor.power > -1) continue;
    const left = { name: factor.name, power: factor.power + 1 };
    const factors = unit.factors.flatMap((each, at) => (at !== index ? [each] : left.power === 0 ? [] : [left]));
    return { unit: { factors, percent: false }, time };
  }
  return null;
}

/** A noun or currency divided only by times, the last of them no longer than the grain: it sums by itself. */
export function isFlow(unit: Unit, grain: Grain): boolean {
  const last = withoutLastTimeDivisor(unit);
  if (last === null || DAYS_PER_UNIT[last.time] > DAYS_PER_UNIT[grainUnit(grain)]) return false;
  let counted = 0;
  for (const { name, power } of unit.factors) {
    if (asTime(name) !== null ? power > 0 : power <= 0) return false;
    if (asTime(name) === null) counted += 1;
  }
  return counted > 0;
}
