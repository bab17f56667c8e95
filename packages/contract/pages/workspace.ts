// What the shell around every page needs.
import { z } from 'zod';
import { Key, Ref, Slot } from '../figures.ts';

export const Workspace = z.object({
  id: z.string(),
  key: Key,
  title: z.string(),
  currency: z.string(),
  /** The plan's head has no finding of its level and no error of its text. */
  compiles: z.boolean(),
  slots: z.array(Slot),
  scenarios: z.array(Ref),
  /** Days on which the record's data date stood: what can be looked back at. */
  dataDates: z.array(z.object({ date: z.iso.date(), position: z.int() })),
  /** What ⌘K finds. */
  subjects: z.array(
    z.object({
      kind: z.enum(['driver', 'milestone', 'initiative', 'team', 'person', 'target']),
      name: z.string(),
      title: z.string(),
      /** A driver's members, as the record writes them; of others empty. */
      members: z.array(z.string()),
    }),
  ),
  /** The record was made up, for show. */
  demo: z.boolean(),
  events: z.int(),
});

export type Workspace = z.infer<typeof Workspace>;
