// Names of the plan with the titles that people read, and units as the wire has them.
import type { Figure, Ref, UnitOf } from '@mainspring/contract';
import { type Day, formatDay } from '@mainspring/kernel';
import { formatUnit, type Plan, type Quantity, withoutLastTimeDivisor } from '@mainspring/plan';

const CURRENCY = /^[A-Z]{3}$/;

export function refOf(name: string, entry: { readonly title: string } | undefined): Ref {
  return { name, title: entry === undefined || entry.title === '' ? name : entry.title };
}

export function personRef(plan: Plan, name: string | null): Ref | null {
  if (name === null) return null;
  const person = plan.people.get(name);
  return { name, title: person === undefined || person.fullName === '' ? name : person.fullName };
}

export function teamRef(plan: Plan, name: string | null): Ref | null {
  return name === null ? null : refOf(name, plan.teams.get(name));
}

/** Team of the person who answers. */
export function teamOfPerson(plan: Plan, person: string | null): Ref | null {
  return person === null ? null : teamRef(plan, plan.people.get(person)?.team ?? null);
}

export function quantityRef(plan: Plan, name: string): Ref {
  return refOf(name, plan.drivers.get(name) ?? plan.assumptions.get(name));
}

export function unitOf({ unit, unitText }: Pick<Quantity, 'unit' | 'unitText'>): UnitOf {
  const money = unit.factors.find(({ name, power }) => power > 0 && CURRENCY.test(name));
  return { text: unitText, percent: unit.percent, currency: money?.name ?? null };
}

/** Of a figure over a span: what is summed has lost its last time. */
export function unitOver(quantity: Quantity): UnitOf {
  const { unit, rollup } = quantity;
  const summed = rollup.kind === 'rules' && rollup.time === 'sum' ? withoutLastTimeDivisor(unit) : null;
  return unitOf(summed === null ? quantity : { unit: summed.unit, unitText: formatUnit(summed.unit) });
}

/** Errors cross the wire as null. */
export function figure(value: number | undefined): Figure {
  return value !== undefined && Number.isFinite(value) ? value : null;
}

export function dayText(day: Day): string;
export function dayText(day: Day | null | undefined): string | null;
export function dayText(day: Day | null | undefined): string | null {
  return day === null || day === undefined || !Number.isFinite(day) ? null : formatDay(day);
}
