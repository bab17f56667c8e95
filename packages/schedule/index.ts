export type { Lag, LinkKind, Pool, ScheduleInput, Task, TaskLink, TaskRecord } from './input.ts';
export { loadBySlot } from './load.ts';
export type { Reason, Schedule, TaskDates } from './result.ts';
export { schedule } from './schedule.ts';
