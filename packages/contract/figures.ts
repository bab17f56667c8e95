// What every page is made of: figures with their units, who and what they speak of, and the key under which they can be
// made again. Figures cross the wire as plain numbers; how they are written is the reader's locale's business.
import { z } from 'zod';

/** A number, or null for an error value. */
export const Figure = z.number().nullable();

export const UnitOf = z.object({
  /** As the plan writes it. */
  text: z.string(),
  /** Shown × 100. */
  percent: z.boolean(),
  /** Code of the currency that it counts, if it counts money. */
  currency: z.string().nullable(),
});

/** Something of the plan, by name, with the title that people read. */
export const Ref = z.object({ name: z.string(), title: z.string() });

/** Outlook = f(these): the same key gives the same bytes, for ever. */
export const Key = z.object({
  /** Hash of the plan's text. */
  version: z.string(),
  /** Last event of the record that was read; 0 is none. */
  position: z.int().nonnegative(),
  dataDate: z.iso.date(),
  scenario: z.string().nullable(),
  /** Hash of the sources that computed it. */
  build: z.string(),
});

export const Slot = z.object({
  name: z.string(),
  from: z.iso.date(),
  /** Last day inside. */
  until: z.iso.date(),
});

/** The lines of definitions 1, one value a period; a line that does not exist is null. */
export const Lines = z.object({
  plan: z.array(Figure),
  flexed: z.array(Figure).nullable(),
  /** null where a period is not closed. */
  actual: z.array(Figure).nullable(),
  forecast: z.array(Figure),
});

/** On track, at risk, off track; unknown where there is nothing to hold it against. */
export const Health = z.enum(['on-track', 'at-risk', 'off-track', 'unknown']);

/** How far a row's actuals reach. */
export const Closed = z.object({
  /** Name of the last closed period; null: none. */
  through: z.string().nullable(),
  /** Periods that actuals cover in part, with the part of their days. */
  partly: z.array(z.object({ period: z.string(), share: z.number() })),
});

export const BridgePart = z.object({
  player: z.enum([
    'mechanism-missing',
    'plan-changed',
    'dates',
    'capabilities',
    'load',
    'incentives',
    'confidence',
    'effect-size',
    'assumption',
    'formula',
    'correction',
    'exchange-rate',
  ]),
  kind: z.enum(['target', 'milestone', 'capability', 'team', 'incentive', 'initiative', 'assumption', 'driver']),
  subject: Ref,
  /** Members joined by `, `; empty where the subject has none. */
  member: z.string(),
  amount: z.number(),
  why: z.enum(['links', 'own-work', 'record', 'overload', 'capacity-dates']).nullable(),
  owner: Ref.nullable(),
  team: Ref.nullable(),
});

export const BridgeOf = z.object({
  from: z.object({ line: z.enum(['target', 'budget', 'plan', 'forecast']), value: Figure }),
  to: z.object({ line: z.enum(['target', 'budget', 'plan', 'forecast']), value: Figure }),
  parts: z.array(BridgePart),
  unexplained: z.number(),
});

export const TargetOf = z.object({
  name: z.string(),
  title: z.string(),
  driver: Ref,
  /** Address as the plan writes it, with members where they are named. */
  address: z.string(),
  at: z.string(),
  unit: UnitOf,
  better: z.enum(['higher', 'lower']),
  wanted: Figure,
  plan: Figure,
  forecast: Figure,
  met: z.boolean(),
  health: Health,
  /** Part of what is wanted by which the plan's KPI may miss it and still be on track. */
  tolerance: z.number(),
  owner: Ref.nullable(),
  /** From the first period of its span to each: what is rolled up so far. */
  toDate: Lines,
  /** The periods of `toDate`. */
  periods: z.array(z.string()),
  closed: Closed,
});

/** The target that the plan is measured by; prices are in its unit. */
export const ObjectiveOf = z.object({
  ...Ref.shape,
  /** Address as the plan writes it, with members where they are named. */
  address: z.string(),
  at: z.string(),
  unit: UnitOf,
  better: z.enum(['higher', 'lower']),
  plan: Figure,
  forecast: Figure,
});

export const FindingOf = z.object({
  code: z.string(),
  class: z.enum(['text', 'wiring', 'warning', 'note']),
  severity: z.enum(['error', 'warning', 'note']),
  file: z.string(),
  line: z.int().positive(),
  column: z.int().positive(),
  place: z.string(),
  message: z.string(),
  hint: z.string(),
  /** In the objective's unit; null where no run can price it. */
  stake: z.number().nullable(),
  /** Who has taken it as a risk, up to which day and why; null where nobody has. */
  accepted: z.object({ by: Ref, until: z.iso.date(), reason: z.string() }).nullable(),
});

export type Figure = z.infer<typeof Figure>;
export type UnitOf = z.infer<typeof UnitOf>;
export type Ref = z.infer<typeof Ref>;
export type Key = z.infer<typeof Key>;
export type Slot = z.infer<typeof Slot>;
export type Lines = z.infer<typeof Lines>;
export type Health = z.infer<typeof Health>;
export type Closed = z.infer<typeof Closed>;
export type BridgePart = z.infer<typeof BridgePart>;
export type BridgeOf = z.infer<typeof BridgeOf>;
export type TargetOf = z.infer<typeof TargetOf>;
export type ObjectiveOf = z.infer<typeof ObjectiveOf>;
export type FindingOf = z.infer<typeof FindingOf>;
