// What must hold of every schedule, on plans drawn at random.
import { dayOf } from '@mainspring/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LinkKind, type ScheduleInput, schedule, type Task, type TaskRecord } from './index.ts';

const START = dayOf(2026, 1, 1);
const DAYS = 240;
const POOLS = ['one', 'two'];

interface Drawn {
  readonly start: number;
  readonly length: number;
  readonly dated: boolean;
  readonly effort: readonly number[];
  readonly after: readonly { readonly to: number; readonly link: LinkKind; readonly lag: number }[];
}

function drawn(links: readonly LinkKind[], lagFrom: number): fc.Arbitrary<Drawn> {
  return fc.record({
    start: fc.integer({ min: 0, max: 60 }),
    length: fc.integer({ min: 1, max: 40 }),
    dated: fc.boolean(),
    effort: fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 2, maxLength: 2 }),
    after: fc.array(
      fc.record({
        to: fc.nat(20),
        link: fc.constantFrom(...links),
        lag: fc.integer({ min: lagFrom, max: 10 }),
      }),
      { maxLength: 2 },
    ),
  });
}

function taskOf(from: Drawn, position: number): Task {
  const start = START + from.start;
  return {
    name: `m${position}`,
    start: from.dated ? start : null,
    due: start + from.length,
    effort: new Map(from.dated ? POOLS.map((name, at) => [name, from.effort[at] ?? 0]) : []),
    // Only to earlier ones: no rings.
    after:
      position === 0 ? [] : from.after.map(({ to, link, lag }) => ({ milestone: `m${to % position}`, link, lag: { days: lag } })),
  };
}

function plans(links: readonly LinkKind[], lagFrom: number): fc.Arbitrary<ScheduleInput> {
  const persons = fc.integer({ min: 1, max: 60 });
  return fc
    .tuple(fc.array(drawn(links, lagFrom), { minLength: 1, maxLength: 10 }), persons, persons)
    .map(([tasks, one, two]) => ({
      start: START,
      end: START + DAYS,
      tasks: tasks.map(taskOf),
      pools: [one, two].map((count, at) => ({
        name: POOLS[at] ?? '',
        capacity: new Float64Array(DAYS).fill(count),
        standing: new Float64Array(DAYS).fill(count / 3),
      })),
      record: new Map(),
      dataDate: null,
    }));
}

const ALL: readonly LinkKind[] = ['FS', 'FF', 'SS', 'SF'];

function datesOf(input: ScheduleInput): Record<string, number | null> {
  return Object.fromEntries([...schedule(input).dates].map(([name, entry]) => [name, entry.reached]));
}

describe('every schedule', () => {
  it('violates no link, forward or ahead, and is never before due', () => {
    fc.assert(
      fc.property(plans(ALL, -12), (input) => {
        const { dates } = schedule(input);
        for (const task of input.tasks) {
          const own = dates.get(task.name);
          const reached = own?.reached ?? Number.POSITIVE_INFINITY;
          const began = task.start === null ? reached : (own?.began ?? Number.POSITIVE_INFINITY);
          expect(own?.reasons.length).toBeGreaterThan(0);
          expect(reached).toBeGreaterThanOrEqual(task.due);
          if (task.start !== null) expect(reached).toBeGreaterThanOrEqual(began + task.due - task.start);
          for (const { milestone, link, lag } of task.after) {
            const other = dates.get(milestone);
            const ends = other?.reached ?? input.end;
            const startless = input.tasks.find((candidate) => candidate.name === milestone)?.start === null;
            const begins = startless ? ends : (other?.began ?? input.end);
            const held = link === 'FS' || link === 'SS' ? began : reached;
            const read = link === 'FS' || link === 'FF' ? ends : begins;
            expect(held).toBeGreaterThanOrEqual(read + ('days' in lag ? lag.days : 0));
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('does no more work than there is capacity for', () => {
    fc.assert(
      fc.property(plans(ALL, -12), (input) => {
        const { dates } = schedule(input);
        for (const pool of input.pools) {
          for (let day = 0; day < DAYS; day += 1) {
            let done = 0;
            for (const task of input.tasks) {
              const reached = dates.get(task.name)?.reached ?? null;
              if (reached !== null && reached <= START + day) done += task.effort.get(pool.name) ?? 0;
            }
            const free = (pool.capacity?.[0] ?? 0) - (pool.standing[0] ?? 0);
            expect(done).toBeLessThanOrEqual((day * free) / 7 + 1e-6);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  // With links that hold back a beginning it is not true: what begins earlier takes capacity from others.
  it('is no later with more capacity where no beginning waits', () => {
    fc.assert(
      fc.property(plans(['FF'], 0), fc.integer({ min: 1, max: 30 }), (input, more) => {
        const larger = {
          ...input,
          pools: input.pools.map((pool) => ({ ...pool, capacity: pool.capacity?.map((count) => count + more) ?? null })),
        };
        const before = datesOf(input);
        for (const [name, day] of Object.entries(datesOf(larger))) {
          expect(day ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(before[name] ?? Number.POSITIVE_INFINITY);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('is unchanged by telling or recording its own dates', () => {
    fc.assert(
      fc.property(plans(ALL, 0), fc.integer({ min: 0, max: DAYS }), (input, passed) => {
        const computed = datesOf(input);
        const dataDate = START + passed;
        const told = new Map<string, TaskRecord>();
        const recorded = new Map<string, TaskRecord>();
        for (const [name, day] of Object.entries(computed)) {
          told.set(name, { reached: null, told: day, remaining: [] });
          recorded.set(name, { reached: day !== null && day <= dataDate ? day : null, told: day, remaining: [] });
        }
        expect(datesOf({ ...input, record: told })).toEqual(computed);
        expect(datesOf({ ...input, record: recorded, dataDate })).toEqual(computed);
      }),
      { numRuns: 200 },
    );
  });
});
