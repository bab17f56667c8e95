// How one figure came about: its formula with the values in it, what moved it, and the events behind it.
import { z } from 'zod';
import { Figure, Key, UnitOf } from '../figures.ts';

const Cell = z.object({
  address: z.string(),
  driver: z.string(),
  title: z.string(),
  member: z.string(),
  /** Name of the period, or `the eve`. */
  period: z.string(),
  /** In how many further periods the reader read it. */
  otherPeriods: z.int(),
  value: Figure,
  unit: UnitOf,
  /** It is an error, and nothing that it read is the reason. */
  errorBegins: z.boolean(),
  /** Empty for an assumption, and for what is no driver: loads, capacities, costs. */
  formula: z.string(),
  /** Before anything moved it: the series, or what is forecast of it; null for a formula or a stock. */
  stated: Figure,
  /** By which method `stated` is forecast; null where it is as the plan states it. */
  forecastBy: z.string().nullable(),
  pulls: z.array(z.object({ incentive: z.string(), amount: z.number() })),
  effects: z.array(
    z.object({
      effect: z.string(),
      change: z.object({ kind: z.enum(['relative', 'absolute']), by: z.number() }),
      level: z.number(),
      weight: z.number(),
      starts: z.iso.date().nullable(),
      waitedFor: z.string().nullable(),
    }),
  ),
  actual: z.boolean(),
  unexplained: z.number(),
  /** `seq` of the events of the record that gave it. */
  events: z.array(z.int()),
  /** How many figures on the way of an error are left out between this and what stands in `from`. */
  leftOut: z.int(),
  /** What it is made of is told where it is met nearer to the figure asked for, or earlier. */
  toldElsewhere: z.boolean(),
});

export interface WhyCell extends z.infer<typeof Cell> {
  readonly from: readonly WhyCell[];
}

export const WhyNode: z.ZodType<WhyCell> = Cell.extend({
  get from() {
    return z.array(WhyNode);
  },
}).meta({ id: 'WhyNode' });

export const Why = z.object({
  key: Key,
  address: z.string(),
  at: z.string(),
  line: z.enum(['plan', 'forecast']),
  /** Rolled up where the span holds several periods or members. */
  value: Figure,
  unit: UnitOf,
  /** How several became one, in words of the plan language; null where it is one figure. */
  rollup: z.string().nullable(),
  /** What each period gave. */
  periods: z.array(z.object({ period: z.string(), value: Figure })),
  /** The last period's figures, one a member. */
  figures: z.array(WhyNode),
});

export type Why = z.infer<typeof Why>;
