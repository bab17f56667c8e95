export { type ErrorOrigin, errorOrigin } from './explain/error-origin.ts';
export { type Cell, type ExplainedCell, explainCell } from './explain/explain-cell.ts';
export type { MovedBy } from './explain/moved-by.ts';
export type { OutsideFigure, OutsideSource } from './explain/outside.ts';
export { type RollupPart, rollupParts } from './explain/rollup-parts.ts';
export { joinRecord, joinState } from './join/join.ts';
export type { CatchUpLine, Joined, JoinedRow, Told } from './join/joined.ts';
export { type Chosen, type Figure, figuresOf, type Line, type Lines, linesOf, wholeOf } from './lines/lines.ts';
export { isOf, joinedRowOf, type ShownRow } from './lines/record-of-row.ts';
export {
  type LeverResponse,
  type Outlook,
  type OutlookDates,
  type OutlookOptions,
  outlook,
  outlookCounting,
  type TargetResult,
  wiredSwitches,
} from './outlook.ts';
export { rolledUp } from './rollup.ts';
export { isSame, reaches } from './rounding.ts';
export { isUnder } from './run/costs.ts';
export { computedDates, linkedDates } from './run/dates.ts';
export { capabilitiesAwaited, capabilityDays, countedEffects } from './run/effects.ts';
export { variablesByQuantity } from './run/inputs.ts';
export { type EffectOnRow, type Model, type Run, residualValues, rowValues, runPlan } from './run/run.ts';
export type { Dates, Residuals, Switches } from './run/switches.ts';
export { type Cut, calendarOf, type Portion, spreadTarget } from './spread-target.ts';
