export type { Lag, LinkKind, Pool, ScheduleInput, Task, TaskLink, TaskRecord } from './input.ts';
export type { Reason, Schedule, TaskDates } from './result.ts';
