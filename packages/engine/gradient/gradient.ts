// How an objective answers to its inputs. The objective is a weighted sum of cells (a ratio is linearised where it
// stands), which is what one reverse pass starts from.
import type { Inputs, RowIndex } from '../compile/inputs.ts';
import type { Program } from '../compile/program.ts';

/** One cell of the objective and its weight. */
export interface Seed {
  readonly row: RowIndex;
  /** −1 is the eve. */
  readonly slot: number;
  readonly weight: number;
}

/** Which inputs are asked for; a reverse pass gives all, others do what is asked. */
export interface Wanted {
  readonly given: readonly RowIndex[];
  /** Indices into `Program.milestones`. */
  readonly dates: readonly number[];
}

export interface Gradient {
  /** By row of `Inputs.given`: derivative by slot, the eve first. */
  readonly given: ReadonlyMap<RowIndex, Float64Array>;
  /** By milestone: derivative per period of slip; 0 where not asked. */
  readonly dates: Float64Array;
}

export type GradientOf = (program: Program, inputs: Inputs, seeds: readonly Seed[], wanted: Wanted) => Gradient;
