export type { ActualPayload, EventKind, MemberRole, RecordEvent, TokenScope } from './record/event.ts';
export { checkEvent, type LineProblem, RECORD_EVENT, type ReadRecord, readRecord } from './record/read.ts';
export { byRecordedTime, recordAt } from './record/record-at.ts';
export type { Actual, CatchUp, RecordState } from './record/state.ts';
