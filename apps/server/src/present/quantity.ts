// A driver or an assumption by its name, with what its text says of each row.
import type { Plan, Quantity } from '@mainspring/plan';

export function quantityOf(plan: Plan, name: string): Quantity | undefined {
  return plan.drivers.get(name) ?? plan.assumptions.get(name);
}
