// The gradient by central differences: two evaluations per input cell. Slow, and right enough to measure others by.
import type { Inputs, RowIndex } from '../compile/inputs.ts';
import type { Program } from '../compile/program.ts';
import { evaluate } from '../oracle/evaluate.ts';
import type { Gradient, Seed, Wanted } from './gradient.ts';

/** Cube root of the machine's precision: where rounding and curvature cost a central difference the least. */
const RELATIVE_STEP = 6e-6;

export function centralDifferences(program: Program, inputs: Inputs, seeds: readonly Seed[], wanted: Wanted): Gradient {
  const width = program.periods + 1;
  const objective = (changed: Inputs): number => {
    const { memory } = evaluate(program, changed);
    return seeds.reduce((sum, { row, slot, weight }) => sum + weight * (memory[row * width + slot + 1] ?? Number.NaN), 0);
  };
  const slope = (value: number, withValue: (value: number) => Inputs): number => {
    const step = RELATIVE_STEP * Math.max(1, Math.abs(value));
    const above = value + step;
    const below = value - step;
    return (objective(withValue(above)) - objective(withValue(below))) / (above - below);
  };

  const given = new Map<RowIndex, Float64Array>();
  for (const row of wanted.given) {
    const values = inputs.given.get(row);
    if (values === undefined) continue;
    given.set(
      row,
      values.map((value, index) =>
        slope(value, (moved) => ({ ...inputs, given: new Map(inputs.given).set(row, values.with(index, moved)) })),
      ),
    );
  }
  const dates = new Float64Array(program.milestones.length);
  for (const milestone of wanted.dates) {
    const date = inputs.dates[milestone] ?? Number.NaN;
    // A milestone that is never reached has nothing to slip.
    if (!Number.isFinite(date)) continue;
    dates[milestone] = slope(date, (moved) => ({ ...inputs, dates: inputs.dates.with(milestone, moved) }));
  }
  return { given, dates };
}
