// A target with what is wanted, planned and forecast, and how it stands (definitions 12: until there are samples, by the
// tolerance of the KPI on the same driver).
import type { Health, TargetOf } from '@mainspring/contract';
import { type Outlook, reaches, type TargetResult } from '@mainspring/outlook';
import type { Plan, Quantity } from '@mainspring/plan';
import { closedOf, linesToDate } from './lines.ts';
import { figure, personRef, quantityRef, unitOf } from './refs.ts';

/** Of what is wanted, where no KPI states one. */
const DEFAULT_TOLERANCE = 0.05;

export function toleranceOn(plan: Plan, driver: string): number {
  return [...plan.kpis.values()].find(({ on }) => on.quantity === driver)?.tolerance ?? DEFAULT_TOLERANCE;
}

/** Beyond the tolerance off track, beyond half of it at risk; both are parts of what is wanted. */
export function healthOf(forecast: number, wanted: number, better: 'higher' | 'lower', tolerance: number): Health {
  if (!Number.isFinite(forecast) || !Number.isFinite(wanted)) return 'unknown';
  const within = (part: number) => {
    const allowed = Math.abs(wanted) * part;
    return reaches(forecast, better === 'higher' ? wanted - allowed : wanted + allowed, better);
  };
  if (within(tolerance / 2)) return 'on-track';
  return within(tolerance) ? 'at-risk' : 'off-track';
}

export function targetOf(outlook: Outlook, quantity: Quantity, result: TargetResult): TargetOf {
  const { target, wanted, paper, wired, met, better } = result;
  const tolerance = toleranceOn(outlook.plan, quantity.name);
  const { lines, periods } = linesToDate(outlook, target.on, target.at);
  return {
    name: target.name,
    title: target.title === '' ? target.name : target.title,
    driver: quantityRef(outlook.plan, quantity.name),
    address: target.on.text,
    at: target.at.text,
    unit: unitOf(quantity),
    better,
    wanted: figure(wanted),
    plan: figure(paper),
    forecast: figure(wired),
    met,
    health: met ? 'on-track' : healthOf(wired, wanted, better, tolerance),
    tolerance,
    owner: personRef(outlook.plan, target.owner),
    toDate: lines,
    periods,
    closed: closedOf(outlook, target.on),
  };
}
