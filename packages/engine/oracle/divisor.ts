// The divisor of a formula that is one division: what a ratio is weighted with when it is rolled up.
import type { Evaluation, Inputs } from '../compile/inputs.ts';
import type { Expression, Program, Variable } from '../compile/program.ts';
import { enterRow } from '../compile/scope.ts';
import { walk } from './expression.ts';
import { machineOf } from './memory.ts';

/** What the division at the root, below any change of time unit, divides by. */
function divisorOf(body: Expression | undefined): Expression | null {
  let node = body;
  while (node !== undefined && node.op === 'scale') node = node.of;
  return node !== undefined && node.op === 'divide' ? node.right : null;
}

/** Divisor of one row by slot, from slot 0; NaN where the formula is no division. */
export function divisorValues(
  program: Program,
  inputs: Inputs,
  evaluation: Evaluation,
  variable: Variable,
  row: number,
): Float64Array {
  const divisor = divisorOf(variable.bodies[variable.bodyOf[row] ?? -1]);
  const values = new Float64Array(program.periods).fill(Number.NaN);
  if (divisor === null) return values;
  const machine = machineOf(program, inputs, evaluation.memory);
  for (let slot = 0; slot < program.periods; slot += 1) {
    machine.slot = slot;
    enterRow(machine.scope, variable, row, program.sizes);
    values[slot] = walk(machine, divisor);
  }
  return values;
}
