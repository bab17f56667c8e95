// Where an error began: from a cell that is an error back through the errors that it read, to one that read none.
import type { Evaluation, Inputs } from '../compile/inputs.ts';
import type { Program } from '../compile/program.ts';
import { ownValue } from './evaluate.ts';
import { type Cell, machineOf } from './memory.ts';

export interface Place {
  readonly variable: number;
  /** Within the variable. */
  readonly row: number;
  /** −1 is the eve. */
  readonly slot: number;
}

/** Null where the cell is no error. Temporaries have no name, so they are told as the formula that holds them. */
export function originOf(program: Program, evaluation: Evaluation, inputs: Inputs, at: Place): Place | null {
  const width = program.periods + 1;
  const isError = ({ row, slot }: Cell): boolean => Number.isNaN(evaluation.memory[row * width + slot + 1] ?? Number.NaN);
  const cellOf = (place: Place): Cell => ({
    row: (program.variables[place.variable]?.firstRow ?? 0) + place.row,
    slot: place.slot,
  });
  if (!isError(cellOf(at))) return null;

  const machine = machineOf(program, inputs, evaluation.memory);
  const visited = new Set<number>();
  let visible = at;
  let here = at;
  for (;;) {
    const cell = cellOf(here);
    visited.add(cell.row * width + cell.slot + 1);
    const variable = program.variables[here.variable];
    if (variable?.kind !== 'temporary') visible = here;
    if (variable === undefined || variable.kind === 'input') return visible;
    const trace: Cell[] = [];
    machine.trace = trace;
    ownValue(machine, here, here.slot);
    const cause = trace.find((read) => isError(read) && !visited.has(read.row * width + read.slot + 1));
    if (cause === undefined) return visible;
    here = placeOf(program, cause);
  }
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
