// Load is a mean of daily ratios; the edges are a team without limit, without people, and with skills.
import { describe, expect, it } from 'vitest';
import { loadBySlot, type Pool, type ScheduleInput, schedule } from './index.ts';

function pool(name: string, capacity: readonly number[] | null, standing = 0): Pool {
  return { name, capacity: capacity === null ? null : Float64Array.from(capacity), standing: new Float64Array(4).fill(standing) };
}

/** Four days in two slots; one person-week over the first two of them is 3.5 persons. */
function input(...pools: readonly Pool[]): ScheduleInput {
  const effort = new Map(pools.map(({ name }) => [name, 1]));
  const tasks = [{ name: 'a', start: 0, due: 2, effort, after: [] }];
  return { start: 0, end: 4, tasks, pools, record: new Map(), dataDate: null };
}

const SLOTS = [
  { from: 0, until: 2 },
  { from: 2, until: 4 },
];

function load(of: ScheduleInput, names: string | readonly string[] = 'team'): readonly number[] {
  return [...loadBySlot(of, schedule(of), names, SLOTS)];
}

describe('load', () => {
  it('begins with the eve and goes on while work is unfinished', () => {
    expect(load(input(pool('team', [7, 7, 7, 7], 3.5)))).toEqual([1, 1, 0.5]);
    // Half of what is wanted is there: both slots are asked for 3.5 of 1.75 persons.
    expect(load(input(pool('team', [1.75, 1.75, 1.75, 1.75])))).toEqual([1, 2, 2]);
  });

  it('is an error where work is asked of nobody, and nothing where none is', () => {
    expect(load(input(pool('team', [0, 0, 0, 0], 1)))).toEqual([1, Number.NaN, Number.NaN]);
  });

  it('averages the days, not their sums', () => {
    expect(load(input(pool('team', [3.5, 7, 7, 7])))).toEqual([1, 0.75, 0]);
  });

  it('adds the skills of a team up', () => {
    const skilled = input(pool('backend', [7, 7, 7, 7], 3.5), pool('design', [7, 7, 7, 7]));
    expect(load(skilled, ['backend', 'design'])).toEqual([1, 0.75, 0.25]);
  });

  it('is as on paper without a limit, and impossible where nobody is there to be asked', () => {
    expect(load(input(pool('team', null)))).toEqual([1, 1, 1]);
    expect(load(input(pool('team', [7, 7, 0, 0])))).toEqual([1, 0.5, 0]);
    expect(load(input(pool('team', [0, 0, 0, 0])))).toEqual([1, Number.NaN, Number.NaN]);
  });
});
