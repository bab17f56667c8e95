// Small cases worked by hand: one rule of the computed date in each.
import { type Day, dayOf, MONDAY_TO_FRIDAY, type WorkCalendar } from '@mainspring/kernel';
import { describe, expect, it } from 'vitest';
import { type Lag, type LinkKind, type Pool, type ScheduleInput, schedule, type Task, type TaskRecord } from './index.ts';

/** A Monday. */
const START = dayOf(2026, 1, 5);
const DAYS = 200;

type Wait = readonly [milestone: string, link?: LinkKind, lag?: number | Lag];

function task(
  name: string,
  start: number | null,
  due: number,
  effort: Record<string, number> = {},
  after: readonly Wait[] = [],
): Task {
  return {
    name,
    start: start === null ? null : START + start,
    due: START + due,
    effort: new Map(Object.entries(effort)),
    after: after.map(([milestone, link = 'FS', lag = 0]) => ({
      milestone,
      link,
      lag: typeof lag === 'number' ? { days: lag } : lag,
    })),
  };
}

function pool(name: string, capacity: number | null, standing = 0): Pool {
  return {
    name,
    capacity: capacity === null ? null : new Float64Array(DAYS).fill(capacity),
    standing: new Float64Array(DAYS).fill(standing),
  };
}

interface Recorded {
  readonly reached?: number;
  readonly told?: number;
  readonly remaining?: readonly (readonly [on: number, effort: Record<string, number>])[];
}

function input(tasks: readonly Task[], pools: readonly Pool[] = [], record: Record<string, Recorded> = {}, dataDate?: number) {
  const records = new Map<string, TaskRecord>();
  for (const [name, { reached, told, remaining = [] }] of Object.entries(record)) {
    records.set(name, {
      reached: reached === undefined ? null : START + reached,
      told: told === undefined ? null : START + told,
      remaining: remaining.map(([on, effort]) => ({ on: START + on, effort: new Map(Object.entries(effort)) })),
    });
  }
  return {
    start: START,
    end: START + DAYS,
    tasks,
    pools,
    record: records,
    dataDate: dataDate === undefined ? null : START + dataDate,
  } satisfies ScheduleInput;
}

/** Days after the plan's start. */
function reached(from: ScheduleInput): Record<string, number | null> {
  const days: Record<string, number | null> = {};
  for (const [name, { reached: day }] of schedule(from).dates) days[name] = day === null ? null : day - START;
  return days;
}

function reasons(from: ScheduleInput, name: string): readonly string[] {
  return (
    schedule(from)
      .dates.get(name)
      ?.reasons.map((reason) => reason.kind) ?? []
  );
}

describe('work and capacity', () => {
  it('is done exactly on due where there is enough, whatever the rounding of the rate', () => {
    for (const effort of [1, 3, 7, 0.1, 62, 1e6]) {
      for (const due of [3, 7, 49, 101, 199]) {
        expect(reached(input([task('a', 0, due, { team: effort })], [pool('team', (effort / due) * 7)]))).toEqual({ a: due });
      }
    }
  });

  it('slows all down in the same proportion', () => {
    // Both want 7 persons; 7 are there: half speed, and both end after twice their length.
    const shared = input([task('a', 0, 10, { team: 10 }), task('b', 0, 10, { team: 10 })], [pool('team', 7)]);
    expect(reached(shared)).toEqual({ a: 20, b: 20 });
    expect(reasons(shared, 'a')).toEqual(['capacity']);
    expect(schedule(shared).dates.get('a')?.reasons).toEqual([{ kind: 'capacity', pool: 'team', days: 10 }]);
    expect(schedule(shared).wanted.get('team')?.slice(18, 22)).toEqual(new Float64Array([14, 14, 0, 0]));
  });

  it('gives what is left to whoever is not yet done', () => {
    // a: 7 persons for 4 days; b: 7 for 10. Half speed until a ends on day 8, with 6 days of work left for b: day 14.
    const shared = input([task('a', 0, 4, { team: 4 }), task('b', 0, 10, { team: 10 })], [pool('team', 7)]);
    expect(reached(shared)).toEqual({ a: 8, b: 14 });
  });

  it('serves standing work first, and never reaches what gets nothing', () => {
    expect(reached(input([task('a', 0, 10, { team: 10 })], [pool('team', 10, 6.5)]))).toEqual({ a: 20 });
    const starved = input([task('a', 0, 10, { team: 10 })], [pool('team', 10, 12)]);
    expect(reached(starved)).toEqual({ a: null });
    expect(reasons(starved, 'a')).toEqual(['capacity']);
    expect(schedule(starved).wanted.get('team')?.[DAYS - 1]).toBeCloseTo(7);
  });

  it('needs every team, and names the one that was short', () => {
    const two = input([task('a', 0, 10, { one: 10, other: 10 })], [pool('one', 7), pool('other', 3.5)]);
    expect(reached(two)).toEqual({ a: 20 });
    expect(schedule(two).dates.get('a')?.reasons).toEqual([{ kind: 'capacity', pool: 'other', days: 10 }]);
  });

  it('is never what is due beyond the plan', () => {
    expect(reached(input([task('a', 190, 200), task('b', null, 199), task('c', null, 300)]))).toEqual({
      a: null,
      b: 199,
      c: null,
    });
  });

  it('takes work from before the plan as done at its planned rate', () => {
    expect(reached(input([task('a', -10, 10, { team: 20 })], [pool('team', 7)]))).toEqual({ a: 10 });
    expect(reached(input([task('a', -10, 10, { team: 20 })], [pool('team', 3.5)]))).toEqual({ a: 20 });
  });
});

