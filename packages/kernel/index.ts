export type { Day, Span } from './calendar/day.ts';
export type { Duration, TimeUnit } from './calendar/duration.ts';
export type { Grain, Grid } from './calendar/grid.ts';
export type { WorkCalendar } from './calendar/work-calendar.ts';
export type { CodeEntry, FindingClass, FindingCode, Level } from './finding/codes.ts';
export { FINDING_CODES, LEVELS } from './finding/codes.ts';
export type { Finding, Severity } from './finding/finding.ts';
