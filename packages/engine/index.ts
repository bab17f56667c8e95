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