describe('links', () => {
  it('FS: begins when the other is reached, and takes its length from there', () => {
    const chain = input([task('a', 0, 10), task('b', 5, 12, {}, [['a']]), task('c', null, 3, {}, [['b']])]);
    expect(reached(chain)).toEqual({ a: 10, b: 17, c: 17 });
    expect(reasons(chain, 'b')).toEqual(['link', 'length']);
    expect(reasons(chain, 'c')).toEqual(['link']);
  });

  it('FF, SS and SF, with lag', () => {
    const pair = (link: LinkKind, lag: number) => reached(input([task('a', 10, 20), task('b', 0, 5, {}, [['a', link, lag]])])).b;
    expect(pair('FF', 0)).toBe(20);
    expect(pair('FF', 3)).toBe(23);
    expect(pair('SS', 2)).toBe(17);
    expect(pair('SF', 2)).toBe(12);
    expect(pair('FS', 2)).toBe(27);
  });

  it('lets a negative lag begin that much before', () => {
    const pair = (link: LinkKind, lag: number) => reached(input([task('a', 10, 20), task('b', 0, 5, {}, [['a', link, lag]])])).b;
    expect(pair('FS', -4)).toBe(21);
    expect(pair('FF', -4)).toBe(16);
    expect(pair('SS', -4)).toBe(11);
    expect(pair('SF', -4)).toBe(6);
  });

  it('looks ahead at a date that capacity has moved', () => {
    // a needs twice its length: day 20; b may begin on day 15.
    const late = input([task('a', 0, 10, { team: 10 }), task('b', 0, 5, {}, [['a', 'FS', -5]])], [pool('team', 3.5)]);
    expect(reached(late)).toEqual({ a: 20, b: 20 });
  });

  it('counts working days by the calendar, holidays left out', () => {
    const holiday: WorkCalendar = { days: MONDAY_TO_FRIDAY.days, holidays: new Set<Day>([START + 8]) };
    const lag = (calendar: WorkCalendar, workingDays: number): Wait => ['a', 'FS', { workingDays, calendar }];
    // a on a Friday; two working days later is Tuesday, or Wednesday where Tuesday is a holiday.
    expect(reached(input([task('a', null, 4), task('b', null, 0, {}, [lag(MONDAY_TO_FRIDAY, 2)])])).b).toBe(8);
    expect(reached(input([task('a', null, 4), task('b', null, 0, {}, [lag(holiday, 2)])])).b).toBe(9);
    expect(reached(input([task('a', null, 7), task('b', null, 0, {}, [lag(MONDAY_TO_FRIDAY, -1)])])).b).toBe(4);
  });

  it('lapses where the other is gone, and does not hang on a ring', () => {
    expect(reached(input([task('a', 0, 10, {}, [['gone']])]))).toEqual({ a: 10 });
    expect(reached(input([task('a', 0, 10, {}, [['b']]), task('b', 0, 10, {}, [['a']])]))).toEqual({ a: null, b: null });
  });

  it('is never what waits for never', () => {
    const waiting = input([task('a', 0, 250), task('b', 0, 10, {}, [['a', 'FF']]), task('c', 0, 10, {}, [['a', 'FS', -5]])]);
    expect(reached(waiting)).toEqual({ a: null, b: null, c: null });
    expect(reasons(waiting, 'b')).toEqual(['link']);
  });
});

