// What happened, as people and systems tell it.
import { z } from 'zod';
import { Key } from '../figures.ts';

const PlanName = z.string().min(1).max(64);

export const RecordActual = z.strictObject({
  driver: PlanName,
  /** Members joined by `;` in the order of the plan's dimensions; empty for a scalar. */
  member: z.string().max(400).default(''),
  /** A period of any grain: `2026-03`, `2026-W14`, `2026-Q1`, a day. */
  period: z.string().min(4).max(40),
  value: z.number(),
  /** The driver's own where none is given. */
  unit: z.string().max(80).optional(),
  source: z.string().min(1).max(200),
  /** Asked for where the period is locked. */
  correction: z.enum(['restate', 'catch-up']).optional(),
});

export const DayOf = z.strictObject({ date: z.iso.date() });

export const RemainingEffort = z.strictObject({
  on: z.iso.date(),
  /** Person-weeks left at the start of that day, by `team` or `team/skill`. */
  effort: z.record(z.string().min(1).max(140), z.number().nonnegative()),
});

/** Accepted: the event that it became, and the key of the outlook that knows it. */
export const Recorded = z.object({ seq: z.int(), key: Key });

export const ImportCsv = z.strictObject({
  /** Head line `driver,member,period,value`. */
  csv: z.string().min(1),
  source: z.string().min(1).max(200),
});

export const ImportPreview = z.object({
  /** Names what would be loaded: the same rows have the same one. */
  import: z.string(),
  /** Rows that would be loaded as new, and as corrections of what is there. */
  fresh: z.int(),
  corrections: z.int(),
  /** Rows that are there already with the same value: they are not loaded again. */
  repeated: z.int(),
  /** Rows that would be left out, the first of them in words. */
  problems: z.array(z.object({ line: z.int(), message: z.string() })),
  problemCount: z.int(),
  sample: z.array(
    z.object({
      line: z.int(),
      driver: z.string(),
      member: z.string(),
      from: z.iso.date(),
      until: z.iso.date(),
      value: z.number(),
    }),
  ),
});

export const EventOf = z.object({
  seq: z.int(),
  at: z.iso.datetime(),
  actor: z.string(),
  kind: z.string(),
  payload: z.unknown(),
  /** Of the chain, in hexadecimal. */
  hash: z.string(),
});

export type RecordActual = z.infer<typeof RecordActual>;
export type DayOf = z.infer<typeof DayOf>;
export type RemainingEffort = z.infer<typeof RemainingEffort>;
export type Recorded = z.infer<typeof Recorded>;
export type ImportCsv = z.infer<typeof ImportCsv>;
export type ImportPreview = z.infer<typeof ImportPreview>;
export type EventOf = z.infer<typeof EventOf>;
