// Assumptions and drivers share one name space, so that a name alone says which of them is meant.
import type { Assumption } from './assumptions.ts';
import type { Driver } from './drivers.ts';
import type { Plan } from './plan.ts';

export function quantityOf(plan: Plan, name: string): Assumption | Driver | undefined {
  return plan.assumptions.get(name) ?? plan.drivers.get(name);
}
