// Will we make the objective, by how much not, and why?
import { z } from 'zod';
import { BridgeOf, Figure, FindingOf, Key, Ref, TargetOf } from '../figures.ts';

/** A milestone that is forecast, or was reached, after the day that was committed to. */
export const LateMilestone = z.object({
  milestone: Ref,
  owner: Ref.nullable(),
  due: z.iso.date(),
  /** Reached, told or computed; null: never inside the plan. */
  date: z.iso.date().nullable(),
  /** Calendar days after `due`; null where it is never reached. */
  lateBy: z.int().nullable(),
  reached: z.boolean(),
  /** What one more week takes from the objective; null where it cannot be priced (it is reached, or never comes). */
  perWeek: Figure,
  /** What its lateness takes from the objective, as the bridge tells it (negative takes). */
  amount: z.number(),
});

export const Overview = z.object({
  key: Key,
  title: z.string(),
  /** The objective among the targets; null where the plan names none. */
  objective: TargetOf.nullable(),
  targets: z.array(TargetOf),
  /** Target to plan, plan to forecast, of the objective. */
  bridge: z.array(BridgeOf),
  /** By what their lateness takes, most first; then by what another week would. */
  late: z.array(LateMilestone),
  /** Those with a stake, most money first. */
  findings: z.array(FindingOf),
  findingCounts: z.object({ error: z.int(), warning: z.int(), note: z.int() }),
  /** What initiatives that do not count yet would add to the objective; null where there are none. */
  upside: Figure,
});

export type LateMilestone = z.infer<typeof LateMilestone>;
export type Overview = z.infer<typeof Overview>;
