// Drivers that are shown in percent because what they are made of is: a win rate in deals a proposal reads like the base rate
// that was written as 26%.
import type { Assumption } from '../model/assumptions.ts';
import type { Driver } from '../model/drivers.ts';
import type { Unit } from '../unit/unit.ts';
import type { Memory } from './memory.ts';

const keyOf = ({ factors }: Unit) => factors.map(({ name, power }) => `${name}^${power}`).join(' ');

/** Units, other than pure numbers, in which every assumption is written with `%`. */
function unitsInPercent(assumptions: Iterable<Assumption>): ReadonlySet<string> {
  const percent = new Map<string, boolean>();
  for (const { unit } of assumptions) percent.set(keyOf(unit), unit.percent && (percent.get(keyOf(unit)) ?? true));
  return new Set([...percent].flatMap(([key, all]) => (all && key !== '' ? [key] : [])));
}

/** The same drivers, those of such a unit shown in percent. */
export function inPercent(
  assumptions: ReadonlyMap<string, Assumption>,
  drivers: ReadonlyMap<string, Driver>,
  memory: Memory,
): ReadonlyMap<string, Driver> {
  const units = unitsInPercent(assumptions.values());
  if (units.size === 0) return drivers;
  const shown = (driver: Driver): Driver =>
    units.has(keyOf(driver.unit))
      ? memory.of(driver, 'in percent', () => ({ ...driver, unit: { ...driver.unit, percent: true } }))
      : driver;
  return new Map([...drivers].map(([name, driver]) => [name, shown(driver)]));
}
