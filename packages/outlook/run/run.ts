// One run: the program evaluated under a set of switches, with everything that went in. Nothing is hidden in it, so that
// a figure can be explained, priced and made again.
import { type Evaluation, evaluate, type Inputs, type Place, type Program } from '@mainspring/engine';
import type { Day, Grid } from '@mainspring/kernel';
import type { Change, Plan } from '@mainspring/plan';
import type { Forecast } from '../forecast/methods.ts';
import type { Joined } from '../join/joined.ts';
import { isSame } from '../rounding.ts';
import { buildInputs, type Override, variablesByQuantity } from './inputs.ts';
import type { Switches } from './switches.ts';

/** What is run: a plan and its program (compiled once), and what the record adds where there is one. */
export interface Model {
  readonly plan: Plan;
  readonly program: Program;
  readonly joined: Joined | null;
}

/** One effect or tether on one row, under the switches of a run. */
export interface EffectOnRow {
  readonly effect: string;
  readonly change: Change;
  readonly quantity: string;
  readonly row: number;
  /** Day on which its timeline starts (before `lag`); null: never. */
  readonly starts: Day | null;
  /** The capability that it waited for, where that moved its start. */
  readonly waitedFor: string | null;
  /** By slot, without confidence; T + 1 doubles, the eve first. */
  readonly level: Float64Array;
  /** What the level is multiplied with. */
  readonly weight: number;
}

export interface Run {
  readonly plan: Plan;
  readonly program: Program;
  readonly grid: Grid;
  readonly switches: Switches;
  readonly inputs: Inputs;
  readonly evaluation: Evaluation;
  readonly effects: readonly EffectOnRow[];
  /** By row of an assumption, as `Inputs` has them, where the record closes some of it: how the rest was forecast. */
  readonly forecasts: ReadonlyMap<number, Forecast>;
}

/** One run. `overrides` hold rows of assumptions at given values, for questions of the kind "what if this lever were there". */
export function runPlan(model: Model, switches: Switches, overrides: readonly Override[] = []): Run {
  const { plan, program } = model;
  const { inputs, effects, forecasts } = buildInputs(model, switches, overrides);
  return { plan, program, grid: plan.grid, switches, inputs, evaluation: evaluate(program, inputs), effects, forecasts };
}

/** T + 1 values of one row of a quantity, the eve first; null where the program has no such row. */
export function rowValues(run: Run, quantity: string, row: number): Float64Array | null {
  const variable = variablesByQuantity(run.program).get(quantity);
  if (variable === undefined || row < 0 || row >= variable.rows) return null;
  const slots = run.program.periods + 1;
  const first = (variable.firstRow + row) * slots;
  return run.evaluation.memory.subarray(first, first + slots);
}

/** Of any variable of the program, its temporaries and inputs too; NaN is an error. */
export function valueAt({ program, evaluation }: Run, { variable, row, slot }: Place): number {
  const index = ((program.variables[variable]?.firstRow ?? 0) + row) * (program.periods + 1) + slot + 1;
  return evaluation.memory[index] ?? Number.NaN;
}

/** What the actuals of one row say beyond it, where they stand and as it lives on, but for rounding; null where the row has
 * none. */
export function residualValues(run: Run, quantity: string, row: number): Float64Array | null {
  const variable = variablesByQuantity(run.program).get(quantity);
  const residual = variable === undefined ? undefined : run.evaluation.residual.get(variable.firstRow + row);
  if (residual === undefined) return null;
  const values = rowValues(run, quantity, row);
  return residual.map((value, index) => {
    const shown = values?.[index] ?? Number.NaN;
    return isSame(shown, shown - value) ? 0 : value;
  });
}
