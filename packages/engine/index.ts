export { compile } from './compile/compile.ts';
export type { Evaluation, Inputs, ResidualRule, RowActuals, RowIndex } from './compile/inputs.ts';
export type {
  Component,
  DateRead,
  Expression,
  InputSource,
  Program,
  RowRead,
  Step,
  Variable,
  VariableKind,
} from './compile/program.ts';
export { milestoneReads, rowReads } from './compile/row-reads.ts';
export { type QuantityRows, rowsOf } from './compile/rows.ts';
export { centralDifferences } from './gradient/finite-differences.ts';
export type { Gradient, GradientOf, Seed, Wanted } from './gradient/gradient.ts';
export { divisorValues } from './oracle/divisor.ts';
export { evaluate } from './oracle/evaluate.ts';
export { errorPath, type Place, type Read, readsAt } from './oracle/reads-at.ts';
