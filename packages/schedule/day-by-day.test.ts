// The rules of the computed date where several meet, worked day by day: days count from the plan's start, efforts are
// person-weeks, and seven persons do one person-week a day.
import { type Day, dayOf } from '@mainspring/kernel';
import { describe, expect, it } from 'vitest';
import { type LinkKind, type Pool, type ScheduleInput, schedule, type Task, type TaskRecord } from './index.ts';

const START: Day = dayOf(2026, 1, 5);
const DAYS = 60;

type Wait = readonly [milestone: string, link: LinkKind, lag: number];
type Effort = Readonly<Record<string, number>>;

function task(name: string, start: number | null, due: number, effort: Effort = {}, after: readonly Wait[] = []): Task {
  return {
    name,
    start: start === null ? null : START + start,
    due: START + due,
    effort: new Map(Object.entries(effort)),
    after: after.map(([milestone, link, lag]) => ({ milestone, link, lag: { days: lag } })),
  };
}

/** Standing work by day: each figure holds from its day on. */
function pool(capacity: number, standing: readonly (readonly [from: number, persons: number])[] = [], name = 'team'): Pool {
  const persons = new Float64Array(DAYS);
  for (const [from, count] of standing) persons.fill(count, from);
  return { name, capacity: new Float64Array(DAYS).fill(capacity), standing: persons };
}

interface Recorded {
  readonly told?: number;
  readonly remaining?: readonly (readonly [on: number, effort: Effort])[];
}

function input(
  tasks: readonly Task[],
  pools: readonly Pool[],
  recorded: Readonly<Record<string, Recorded>> = {},
  dataDate: number | null = null,
): ScheduleInput {
  const record = new Map<string, TaskRecord>();
  for (const [name, { told, remaining = [] }] of Object.entries(recorded)) {
    record.set(name, {
      reached: null,
      told: told === undefined ? null : START + told,
      remaining: remaining.map(([on, effort]) => ({ on: START + on, effort: new Map(Object.entries(effort)) })),
    });
  }
  return { start: START, end: START + DAYS, tasks, pools, record, dataDate: dataDate === null ? null : START + dataDate };
}

function days(of: ScheduleInput): Record<string, readonly [began: number | null, reached: number | null]> {
  const from = (day: Day | null) => (day === null ? null : day - START);
  return Object.fromEntries([...schedule(of).dates].map(([name, { began, reached }]) => [name, [from(began), from(reached)]]));
}

const wanted = (of: ScheduleInput, from: number, until: number) => [
  ...(schedule(of).wanted.get('team')?.slice(from, until) ?? []),
];

describe('standing work', () => {
  it('above capacity stops projects while it lasts, and is never made up for', () => {
    // 7 of 7 persons wanted; days 2 to 6 belong to standing work of 10: five days lost, reached on day 12.
    const stopped = input(
      [task('a', 0, 7, { team: 7 })],
      [
        pool(7, [
          [2, 10],
          [7, 0],
        ]),
      ],
    );
    expect(days(stopped)).toEqual({ a: [0, 12] });
    expect(wanted(stopped, 0, 13)).toEqual([...new Array<number>(12).fill(7), 0]);
  });

  it('that grows slows what is under way: 2 + 2 + 1 + 1 + 1 of 7', () => {
    const slowed = input([task('a', 0, 3, { team: 7 })], [pool(14, [[2, 7]])]);
    // Wanted are 16 1/3 persons of 14 for two days, then of 7 for three more.
    expect(days(slowed)).toEqual({ a: [0, 5] });
  });
});

