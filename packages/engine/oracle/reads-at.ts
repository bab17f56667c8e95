// What a cell was computed from: it is computed once more while every read of the machine is listened to, so that what is
// told is what was read, in the periods and for the members that were reached, and no arm that was not taken.
import type { Evaluation, Inputs } from '../compile/inputs.ts';
import type { Program } from '../compile/program.ts';
import { ownValue } from './evaluate.ts';
import { type Cell, type Machine, machineOf } from './memory.ts';

export interface Place {
  readonly variable: number;
  /** Within the variable. */
  readonly row: number;
  /** −1 is the eve. */
  readonly slot: number;
}

/** A place that was read. */
export interface Read extends Place {
  /** On the way to an error that `if_error` stopped. */
  readonly stopped: boolean;
}

export interface Computed {
  readonly program: Program;
  readonly inputs: Inputs;
  readonly evaluation: Evaluation;
}

/** In the order of reading, each once; nothing for an input. Temporaries have no name: what they read stands for them. */
export function readsAt(computed: Computed, at: Place): readonly Read[] {
  return listen(machineFor(computed), at, () => true);
}

/**
 * The way of an error: from a cell that is one, back through the errors that it read, to the cell where it began, which read
 * none. Empty where the cell is no error.
 */
export function errorPath(computed: Computed, at: Place): readonly Place[] {
  const machine = machineFor(computed);
  const isError = (index: number): boolean => Number.isNaN(machine.memory[index] ?? Number.NaN);
  const path: Place[] = [];
  const visited = new Set<number>();
  for (let here = isError(indexOf(machine, at)) ? at : undefined; here !== undefined; ) {
    path.push(here);
    visited.add(indexOf(machine, here));
    [here] = listen(machine, here, (index, stopped) => !stopped && isError(index) && !visited.has(index));
  }
  return path;
}

const machineFor = ({ program, inputs, evaluation }: Computed): Machine => machineOf(program, inputs, evaluation.memory);

function indexOf({ program, width }: Machine, { variable, row, slot }: Place): number {
  return ((program.variables[variable]?.firstRow ?? 0) + row) * width + slot + 1;
}

/** What a place read and, in place of temporaries, what these read, as far as `keep` holds for its index in memory. */
function listen(machine: Machine, at: Place, keep: (index: number, stopped: boolean) => boolean): Read[] {
  const { program, width } = machine;
  const found: Read[] = [];
  const seen = new Set<number>();
  const open = heard(machine, at);
  for (let cell = open.pop(); cell !== undefined; cell = open.pop()) {
    const index = cell.row * width + cell.slot + 1;
    const stopped = cell.stopped === true;
    if (seen.has(index) || !keep(index, stopped)) continue;
    seen.add(index);
    const place = placeOf(program, cell);
    if (program.variables[place.variable]?.kind !== 'temporary') found.push({ ...place, stopped });
    else for (const read of heard(machine, place)) open.push(stopped ? { ...read, stopped } : read);
  }
  return found;
}

/** The reads of one place, the last of them first. */
function heard(machine: Machine, at: Place): Cell[] {
  if (machine.program.variables[at.variable]?.kind === 'input') return [];
  const trace: Cell[] = [];
  machine.trace = trace;
  ownValue(machine, at, at.slot);
  machine.trace = null;
  return trace.reverse();
}

function placeOf(program: Program, cell: Cell): Place {
  let low = 0;
  let high = program.variables.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((program.variables[middle]?.firstRow ?? 0) <= cell.row) low = middle;
    else high = middle - 1;
  }
  return { variable: low, row: cell.row - (program.variables[low]?.firstRow ?? 0), slot: cell.slot };
}
