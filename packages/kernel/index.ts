export type { Civil, Day, Span } from './calendar/day.ts';
export { civil, dayOf, formatDay, isoWeek, overlap, parseDay, weekday } from './calendar/day.ts';
export type { Duration, TimeUnit } from './calendar/duration.ts';
export {
  addDuration,
  DAYS_PER_UNIT,
  durationInDays,
  durationInPeriods,
  grainUnit,
  parseDuration,
} from './calendar/duration.ts';
export type { Grain, Grid } from './calendar/grid.ts';
export { gridEnd, position, slotName, slotOf, slotSpan, slotStart, slotsIn } from './calendar/grid.ts';
export type { Period, PeriodKind } from './calendar/period.ts';
export { fiscalQuarter, fiscalYearStart, parsePeriod } from './calendar/period.ts';
export type { WorkCalendar } from './calendar/work-calendar.ts';
export { addWorkingDays, MONDAY_TO_FRIDAY, workingDaysIn } from './calendar/work-calendar.ts';
export { canonicalJson } from './canonical/canonical-json.ts';
export { hashBytes, hashText } from './canonical/sha256.ts';
export type { CodeEntry, FindingClass, Level } from './finding/code-entry.ts';
export { LEVELS } from './finding/code-entry.ts';
export type { FindingCode } from './finding/codes.ts';
export { codeEntry, FINDING_CODES } from './finding/codes.ts';
export type { Acceptance, Finding, Severity } from './finding/finding.ts';
export { severityOf } from './finding/severity.ts';
export { exp } from './numeric/exponential.ts';
export { gammaRegularized, logGamma } from './numeric/gamma.ts';
export { ln } from './numeric/logarithm.ts';
export { normalQuantile } from './numeric/normal-quantile.ts';
export { pow } from './numeric/power.ts';
export type { PhiloxBlock, PhiloxKey } from './random/philox.ts';
export { keyOf, philox, uniform, uniformOf } from './random/philox.ts';
export type { Result } from './result/result.ts';
export { fail, ok } from './result/result.ts';