describe('links to what is late', () => {
  const late = task('late', 4, 8, { team: 8 }, [['gate', 'FS', 0]]);
  const gate = task('gate', null, 10);
  const after = (link: LinkKind, lag: number) =>
    days(input([gate, late, task('x', 0, 3, {}, [['late', link, lag]])], [pool(7)])).x;

  it('late: begins on day 10 by its link, wants 14 persons of 7 and takes 8 days', () => {
    expect(days(input([gate, late], [pool(7)])).late).toEqual([10, 18]);
  });
  it.each([
    ['SS', 3, [13, 16]],
    ['SS', -3, [7, 10]],
    ['SF', 4, [0, 14]],
    ['SF', -4, [0, 6]],
    ['FS', 1, [19, 22]],
    ['FS', -5, [13, 16]],
    ['FF', 2, [0, 20]],
    ['FF', -2, [0, 16]],
  ] as const)('%s with a lag of %i days: begins and is reached on %j', (link, lag, expected) => {
    expect(after(link, lag)).toEqual(expected);
  });

  it('a successor that overlaps takes capacity from what it waits on', () => {
    // Alone `a` is done on day 10. `b` begins 4 days before it is reached and halves the speed from there: begun on day t,
    // 10 − t of `a` are left, reached on t + 2 (10 − t); four days before that is t = 8, with 2 left, so day 12.
    const overlap = input([task('a', 0, 10, { team: 10 }), task('b', 0, 10, { team: 10 }, [['a', 'FS', -4]])], [pool(7)]);
    expect(days(overlap).a).toEqual([0, 12]);
    expect(days(overlap).b?.[0]).toBe(8);
  });
});

describe('the record', () => {
  const work = task('a', 0, 10, { team: 10 });

  it('told before due: works towards it, waits, and is not reached before due', () => {
    const early = input([work], [pool(28)], { a: { told: 5 } });
    expect(wanted(early, 0, 7)).toEqual([14, 14, 14, 14, 14, 0, 0]);
    expect(days(early)).toEqual({ a: [0, 10] });
  });

  it('told after due: keeps its planned rate, and is reached no earlier than told', () => {
    const later = input([work], [pool(28)], { a: { told: 16 } });
    expect(wanted(later, 8, 12)).toEqual([7, 7, 0, 0]);
    expect(days(later)).toEqual({ a: [0, 16] });
  });

  it('told after due with too few people: slips beyond what was told', () => {
    expect(days(input([work], [pool(3.5)], { a: { told: 16 } }))).toEqual({ a: [0, 20] });
  });

  it('takes the last of several remaining efforts, in whatever order they stand', () => {
    // One a day: 4 left on day 3 would be day 7; 6 left on day 5 is day 11, after due.
    const twice = input([work], [pool(7)], {
      a: {
        remaining: [
          [5, { team: 6 }],
          [3, { team: 4 }],
        ],
      },
    });
    expect(days(twice)).toEqual({ a: [0, 11] });
  });

  it('replaces only the teams that it names, and takes in a team that was not planned', () => {
    const two = task('a', 0, 10, { team: 10, other: 10 });
    const pools = [pool(7), pool(3.5, [], 'other')];
    expect(days(input([two], pools))).toEqual({ a: [0, 20] });
    // Other's 3 on day 4 at half a one a day: day 10.
    expect(days(input([two], pools, { a: { remaining: [[4, { other: 3 }]] } }))).toEqual({ a: [0, 10] });
    // 8 in ten days wants 5.6 persons of 3.5: half a one a day from day 4: day 20.
    expect(days(input([work], pools, { a: { remaining: [[4, { other: 8 }]] } }))).toEqual({ a: [0, 20] });
  });

  it('keeps open what was due before the start and has work left', () => {
    // Half a one a day by its plan of 5 in ten days; 3 left at the start: day 6.
    const before = task('a', -20, -10, { team: 5 });
    expect(days(input([before], [pool(7)]))).toEqual({ a: [-20, -10] });
    const left = input([before], [pool(7)], { a: { remaining: [[0, { team: 3 }]] } }, 0);
    expect(days(left)).toEqual({ a: [-20, 6] });
    expect(schedule(left).dates.get('a')?.silent).toBe(false);
  });

  it('is not silent who says on the data date what is left', () => {
    // By its plan done on day 5; on day 8 two are left, one a day: day 10. Without a word it is held at the data date.
    const told = input([task('a', 0, 5, { team: 5 })], [pool(7)], { a: { remaining: [[8, { team: 2 }]] } }, 8);
    expect(days(told)).toEqual({ a: [0, 10] });
    expect(schedule(told).dates.get('a')).toMatchObject({ silent: false, reasons: [{ kind: 'length' }] });
    expect(schedule({ ...told, record: new Map() }).dates.get('a')).toMatchObject({ silent: true, reached: START + 8 });
  });

  it('leaves no work to what has no beginning', () => {
    expect(days(input([task('a', null, 10)], [pool(0)], { a: { remaining: [[2, { team: 9 }]] } }))).toEqual({ a: [null, 10] });
  });
});
