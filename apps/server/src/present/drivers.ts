// What moves the result, and what is one unit of each worth?
import type { DriverNode, Drivers } from '@mainspring/contract';
import { onPlanOf, worthOf } from '@mainspring/insight';
import { slotName } from '@mainspring/kernel';
import { type Outlook, rolledUp } from '@mainspring/outlook';
import { type Formula, operandsOf, type Plan, type Quantity, quantityOf, type Slots } from '@mainspring/plan';
import { closedSlot } from './lines.ts';
import { figure, personRef, refOf, teamOfPerson, unitOf, unitOver } from './refs.ts';
import type { Snapshot } from './snapshot.ts';
import { healthOf, toleranceOn } from './targets.ts';

function readsIn(formula: Formula): string[] {
  const own = formula.kind === 'read' ? [formula.quantity] : [];
  return [...own, ...operandsOf(formula).flatMap(readsIn)];
}

/** Quantities that a driver's text reads, in the order of the text, each once. */
export function readsOf(plan: Plan, name: string): string[] {
  const driver = plan.drivers.get(name);
  if (driver === undefined) return [];
  const bodies = driver.kind === 'formula' ? driver.bodies : [...driver.inflow, ...driver.outflow];
  return [...new Set(bodies.flatMap(({ formula }) => readsIn(formula)))].filter((read) => read !== name);
}

/** The objective's span; without an objective the whole plan. */
export function spanOf({ objective, plan }: Outlook): Slots {
  return objective?.target.at ?? { text: '', first: 0, last: plan.grid.periods - 1 };
}

export function nodeOf(outlook: Outlook, quantity: Quantity): DriverNode {
  const { plan } = outlook;
  const address = { quantity: quantity.name, rows: Array.from({ length: quantity.rows }, (_, row) => row) };
  const span = spanOf(outlook);
  const planned = rolledUp(outlook.paper, address, span);
  const forecast = rolledUp(outlook.wired, address, span);
  const closed = closedSlot(outlook, address);
  const { step, change } = worthOf(outlook, quantity);
  return {
    name: quantity.name,
    title: refOf(quantity.name, quantity).title,
    kind: plan.drivers.get(quantity.name)?.kind ?? 'assumption',
    unit: unitOf(quantity),
    over: unitOver(quantity),
    better: quantity.better,
    owner: personRef(plan, quantity.owner),
    team: teamOfPerson(plan, quantity.owner),
    plan: figure(planned),
    forecast: figure(forecast),
    health: healthOf(forecast, planned, quantity.better, toleranceOn(plan, quantity.name)),
    reads: readsOf(plan, quantity.name),
    worth: change,
    step,
    onPlan: onPlanOf(outlook, quantity),
    closed: closed < 0 ? null : slotName(plan.grid, closed),
  };
}

/** Costs one run a quantity, and one more of each that is off its plan. */
export function presentDrivers({ key, outlook }: Snapshot): Drivers {
  const { plan, objective } = outlook;
  const root = objective === null ? undefined : quantityOf(plan, objective.target.on.quantity);
  return {
    key,
    root: root?.name ?? null,
    objective: objective === null ? null : refOf(objective.target.name, objective.target),
    unit: root === undefined ? null : unitOver(root),
    at: objective?.target.at.text ?? null,
    drivers: [...plan.drivers.values(), ...plan.assumptions.values()].map((quantity) => nodeOf(outlook, quantity)),
  };
}