describe('the record', () => {
  const work = [task('a', 0, 10, { team: 10 }), task('b', 0, 10, {}, [['a']])];
  const half = [pool('team', 3.5)];

  it('counts what was due before the start as reached, unless it says otherwise', () => {
    const before = [task('a', -20, -10, { team: 5 }), task('b', 0, 5, {}, [['a', 'FS', 12]])];
    expect(reached(input(before, half))).toEqual({ a: -10, b: 7 });
    expect(reasons(input(before, half), 'a')).toEqual(['before-start']);
    expect(reached(input(before, half, { a: { told: 4 } }))).toEqual({ a: 4, b: 21 });
    expect(reached(input(before, half, { a: { reached: -15 } }))).toEqual({ a: -15, b: 5 + 0 });
    expect(reached(input(before, half, {}, 3)).a).toBe(-10);
  });

  it('replaces the computed date by the actual one, early or late', () => {
    expect(reached(input(work, half, { a: { reached: 6 } }, 8))).toEqual({ a: 6, b: 16 });
    expect(reached(input(work, half, { a: { reached: 30 } }, 31))).toEqual({ a: 30, b: 40 });
    expect(reasons(input(work, half, { a: { reached: 6 } }, 8), 'a')).toEqual(['recorded']);
  });

  it('does not reach before the told date, works faster where that takes more, and drops the length', () => {
    expect(reached(input(work, half, { a: { told: 40 } })).a).toBe(40);
    // Told for day 12 with 5 left on day 10: 2.5 person-weeks a day are wanted, half a one is there: capacity decides.
    expect(reached(input(work, half, { a: { told: 12 } }, 10)).a).toBe(20);
    expect(reached(input(work, [pool('team', null)], { a: { told: 12, remaining: [[10, { team: 8 }]] } }, 10)).a).toBe(12);
    // Its length no longer binds: begun on day 6 by the link, told for day 11.
    const dated = input(work, half, { a: { reached: 6 }, b: { told: 11 } }, 8);
    expect(reached(dated).b).toBe(11);
    expect(reasons(dated, 'b')).toEqual(['told']);
  });

  it('is reached on no told date while what its work begins after is not', () => {
    const [first = task('a', 0, 10)] = work;
    // b waits for a, which is done on day 20; it was told for day 15 and needs no length any more.
    expect(reached(input([first, task('b', 0, 10, {}, [['a']])], half, { b: { told: 15 } }))).toEqual({ a: 20, b: 20 });
    // Its own work of ten days begins then too, at what the told date takes no longer.
    const both = [first, task('b', 0, 10, { other: 10 }, [['a']])];
    expect(reached(input(both, [...half, pool('other', 7)], { b: { told: 15 } }))).toEqual({ a: 20, b: 30 });
  });

  it('works at the planned rate where the told date has come already', () => {
    const told = (day: number) => input([task('a', 5, 15, { team: 10 })], [pool('team', null)], { a: { told: day } });
    for (const day of [4, 5]) expect(schedule(told(day)).wanted.get('team')?.slice(4, 7)).toEqual(new Float64Array([0, 7, 7]));
    expect(schedule(told(6)).wanted.get('team')?.slice(4, 7)).toEqual(new Float64Array([0, 70, 0]));
  });

  it('wants what a told date takes', () => {
    const { wanted } = schedule(input(work, [pool('team', null)], { a: { told: 12, remaining: [[10, { team: 8 }]] } }, 10));
    expect(wanted.get('team')?.slice(9, 13)).toEqual(new Float64Array([7, 28, 28, 0]));
  });

  it('replaces what is left by the recorded remaining effort', () => {
    // 5 left on day 10 by the plan; 7 recorded; half a person-week a day.
    expect(reached(input(work, half, { a: { remaining: [[10, { team: 7 }]] } }, 10)).a).toBe(24);
    expect(reached(input(work, half, { a: { remaining: [[10, { team: 0 }]] } }, 10)).a).toBe(10);
  });

  it('reaches nothing unrecorded before the data date, and says that it is silent', () => {
    const silent = input(work, [pool('team', 7)], {}, 15);
    expect(reached(silent)).toEqual({ a: 15, b: 25 });
    expect(schedule(silent).dates.get('a')).toMatchObject({ silent: true, reasons: [{ kind: 'silent', day: START + 15 }] });
    expect(schedule(silent).dates.get('b')?.silent).toBe(false);
    expect(schedule(input(work, [pool('team', 7)], {}, 10)).dates.get('a')?.silent).toBe(false);
  });
});

describe('after the plan’s end', () => {
  it('is never, and says so before whatever else holds it', () => {
    const after = input([task('a', null, DAYS), task('b', null, 10, {}, [['a', 'FF', 3]])]);
    expect(reached(after)).toEqual({ a: null, b: null });
    expect(schedule(after).dates.get('a')?.reasons).toEqual([{ kind: 'after-end', day: START + DAYS }]);
    expect(reasons(after, 'b')).toEqual(['link']);
    expect(reasons(input([task('a', null, DAYS - 1)]), 'a')).toEqual(['due']);
  });
});

describe('held back', () => {
  const held = (one: Task, notBefore: number): Task => ({ ...one, notBefore: START + notBefore });
  const follows = task('b', null, 10, {}, [['a']]);

  it('is not reached before the day, told or not, and what follows waits; its work is done when it was done', () => {
    const work = task('a', 0, 10, { team: 10 });
    const asked = input([held(work, 38), follows], [pool('team', 7)]);
    expect(reached(asked)).toEqual({ a: 38, b: 38 });
    expect(schedule(asked).wanted.get('team')?.slice(8, 12)).toEqual(new Float64Array([7, 7, 0, 0]));
    expect(reached(input([held(work, 38), follows], [], { a: { told: 24 } }, 5))).toEqual({ a: 38, b: 38 });
    expect(reached(input([held(work, 5), follows], [pool('team', 7)]))).toEqual({ a: 10, b: 10 });
  });

  it('is held too where it was due before the plan', () => {
    expect(reached(input([task('a', null, -10), follows]))).toEqual({ a: -10, b: 10 });
    expect(reached(input([held(task('a', null, -10), 20), follows]))).toEqual({ a: 20, b: 20 });
  });
});
