// Evaluates a program by walking its trees: the plainest form of what a program means, and the measure for every other.
import type { Evaluation, Inputs, RowIndex } from '../compile/inputs.ts';
import type { Program, Step } from '../compile/program.ts';
import { enterRow } from '../compile/scope.ts';
import { type RowResidual, settle, startResidual } from './actuals.ts';
import { walk } from './expression.ts';
import { finite, type Machine, machineOf } from './memory.ts';

export function evaluate(program: Program, inputs: Inputs): Evaluation {
  const width = program.periods + 1;
  // What is not computed yet is an error, never a silent zero.
  const memory = new Float64Array(program.rows * width).fill(Number.NaN);
  const machine = machineOf(program, inputs, memory);
  const residuals = new Map<RowIndex, RowResidual>();
  for (const [row, actuals] of inputs.actuals) residuals.set(row, startResidual(actuals));

  const store = (row: RowIndex, slot: number, own: number): void => {
    const actuals = inputs.actuals.get(row);
    const residual = residuals.get(row);
    const index = slot + 1;
    const value = actuals === undefined || residual === undefined ? own : settle(actuals, residual, own, index);
    memory[row * width + index] = value;
  };

  for (const { kind, firstRow, rows } of program.variables) {
    if (kind !== 'input') continue;
    for (let row = firstRow; row < firstRow + rows; row += 1) {
      const given = inputs.given.get(row);
      for (let slot = -1; slot < program.periods; slot += 1) {
        store(row, slot, changed(inputs, row, slot, finite(given?.[slot + 1] ?? Number.NaN)));
      }
    }
  }
  // A stock's eve is its opening, which whoever reads `prev(stock)` on the eve needs, wherever it stands in the order.
  for (const { kind, firstRow, open } of program.variables) {
    if (kind !== 'stock') continue;
    open.forEach((opening, row) => void store(firstRow + row, -1, changed(inputs, firstRow + row, -1, finite(opening))));
  }
  for (const { recursive, steps } of program.components) {
    if (recursive) {
      for (let slot = -1; slot < program.periods; slot += 1) {
        for (const step of steps) runStep(machine, step, slot, store);
      }
    } else {
      for (const step of steps) {
        for (let slot = -1; slot < program.periods; slot += 1) runStep(machine, step, slot, store);
      }
    }
  }
  return { memory, residual: new Map([...residuals].map(([row, { values }]) => [row, values] as const)) };
}

/** Value × factor + addend, where something changes the row. */
function changed(inputs: Inputs, row: RowIndex, slot: number, value: number): number {
  const factor = inputs.factor.get(row)?.[slot + 1];
  const addend = inputs.addend.get(row)?.[slot + 1];
  const scaled = factor === undefined ? value : value * factor;
  return finite(addend === undefined ? scaled : scaled + addend);
}

function runStep(machine: Machine, step: Step, slot: number, store: (row: RowIndex, slot: number, own: number) => void): void {
  const variable = machine.program.variables[step.variable];
  if (variable === undefined) throw new Error(`step of a variable ${step.variable} that is not there`);
  store(variable.firstRow + step.row, slot, ownValue(machine, step, slot));
}

/** What the program says of a row in a slot, before any actual. */
export function ownValue(machine: Machine, step: Step, slot: number): number {
  const { program, inputs } = machine;
  const variable = program.variables[step.variable];
  const body = variable?.bodies[variable.bodyOf[step.row] ?? -1];
  if (variable === undefined) return Number.NaN;
  const row = variable.firstRow + step.row;
  machine.slot = slot;
  enterRow(machine.scope, variable, step.row, program.sizes);
  if (variable.kind !== 'stock') return body === undefined ? Number.NaN : changed(inputs, row, slot, walk(machine, body));
  if (slot < 0) return changed(inputs, row, slot, finite(variable.open[step.row] ?? Number.NaN));
  machine.trace?.push({ row, slot: slot - 1 });
  const opening = machine.memory[row * machine.width + slot] ?? Number.NaN;
  return body === undefined ? Number.NaN : changed(inputs, row, slot, finite(opening + walk(machine, body)));
}
