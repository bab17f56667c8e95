// What one evaluation works on: the values so far, the members in scope, and the period. Reads go through here, so that
// walking back from an error can listen to them.
import type { Inputs } from '../compile/inputs.ts';
import type { Program, RowRead } from '../compile/program.ts';
import { rowWithin, type Scope, scopeOf } from '../compile/scope.ts';
import { type DelayWeights, delayWeightsOf } from './delay-weights.ts';

/** A cell that was read: its row in memory and its slot (−1 the eve). */
export interface Cell {
  readonly row: number;
  readonly slot: number;
  /** On the way to an error that `if_error` stopped: it is not where a later one began. */
  stopped?: true;
}

export interface Machine {
  readonly program: Program;
  readonly inputs: Inputs;
  readonly memory: Float64Array;
  /** T + 1. */
  readonly width: number;
  readonly scope: Scope;
  /** The period that is computed; −1 on the eve. */
  slot: number;
  readonly delays: DelayWeights;
  /** Cells read so far; null when nobody listens. */
  trace: Cell[] | null;
}

export function machineOf(program: Program, inputs: Inputs, memory: Float64Array): Machine {
  const width = program.periods + 1;
  return {
    program,
    inputs,
    memory,
    width,
    scope: scopeOf(program),
    slot: -1,
    delays: delayWeightsOf(program),
    trace: null,
  };
}

/** Index of the row in memory, in the scope of the members in play. */
export function memoryRow(machine: Machine, read: RowRead): number {
  return (machine.program.variables[read.variable]?.firstRow ?? 0) + rowWithin(read, machine.scope);
}

/** Slots before the start read the eve, slots beyond the end are an error. */
export function readCell(machine: Machine, row: number, slot: number): number {
  const at = Math.max(slot, -1);
  if (at >= machine.program.periods) return Number.NaN;
  machine.trace?.push({ row, slot: at });
  return machine.memory[row * machine.width + at + 1] ?? Number.NaN;
}

/** What is not a finite number is an error, and an error is NaN. */
export function finite(value: number): number {
  return Number.isFinite(value) ? value : Number.NaN;
}
