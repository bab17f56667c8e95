// Checked plan in, program out.
import { type Body, type Plan, type Quantity, quantityOf, type StockDriver } from '@mainspring/plan';
import { divisorOf } from './divisor.ts';
import { Layout } from './layout.ts';
import { type Lowering, lower } from './lower.ts';
import { orderOf } from './order.ts';
import type { Expression, Program } from './program.ts';
import { missing, type WeightOf } from './rollup-read.ts';

export function compile(plan: Plan): Program {
  const layout = new Layout(plan.dims.map(({ leaves }) => leaves.length));
  for (const [name, { dims }] of plan.assumptions) {
    layout.add({ name, kind: 'input', source: { kind: 'assumption', name }, dims });
  }
  for (const [name, { kind, dims }] of plan.drivers) layout.add({ name, kind, dims });

  const lowering: Lowering = {
    grid: plan.grid,
    layout,
    quantity: (name) => quantityOf(plan, name) ?? null,
    weightOf: (quantity, fixed) => weightOf(quantity, fixed),
  };
  const weightOf = weights(plan, lowering);

  for (const [name, driver] of plan.drivers) {
    const variable = layout.find(name);
    if (variable === null) continue;
    if (driver.kind === 'stock') {
      const { bodyOf, bodies } = netFlow(driver, lowering);
      layout.fill(variable, bodyOf, bodies, driver.open);
    } else {
      const bodies = driver.bodies.map(({ formula }) => lower(formula, lowering));
      layout.fill(variable, bodyByRow(driver.rows, driver.bodies), bodies);
    }
  }
  const program = {
    periods: plan.grid.periods,
    sizes: layout.sizes,
    variables: layout.variables(),
    rows: layout.rows,
    milestones: layout.milestones,
  };
  return { ...program, components: orderOf(program) };
}

/** By row the index of the body that computes it; −1 where there is none. */
function bodyByRow(rows: number, bodies: readonly Body[]): number[] {
  const bodyOf: number[] = new Array(rows).fill(-1);
  for (const [index, body] of bodies.entries()) {
    for (const row of body.rows) bodyOf[row] = index;
  }
  return bodyOf;
}

/** One body per pair of inflow and outflow that some row has. */
function netFlow(stock: StockDriver, lowering: Lowering): { bodyOf: number[]; bodies: Expression[] } {
  const inflow = bodyByRow(stock.rows, stock.inflow);
  const outflow = bodyByRow(stock.rows, stock.outflow);
  const known = new Map<string, number>();
  const bodies: Expression[] = [];
  const bodyOf = inflow.map((incoming, row) => {
    const outgoing = outflow[row] ?? -1;
    const key = `${incoming} ${outgoing}`;
    const index = known.get(key) ?? bodies.length;
    if (index === bodies.length) {
      known.set(key, index);
      bodies.push(difference(stock.inflow[incoming], stock.outflow[outgoing], lowering));
    }
    return index;
  });
  return { bodyOf, bodies };
}

function difference(incoming: Body | undefined, outgoing: Body | undefined, lowering: Lowering): Expression {
  const left: Expression = incoming === undefined ? { op: 'constant', value: 0 } : lower(incoming.formula, lowering);
  if (outgoing === undefined) return left;
  return { op: 'subtract', left, right: lower(outgoing.formula, lowering) };
}

/** Divisors of ratios are rows of their own, made when a roll-up first asks for them. */
function weights(plan: Plan, lowering: Lowering): WeightOf {
  const divisors = new Map<string, number | null>();
  const { layout } = lowering;

  const divisorRow = (quantity: Quantity): number | null => {
    const known = divisors.get(quantity.name);
    if (known !== undefined) return known;
    const driver = plan.drivers.get(quantity.name);
    if (driver === undefined || driver.kind !== 'formula') return null;
    const variable = layout.add({ name: `(divisor of ${quantity.name})`, kind: 'temporary', dims: quantity.dims });
    // Noted before it is filled: a divisor that itself rolls this quantity up must not make another.
    divisors.set(quantity.name, variable);
    const bodies = driver.bodies.map(({ formula }) => divisorOf(lower(formula, lowering)) ?? missing());
    layout.fill(variable, bodyByRow(driver.rows, driver.bodies), bodies);
    return variable;
  };

  return (quantity, fixed): Expression | null => {
    const { rollup } = quantity;
    const variable = rollup.kind === 'weighted' ? layout.find(rollup.by) : divisorRow(quantity);
    if (variable === null) return null;
    const further = layout.dimsOf(variable).filter((dim) => !quantity.dims.includes(dim));
    return further.reduceRight<Expression>(
      (of, dim) => ({
        op: 'reduce',
        how: 'sum',
        dim,
        leaves: Array.from({ length: layout.sizes[dim] ?? 0 }, (_, leaf) => leaf),
        of,
      }),
      { op: 'read', row: layout.read(variable, fixed) },
    );
  };
}
