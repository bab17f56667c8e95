// What is late, what does it hold up, what does each week cost?
import { z } from 'zod';
import { Figure, Key, ObjectiveOf, Ref, Slot, UnitOf } from '../figures.ts';

/** Why a date is what it is. */
export const DateReason = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('due') }),
  z.object({
    kind: z.literal('link'),
    milestone: Ref,
    link: z.enum(['FS', 'FF', 'SS', 'SF']),
    /** Like `7 days` or `-2 working days`; empty without one. */
    lag: z.string(),
    /** The other's, moved by the lag. */
    day: z.iso.date(),
  }),
  z.object({ kind: z.literal('capacity'), team: Ref, skill: z.string().nullable(), days: z.number() }),
  z.object({ kind: z.literal('length'), began: z.iso.date(), days: z.number() }),
  z.object({ kind: z.literal('recorded') }),
  z.object({ kind: z.literal('told'), day: z.iso.date() }),
  z.object({ kind: z.literal('silent'), day: z.iso.date() }),
  z.object({ kind: z.literal('before-start') }),
  /** Due, or held back, until a day that lies after the plan. */
  z.object({ kind: z.literal('after-end'), day: z.iso.date() }),
]);

export const TimelineLink = z.object({
  milestone: z.string(),
  link: z.enum(['FS', 'FF', 'SS', 'SF']),
  /** Like `1 week` or `-2 working days`; empty without one. */
  lag: z.string(),
  /** Name of the dependency that made it; null: the milestone's own `after`. */
  dependency: z.string().nullable(),
  /** It decides the date. */
  drives: z.boolean(),
});

/** What was told of a milestone, or promised in a contract that it delivers. */
export const MilestoneEvent = z.object({
  seq: z.int(),
  at: z.iso.datetime(),
  actor: z.string(),
  kind: z.enum(['forecast', 'promise', 'reached', 'remaining']),
  /** The day told; of remaining effort the day at whose start so much was left. */
  day: z.iso.date(),
  /** Person-weeks left by `team` or `team/skill`; empty unless it tells remaining effort. */
  effort: z.record(z.string(), z.number()),
});

/** An effect or a tether that starts from a milestone. */
export const MoveOf = z.object({
  path: z.string(),
  driver: Ref,
  unit: UnitOf,
  /** Titles of the members that it moves; empty: all of them, or a scalar. */
  members: z.array(z.string()),
  change: z.object({ kind: z.enum(['relative', 'absolute']), by: z.number() }),
  initiative: Ref.nullable(),
  /** It is what goes wrong from due on, until the milestone is reached. */
  protects: z.boolean(),
  /** Day on which it starts; null: never. */
  starts: z.iso.date().nullable(),
  /** The capability that it waits for beside. */
  waitedFor: Ref.nullable(),
});

export const MilestoneOf = z.object({
  name: z.string(),
  title: z.string(),
  initiative: z.string().nullable(),
  owner: Ref.nullable(),
  team: Ref.nullable(),
  start: z.iso.date().nullable(),
  /** Day on which its work began or will. */
  began: z.iso.date().nullable(),
  /** Day on which its own work and length are done, links aside; null where it has none, or not inside the plan. */
  done: z.iso.date().nullable(),
  due: z.iso.date(),
  /** What its owner last told, and whether as a forecast or as a promise. */
  told: z.object({ day: z.iso.date(), by: z.enum(['forecast', 'promise']) }).nullable(),
  reached: z.iso.date().nullable(),
  /** Reached, told or computed, as the outlook has it; null: never inside the plan. */
  date: z.iso.date().nullable(),
  /** Nothing is recorded though the data date is past what was computed. */
  silent: z.boolean(),
  lateBy: z.int().nullable(),
  reasons: z.array(DateReason),
  links: z.array(TimelineLink),
  provides: z.array(Ref),
  /** What it moves once it is reached. */
  moves: z.array(MoveOf),
  /** Person-weeks by team (`team` or `team/skill`): planned, and left as last recorded. */
  effort: z.array(z.object({ team: z.string(), planned: z.number(), left: Figure })),
  fixed: z.boolean(),
  must: z.iso.date().nullable(),
  /** What one more week takes from the objective; null where it cannot be priced (it is reached, or never comes). */
  perWeek: Figure,
  /** What its lateness does to the objective, as the bridge tells it (negative takes where higher is better). */
  amount: z.number(),
  /** Oldest first. */
  history: z.array(MilestoneEvent),
});

export const InitiativeOf = z.object({
  ...Ref.shape,
  owner: Ref.nullable(),
  parent: z.string().nullable(),
  /** What one more week of all under it that is late and not reached takes together; null where it cannot be priced. */
  perWeek: Figure,
});

export const TeamLoad = z.object({
  team: Ref,
  /** Demand ÷ capacity, one a period. */
  load: z.array(Figure),
});

export const DependencyOf = z.object({
  name: z.string(),
  title: z.string(),
  provider: Ref,
  consumer: Ref,
  delivers: z.string(),
  for: z.string(),
  needed: z.iso.date(),
  promised: z.iso.date().nullable(),
  /** When what it delivers is there; null: never. */
  date: z.iso.date().nullable(),
});

export const Timeline = z.object({
  key: Key,
  objective: ObjectiveOf.nullable(),
  slots: z.array(Slot),
  /** As the plan declares them. */
  initiatives: z.array(InitiativeOf),
  milestones: z.array(MilestoneOf),
  teams: z.array(TeamLoad),
  dependencies: z.array(DependencyOf),
  /** What one more week of all that is late and not reached takes together; null where it cannot be priced. */
  togetherPerWeek: Figure,
});

/** The price of later, one entry for each number of weeks asked. */
export const Delays = z.object({
  key: Key,
  milestones: z.array(Ref),
  unit: UnitOf,
  costs: z.array(z.object({ weeks: z.int(), after: Figure, cost: Figure, perWeek: Figure, deferred: Figure, lost: Figure })),
});

export type DateReason = z.infer<typeof DateReason>;
export type TimelineLink = z.infer<typeof TimelineLink>;
export type MilestoneEvent = z.infer<typeof MilestoneEvent>;
export type MoveOf = z.infer<typeof MoveOf>;
export type InitiativeOf = z.infer<typeof InitiativeOf>;
export type MilestoneOf = z.infer<typeof MilestoneOf>;
export type TeamLoad = z.infer<typeof TeamLoad>;
export type DependencyOf = z.infer<typeof DependencyOf>;
export type Timeline = z.infer<typeof Timeline>;
export type Delays = z.infer<typeof Delays>;
