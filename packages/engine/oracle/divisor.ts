// The divisor of a ratio, computed: what it is weighted with when it is rolled up.
import { divisorOf } from '../compile/divisor.ts';
import type { Evaluation, Inputs } from '../compile/inputs.ts';
import type { Program, Variable } from '../compile/program.ts';
import { enterRow } from '../compile/scope.ts';
import { walk } from './expression.ts';
import { machineOf } from './memory.ts';

/** Divisor of one row: T + 1 doubles, the eve first; NaN where the formula is no division. */
export function divisorValues(
  program: Program,
  inputs: Inputs,
  evaluation: Evaluation,
  variable: Variable,
  row: number,
): Float64Array {
  const body = variable.bodies[variable.bodyOf[row] ?? -1];
  const divisor = body === undefined ? null : divisorOf(body);
  const values = new Float64Array(program.periods + 1).fill(Number.NaN);
  if (divisor === null) return values;
  const machine = machineOf(program, inputs, evaluation.memory);
  for (let slot = -1; slot < program.periods; slot += 1) {
    machine.slot = slot;
    enterRow(machine.scope, variable, row, program.sizes);
    values[slot + 1] = walk(machine, divisor);
  }
  return values;
}
