// The effect of dates before they are saved.
import { z } from 'zod';
import { Figure, Key, UnitOf } from '../figures.ts';

export const WhatIfDates = z.strictObject({
  dates: z
    .array(z.strictObject({ milestone: z.string().min(1).max(64), date: z.iso.date() }))
    .min(1)
    .max(50),
});

export const WhatIfReply = z.object({
  key: Key,
  unit: UnitOf,
  /** The objective as it is forecast, and with the change. */
  before: Figure,
  after: Figure,
  targets: z.array(
    z.object({ name: z.string(), title: z.string(), unit: UnitOf, before: Figure, after: Figure, met: z.boolean() }),
  ),
  /** Milestones whose date moves with it. */
  moved: z.array(
    z.object({ milestone: z.string(), title: z.string(), before: z.iso.date().nullable(), after: z.iso.date().nullable() }),
  ),
});

export type WhatIfDates = z.infer<typeof WhatIfDates>;
export type WhatIfReply = z.infer<typeof WhatIfReply>;
