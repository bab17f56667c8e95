// The shortest way from a plan's text to its numbers, without runs, effects or dates: what tests of the engine stand on.
import { type Plan, readPlan, seriesValues } from '@mainspring/plan';
import { evaluate } from '../oracle/evaluate.ts';
import { compile } from './compile.ts';
import type { Evaluation, Inputs } from './inputs.ts';
import type { Program } from './program.ts';
import { rowsOf } from './rows.ts';

export interface Computed {
  readonly plan: Plan;
  readonly program: Program;
  readonly inputs: Inputs;
  readonly evaluation: Evaluation;
  /** Values of every row of a quantity in a slot; −1 is the eve. */
  values(name: string, slot: number): number[];
  /** Values of one row from slot 0 to the last. */
  series(name: string, row?: number): number[];
}

/** Every name in `dates` is a milestone, in periods since the start. Throws where the text has an error. */
export function compute(text: string, dates: Readonly<Record<string, number>> = {}): Computed {
  const { plan, findings } = readPlan(new Map([['plan.yaml', text]]));
  const wrong = findings.filter((finding) => finding.class === 'text');
  if (plan === null || wrong.length > 0) throw new Error(wrong.map(({ code, message }) => `${code}: ${message}`).join('\n'));
  const program = compile(plan);
  const given = new Map<number, Float64Array>();
  for (const [name, assumption] of plan.assumptions) {
    const { firstRow } = rowsOf(program, name);
    for (const [row, series] of assumption.series.entries()) given.set(firstRow + row, seriesValues(series, plan.grid));
  }
  const nothing = new Map();
  const reached = Float64Array.from(program.milestones, (name) => dates[name] ?? Number.POSITIVE_INFINITY);
  const inputs: Inputs = { given, factor: nothing, addend: nothing, actuals: nothing, dates: reached };
  const evaluation = evaluate(program, inputs);
  const width = program.periods + 1;
  const row = (index: number): Float64Array => evaluation.memory.subarray(index * width, (index + 1) * width);
  return {
    plan,
    program,
    inputs,
    evaluation,
    values(name, slot) {
      const { firstRow, rows } = rowsOf(program, name);
      return Array.from({ length: rows }, (_, of) => row(firstRow + of)[slot + 1] ?? Number.NaN);
    },
    series: (name, of = 0) => [...row(rowsOf(program, name).firstRow + of)].slice(1),
  };
}
