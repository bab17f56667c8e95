import { describe, expect, it } from 'vitest';
import { formatsOf } from '../../ui/format/formats.ts';
import { delaysSay } from './delay-words.ts';
import { effectOf } from './effect-words.ts';
import { milestoneOf, objective, reached } from './small-timeline.ts';
import { countsFrom, draftFor, isSame, kindsFor, toldBy } from './tell.ts';

const english = formatsOf('en-US');
const effort = [{ team: 'engineering', planned: 62, left: 40 }];

describe('what is told', () => {
  const milestone = milestoneOf('a', { effort });
  const draft = draftFor(milestone, '2026-05-01', '2026-02-15');

  it('begins with what was proposed, and is complete when it can be asked', () => {
    expect(toldBy(draft, 'a')).toEqual({ kind: 'forecast', milestone: 'a', date: '2026-05-01' });
    expect(toldBy({ ...draft, kind: 'reached' }, 'a')).toEqual({ kind: 'reached', milestone: 'a', date: '2026-02-15' });
    expect(toldBy({ ...draft, kind: 'remaining' }, 'a')).toEqual({
      kind: 'remaining',
      milestone: 'a',
      on: '2026-02-15',
      effort: { engineering: 40 },
    });
    expect(toldBy({ ...draft, expected: '' }, 'a')).toBeNull();
    expect(toldBy({ ...draft, kind: 'remaining', left: { engineering: Number.NaN } }, 'a')).toBeNull();
  });

  it('of what is reached is another day only; work left only where work is planned', () => {
    expect(kindsFor(reached('a', { effort }))).toEqual(['reached']);
    expect(kindsFor(milestoneOf('a'))).toEqual(['forecast', 'reached']);
    expect(kindsFor(milestone)).toEqual(['forecast', 'reached', 'remaining']);
  });

  it('knows what stands already, and what counts only later', () => {
    expect(isSame(toldBy(draftFor(milestone, null, '2026-02-15'), 'a'), milestone)).toBe(true);
    expect(isSame(toldBy(draft, 'a'), milestone)).toBe(false);
    expect(countsFrom({ kind: 'reached', milestone: 'a', date: '2026-03-01' }, '2026-02-15')).toBe('2026-03-01');
    expect(countsFrom({ kind: 'forecast', milestone: 'a', date: '2026-03-01' }, '2026-02-15')).toBeNull();
  });
});

describe('what it would do', () => {
  const key = { version: 'v', position: 0, dataDate: '2026-01-01', scenario: null, build: 'b' };
  const target = { name: 'x', title: 'Margin', unit: objective.unit, before: 1, after: 0, met: false };
  const reply = { key, unit: objective.unit, before: 8e6, after: 7.9e6, targets: [target], moved: [] };

  it('is told with its direction, and with targets that turn', () => {
    expect(effectOf(reply, objective, new Map([['x', true]]), english)).toEqual({
      lead: 'Revenue in 2026 would be $7.9M instead of $8.0M',
      change: '−$100K',
      tone: 'bad',
      targets: ['Margin would be missed.'],
    });
    expect(effectOf({ ...reply, after: 8e6 }, objective, new Map(), english)).toMatchObject({
      lead: 'Revenue in 2026 would stay at $8.0M.',
      targets: [],
    });
    expect(effectOf({ ...reply, after: 8e6 - 900 }, objective, new Map(), english)).toMatchObject({
      lead: 'Revenue in 2026 would stay near $8.0M',
      change: '−$900',
    });
    expect(effectOf({ ...reply, after: null }, objective, new Map(), english).lead).toContain('could not be computed');
  });
});

describe('what more weeks cost', () => {
  const costs = (cost: number, deferred: number | null = null, lost: number | null = null) => ({
    key: { version: 'v', position: 0, dataDate: '2026-01-01', scenario: null, build: 'b' },
    milestones: [{ name: 'a', title: 'A' }],
    unit: objective.unit,
    costs: [{ weeks: 8, after: 7e6, cost, perWeek: cost / 8, deferred, lost }],
  });

  it('says how much of it comes back', () => {
    expect(delaysSay(costs(9e4, 6e4, 3e4), objective, english)).toBe(
      '8 weeks more take $90K from revenue in 2026; $60K of it comes back by the plan’s end.',
    );
    expect(delaysSay(costs(9e4, 0, 9e4), objective, english)).toContain('none of it comes back');
    expect(delaysSay(costs(9e4), objective, english)).toBe('8 weeks more take $90K from revenue in 2026.');
    expect(delaysSay(costs(-9e4), objective, english)).toContain('return $90K');
    expect(delaysSay(costs(0), objective, english)).toBe('8 weeks more take nothing from revenue in 2026.');
  });
});
