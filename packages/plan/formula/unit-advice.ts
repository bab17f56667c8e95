// Two units that cannot meet, and what would make them agree. A missing factor is the way out only where it is one thing, such
// as a price; a bare number wants its unit, a share wants what it is a part of, and some things belong in no one sum.
import { formatUnit } from '../unit/format-unit.ts';
import type { Nouns } from '../unit/parse-unit.ts';
import type { Factor, Unit } from '../unit/unit.ts';
import { asTime, divideUnits, isPure } from '../unit/unit-algebra.ts';

/** What stands on one side, as it is written. */
export interface Side {
  readonly text: string;
  readonly unit: Unit;
  /** Where it is a number that is written out. */
  readonly bare: number | null;
}

const CURRENCY = /^[A-Z]{3}$/;

export function isMoney({ factors }: Unit): boolean {
  return factors.some(({ name, power }) => power > 0 && CURRENCY.test(name));
}

function spelled(name: string, count: number, nouns: Nouns): string {
  if (count === 1 || CURRENCY.test(name)) return name;
  if (asTime(name) !== null) return `${name}s`;
  return [...nouns].find(([spelling, singular]) => singular === name && spelling !== name)?.[0] ?? name;
}

/** `5 leads / 1 month`: how a formula writes so much of a unit; null where it has powers. */
function quantityIn(value: number, unit: Unit, nouns: Nouns): string | null {
  if (unit.factors.some(({ power }) => Math.abs(power) !== 1)) return null;
  const [above, below] = [1, -1].map((sign) => unit.factors.filter(({ power }) => power === sign)) as [Factor[], Factor[]];
  const [first, ...more] = above;
  const parts = [first === undefined ? `${value}` : `${value} ${spelled(first.name, value, nouns)}`];
  for (const { name } of more) parts.push(`* 1 ${name}`);
  for (const { name } of below) parts.push(`/ 1 ${name}`);
  return parts.join(' ');
}

/** What `given` lacks to be `wanted`, times converted: they count once, by their net power. */
function factorBetween(given: Unit, wanted: Unit): Unit {
  const all = divideUnits(wanted, given).factors;
  const nouns = all.filter(({ name }) => asTime(name) === null);
  const times = all.filter(({ name }) => asTime(name) !== null);
  const power = times.reduce((sum, factor) => sum + factor.power, 0);
  const [time] = times;
  return { factors: power === 0 || time === undefined ? nouns : [...nouns, { name: time.name, power }], percent: false };
}

/** Whether somebody may have such a factor at hand: a price, a rate, a length of time. */
function isOneThing({ factors }: Unit): boolean {
  const nouns = factors.filter(({ name }) => asTime(name) === null);
  return nouns.length <= 2 && factors.every(({ power }) => Math.abs(power) === 1);
}

/** What to do with `side` so that it is in `wanted`; `other` is what it is to meet, where there is one. */
export function toAgree(side: Side, wanted: Unit, nouns: Nouns, other: string | null = null): string {
  if (side.bare !== null && isPure(side.unit)) {
    const written = quantityIn(side.bare, wanted, nouns);
    return written === null
      ? `Write ${side.text} as an amount in ${formatUnit(wanted)}`
      : `Write the number with its unit: ${written}`;
  }
  if (isPure(side.unit)) return `${side.text} is a pure number: multiply it by what it is a part of, in ${formatUnit(wanted)}`;
  if (isPure(wanted)) return `Divide ${side.text} by something in ${formatUnit(side.unit)}`;
  const factor = factorBetween(side.unit, wanted);
  const [first] = factor.factors;
  if (factor.factors.length === 1 && first !== undefined && Math.abs(first.power) === 1 && asTime(first.name) !== null)
    return `${first.power > 0 ? 'Multiply' : 'Divide'} ${side.text} by a time, such as 1 ${first.name}`;
  if (isOneThing(factor)) return `Multiply ${side.text} by something in ${formatUnit(factor)}`;
  return other === null
    ? `${formatUnit(side.unit)} and ${formatUnit(wanted)} measure different things: use something else in its place`
    : `${side.text} and ${other} measure different things: leave one of them out`;
}
