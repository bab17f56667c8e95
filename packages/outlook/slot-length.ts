// How long one period of the grid is for a quantity: what turns its amount per time into the amount of a period.
import { DAYS_PER_UNIT, grainUnit } from '@mainspring/kernel';
import { type Plan, type Quantity, withoutLastTimeDivisor } from '@mainspring/plan';

/** Length of a slot in the time that the quantity is divided by last (a month is exactly 1 month); 1 where it is no flow. */
export function slotLength(plan: Plan, quantity: Quantity): number {
  const divided = withoutLastTimeDivisor(quantity.unit);
  return divided === null ? 1 : DAYS_PER_UNIT[grainUnit(plan.grid.grain)] / DAYS_PER_UNIT[divided.time];
}
