// What moves the result, and what is one unit of each worth?
import { z } from 'zod';
import { Closed, Figure, Health, Key, Lines, ObjectiveOf, Ref, Slot, UnitOf } from '../figures.ts';

export const DriverNode = z.object({
  name: z.string(),
  title: z.string(),
  kind: z.enum(['assumption', 'formula', 'stock']),
  unit: UnitOf,
  /** Of `plan` and `forecast`: what is summed over a span has lost its last time. */
  over: UnitOf,
  better: z.enum(['higher', 'lower']),
  owner: Ref.nullable(),
  team: Ref.nullable(),
  /** Over the objective's span, all members rolled up; null where they do not roll up, or the value is an error. */
  plan: Figure,
  forecast: Figure,
  health: Health,
  /** What it reads, in the order of its formula. */
  reads: z.array(z.string()),
  /** Change of the objective for `step` more of it in every period that is ahead; null where it does not reach it. */
  worth: Figure,
  /** In the driver's unit: a percentage point, one, or one in a thousand of its size. */
  step: z.number(),
  /** Change of the objective if what it misses of its plan were made up from here on; null where it cannot be priced. */
  onPlan: Figure,
  closed: z.string().nullable(),
});

export const Drivers = z.object({
  key: Key,
  /** The root of the tree: the objective's driver. */
  root: z.string().nullable(),
  objective: Ref.nullable(),
  unit: UnitOf.nullable(),
  at: z.string().nullable(),
  drivers: z.array(DriverNode),
});

/** One event of the record that gave a figure. */
export const ActualEvent = z.object({
  seq: z.int(),
  at: z.iso.datetime(),
  actor: z.string(),
  from: z.iso.date(),
  until: z.iso.date(),
  value: z.number(),
  unit: z.string(),
  source: z.string(),
  correction: z.enum(['restate', 'catch-up']).nullable(),
  /** `seq` of the events that it took the place of, newest first. */
  replaced: z.array(z.object({ seq: z.int(), at: z.iso.datetime(), actor: z.string(), value: z.number() })),
});

/** What a formula reads, with its value. */
export const ReadOf = z.object({
  address: z.string(),
  driver: z.string(),
  /** Title of its members; empty for a scalar. */
  member: z.string(),
  period: z.string(),
  value: Figure,
  unit: UnitOf,
});

export const RowOf = z.object({
  /** Members joined by `;`, as the record writes them; empty for a scalar. */
  member: z.string(),
  title: z.string(),
  /** As the plan writes it, to ask why. */
  address: z.string(),
  /** The figure of the period that the data date is in, and what its formula reads. */
  now: z.object({ period: z.string(), value: Figure, reads: z.array(ReadOf) }),
  lines: Lines,
  /** What the actuals say beyond the formula, one a period; null for assumptions and without a record. */
  unexplained: z.array(Figure).nullable(),
  /** The range's ends; null where none is given. */
  p10: z.array(Figure).nullable(),
  p90: z.array(Figure).nullable(),
  closed: Closed,
  actuals: z.array(ActualEvent),
  /** Recorded, and not counted yet: their period ends after the data date. */
  waiting: z.array(ActualEvent),
});

export const EffectOf = z.object({
  path: z.string(),
  initiative: Ref.nullable(),
  milestone: Ref.nullable(),
  change: z.object({ kind: z.enum(['relative', 'absolute']), by: z.number() }),
  member: z.string(),
  starts: z.iso.date().nullable(),
  waitedFor: Ref.nullable(),
  weight: z.number(),
});

export const DriverPage = z.object({
  key: Key,
  driver: DriverNode,
  /** What it is held against: worth and recovery are in its unit; null where the plan names none. */
  objective: ObjectiveOf.nullable(),
  note: z.string().nullable(),
  evidence: z.string().nullable(),
  source: z.string().nullable(),
  place: z.object({ file: z.string(), line: z.int(), column: z.int() }),
  slots: z.array(Slot),
  /** The formula's text, by the members that it holds for; empty for an assumption. */
  formulas: z.array(z.object({ member: z.string(), role: z.enum(['value', 'in', 'out']), text: z.string() })),
  rows: z.array(RowOf),
  /** All members together, by the driver's own rule; null where there is one row, or none together. */
  together: z.object({ lines: Lines, closed: Closed }).nullable(),
  feeds: z.array(DriverNode),
  fedBy: z.array(DriverNode),
  effects: z.array(EffectOf),
  kpis: z.array(
    z.object({ name: z.string(), title: z.string(), owner: Ref.nullable(), team: Ref.nullable(), cadence: z.string() }),
  ),
  /** How it goes on: the forecast method, or what becomes of what is unexplained. */
  ahead: z.string(),
});

export type DriverNode = z.infer<typeof DriverNode>;
export type Drivers = z.infer<typeof Drivers>;
export type ActualEvent = z.infer<typeof ActualEvent>;
export type ReadOf = z.infer<typeof ReadOf>;
export type RowOf = z.infer<typeof RowOf>;
export type EffectOf = z.infer<typeof EffectOf>;
export type DriverPage = z.infer<typeof DriverPage>;
