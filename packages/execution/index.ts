export type { ActualPayload, EventKind, RecordEvent } from './record/event.ts';
export type { Actual, RecordState } from './record/state.ts';
