// Where a quantity lies in memory.
import type { Program, Variable } from './program.ts';

export interface QuantityRows {
  /** Index in `Program.variables`. */
  readonly variable: number;
  readonly firstRow: number;
  readonly rows: number;
}

const tables = new WeakMap<readonly Variable[], ReadonlyMap<string, number>>();

/** Throws for a name that is not in the program: names come from the checked plan. */
export function rowsOf(program: Program, quantity: string): QuantityRows {
  let table = tables.get(program.variables);
  if (table === undefined) {
    table = new Map(program.variables.map(({ name }, index) => [name, index] as const));
    tables.set(program.variables, table);
  }
  const variable = table.get(quantity);
  const found = variable === undefined ? undefined : program.variables[variable];
  if (variable === undefined || found === undefined) throw new Error(`"${quantity}" is not in the program`);
  return { variable, firstRow: found.firstRow, rows: found.rows };
}
