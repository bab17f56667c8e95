// The folder that the plan is served from: whether what was saved there last is the plan.
import { z } from 'zod';
import { FindingOf } from '../figures.ts';

export const PlanFolder = z.object({
  /** Why what was saved last is not the plan; null: it is, or this server serves no folder here. */
  refused: z.string().nullable(),
  /** The places that do not compile. */
  findings: z.array(FindingOf.pick({ code: true, file: true, line: true, column: true, message: true, hint: true })),
});

export type PlanFolder = z.infer<typeof PlanFolder>;
