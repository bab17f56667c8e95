export type { Joined, JoinedRow, RecordProblem } from './join/joined.ts';
export type {
  IncentiveResult,
  LeverResponse,
  Outlook,
  OutlookDates,
  OutlookOptions,
  TargetResult,
} from './outlook.ts';
export type { EffectOnRow, Model, Run } from './run/run.ts';
export type { Dates, Pull, Switches } from './run/switches.ts';
