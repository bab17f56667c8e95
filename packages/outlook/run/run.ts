// One run: the program evaluated under a set of switches, with everything that went in. Nothing is hidden in it, so that
// a figure can be explained, priced and made again.
import type { Evaluation, Inputs, Program } from '@mainspring/engine';
import type { Day, Grid } from '@mainspring/kernel';
import type { Plan } from '@mainspring/plan';
import type { Joined } from '../join/joined.ts';
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
}
