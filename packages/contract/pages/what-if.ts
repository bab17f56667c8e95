// The effect of what could be told of milestones, before it is.
import { z } from 'zod';
import { DayOf, RemainingEffort } from '../commands/record.ts';
import { Figure, Key, UnitOf } from '../figures.ts';

const milestone = z.string().min(1).max(64);

/** The same three that can be recorded of a milestone. */
export const WhatIfTold = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('forecast'), milestone, ...DayOf.shape }),
  z.strictObject({ kind: z.literal('reached'), milestone, ...DayOf.shape }),
  z.strictObject({ kind: z.literal('remaining'), milestone, ...RemainingEffort.shape }),
]);

export const WhatIf = z.strictObject({ told: z.array(WhatIfTold).min(1).max(50) });

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

export type WhatIfTold = z.infer<typeof WhatIfTold>;
export type WhatIf = z.infer<typeof WhatIf>;
export type WhatIfReply = z.infer<typeof WhatIfReply>;
