// Members of a row: as the record writes them (joined by `;`), and as people read them.
import { leavesOfRow, type Plan, type Quantity } from '@mainspring/plan';

function leafNames(plan: Plan, quantity: Quantity, row: number): { readonly name: string; readonly title: string }[] {
  const leaves = leavesOfRow(plan.dims, quantity.dims, row);
  return quantity.dims.map((index) => {
    const dimension = plan.dims[index];
    const name = dimension?.leaves[leaves.get(index) ?? -1] ?? '';
    return { name, title: dimension?.titles.get(name) ?? name };
  });
}

/** `enterprise;emea`; empty for a scalar. */
export function memberOf(plan: Plan, quantity: Quantity, row: number): string {
  return leafNames(plan, quantity, row)
    .map(({ name }) => name)
    .join(';');
}

export function memberTitle(plan: Plan, quantity: Quantity, row: number): string {
  return leafNames(plan, quantity, row)
    .map(({ title }) => title)
    .join(', ');
}

/** Every row's member, in order. */
export function membersOf(plan: Plan, quantity: Quantity): string[] {
  return quantity.dims.length === 0 ? [] : Array.from({ length: quantity.rows }, (_, row) => memberOf(plan, quantity, row));
}
