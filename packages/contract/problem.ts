// What goes wrong, in the form of RFC 9457.
import { z } from 'zod';

export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  /** A sentence for the person who asked, with the way out. */
  detail: z.string(),
  /** Stable; for programs. */
  code: z.string(),
  /** Of the request, to find it in the logs. */
  request: z.string(),
  /** Places in the body or query that are wrong. */
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});

export type Problem = z.infer<typeof Problem>;
