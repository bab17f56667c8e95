// Everything that checking says of the plan.
import { z } from 'zod';
import { FindingOf, Key, UnitOf } from '../figures.ts';

export const Findings = z.object({
  key: Key,
  unit: UnitOf.nullable(),
  /** Most money first. */
  findings: z.array(FindingOf),
  /** What each code that occurs means, and what to do about it. */
  codes: z.record(z.string(), z.object({ meaning: z.string(), remedy: z.string() })),
});

export type Findings = z.infer<typeof Findings>;
