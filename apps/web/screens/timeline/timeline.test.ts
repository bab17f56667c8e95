import type { MilestoneOf, TeamLoad } from '@mainspring/contract';
import { describe, expect, it } from 'vitest';
import { formatsOf } from '../../ui/format/formats.ts';
import { addDays, axisOf, slotsInView } from './axis.ts';
import { chainOf, tiesOf } from './chain.ts';
import { loadSays, overSpans } from './load.ts';
import { longestWait, marksOf } from './marks.ts';
import { markWords } from './milestone-words.ts';
import { moved, stepOf } from './proposal.ts';
import { rowsOf } from './rows.ts';
import { pagesOf } from './sheet-pages.ts';
import { late, milestoneOf, never, objective, reached, timelineOf } from './small-timeline.ts';
import { standingOf } from './standing.ts';
import { tieWords } from './tie-words.ts';
import { waitingFor, whyThisDate } from './why-this-date.ts';

const english = formatsOf('en-US');
const none = new Set<string>();

describe('the rows', () => {
  const timeline = timelineOf([
    late('b', 20, { due: '2026-05-01' }),
    reached('a', { due: '2026-01-01' }),
    milestoneOf('alone', { initiative: null }),
  ]);
  const names = (...args: [Parameters<typeof rowsOf>[1], Parameters<typeof rowsOf>[2]]) =>
    rowsOf(timeline, ...args).map(({ id, level }) => `${id} ${level}`);

  it('stand under their initiatives by the day they are due; what has no milestone is left out', () => {
    expect(names('all', none)).toEqual(['initiative-upmarket 0', 'initiative-tier 1', 'a 2', 'b 2', 'initiative- 0', 'alone 1']);
  });

  it('are folded away, and narrowed to what is open or late', () => {
    expect(names('all', new Set(['tier']))).toEqual(['initiative-upmarket 0', 'initiative-tier 1', 'initiative- 0', 'alone 1']);
    expect(names('late', none)).toEqual(['initiative-upmarket 0', 'initiative-tier 1', 'b 2']);
    const [head] = rowsOf(timeline, 'all', new Set(['upmarket']));
    expect(head).toMatchObject({ count: 2, isOpen: false, late: [{ name: 'b' }] });
  });
});

describe('pages of paper', () => {
  it('hold every row once, and end on no heading', () => {
    const rows = rowsOf(timelineOf([late('a', 1), late('b', 2), milestoneOf('alone', { initiative: null })]), 'all', none);
    const pages = pagesOf(rows, 3, 3);
    expect(pages.flat()).toEqual(rows);
    expect(pages.map((page) => page.at(-1)?.kind)).not.toContain('initiative');
    expect(pagesOf(rows, 5, 3).map((page) => page.length)).toEqual([4, 2]);
  });
});

describe('the axis', () => {
  const timeline = timelineOf([late('a', 40)]);
  const team = (load: number[]): TeamLoad => ({ team: { name: 'eng', title: 'Engineering' }, load });

  it('reaches as far as something happens, or over the year that is asked for', () => {
    expect(
      slotsInView(timeline, undefined)
        .map(({ name }) => name)
        .at(-1),
    ).toBe('2026-05');
    expect(slotsInView({ ...timeline, teams: [team(Array(24).fill(0).with(8, 1.2))] }, undefined)).toHaveLength(9);
    expect(slotsInView(timelineOf([never('a')]), undefined)).toHaveLength(24);
    expect(slotsInView(timeline, '2027')[0]?.name).toBe('2027-01');
  });

  it('gives each day its place and each place its day; what is out of view stands at the edge', () => {
    const axis = axisOf(slotsInView(timeline, '2026'), 1000, 100, english);
    for (const day of ['2026-01-01', '2026-02-28', '2026-12-31']) expect(axis.dayAt(axis.x(day) + 1)).toBe(day);
    expect(axis.x('2025-06-01')).toBe(axis.left);
    expect(axis.dayAt(5000)).toBe('2026-12-31');
    expect(axis.end('2026-12-31')).toBeCloseTo(axis.right, 6);
    expect(axis.ticks.map(({ text }) => text).slice(0, 2)).toEqual(['Jan ’26', 'Feb']);
    expect(axisOf(timeline.slots, 400, 0, english).ticks.map(({ text }) => text)[0]).toBe('Q1 ’26');
  });
});

describe('the marks of a milestone', () => {
  const marks = (said: Partial<MilestoneOf>) => marksOf(milestoneOf('a', said), '2026-02-15', '2026-12-31');

  it('are solid up to the data date, hatched from there, red from due on', () => {
    expect(marks({ start: '2026-01-10', began: '2026-01-10', done: '2026-05-01', date: '2026-05-01' }).work).toEqual([
      { from: '2026-01-10', until: '2026-02-15', part: 'done', isLate: false },
      { from: '2026-02-15', until: '2026-03-31', part: 'ahead', isLate: false },
      { from: '2026-03-31', until: '2026-05-01', part: 'ahead', isLate: true },
    ]);
    expect(marks({ start: '2026-01-10', began: '2026-01-10', reached: '2026-04-02', date: '2026-04-02' }).work.at(-1)).toEqual({
      from: '2026-03-31',
      until: '2026-04-02',
      part: 'done',
      isLate: true,
    });
  });

  it('show waiting before its work, after it, and in its place', () => {
    expect(marks({ start: '2026-03-01', began: '2026-04-10', done: '2026-05-10', date: '2026-06-01' }).waits).toEqual([
      { from: '2026-03-01', until: '2026-03-31', isLate: false },
      { from: '2026-03-31', until: '2026-04-10', isLate: true },
      { from: '2026-05-10', until: '2026-06-01', isLate: true },
    ]);
    expect(marks({ date: '2026-06-01' }).waits).toEqual([{ from: '2026-03-31', until: '2026-06-01', isLate: true }]);
    expect(marks({})).toMatchObject({ waits: [], work: [], at: '2026-03-31' });
  });

  it('name the longest wait, however many lines it is drawn in', () => {
    const { waits } = marks({ start: '2026-03-01', began: '2026-04-10', done: '2026-05-10', date: '2026-05-20' });
    expect(longestWait(waits)).toEqual({ from: '2026-03-01', until: '2026-04-10' });
    expect(longestWait([])).toBeNull();
  });

  it('of what never comes run to the end of what is in view', () => {
    expect(marks({ start: '2026-03-01', date: null, lateBy: null })).toMatchObject({
      work: [],
      at: null,
      waits: [{ from: '2026-03-01' }, { from: '2026-03-31', until: '2026-12-31' }],
    });
  });
});

describe('how it stands', () => {
  it('is red only where lateness takes something', () => {
    const standing = (milestone: MilestoneOf) => standingOf(milestone, 'higher');
    expect(standing(reached('a', { lateBy: 9, amount: -5 }))).toBe('reached');
    expect(standing(milestoneOf('a'))).toBe('on-time');
    expect(standing(late('a', 9))).toBe('late');
    expect(standing(late('a', 9, { perWeek: 5 }))).toBe('costly');
    expect(standing(late('a', 9, { amount: -5 }))).toBe('costly');
    expect(standingOf(late('a', 9, { amount: -5 }), 'lower')).toBe('late');
    expect(standing(never('a'))).toBe('never');
  });

  it('stands beside its mark in words, with whom it waits for', () => {
    const link = {
      kind: 'link',
      milestone: { name: 'console', title: 'Console' },
      link: 'FS',
      lag: '',
      day: '2026-06-01',
    } as const;
    const waiting = late('a', 62, { amount: -4e4, reasons: [link] });
    expect(markWords(waiting, objective, english)).toEqual(['+9 wk', '−$40K']);
    expect(waitingFor(waiting, '2026-02-15')).toBe('waits for Console');
    expect(waitingFor(waiting, '2026-06-01')).toBe('waited for Console');
    expect(waitingFor(reached('a', { reasons: [link] }), '2026-02-15')).toBe('');
    expect(markWords(never('a'), objective, english)).toEqual(['never']);
  });
});

describe('why this date', () => {
  const why = (said: Partial<MilestoneOf>, dataDate = '2026-02-15') =>
    whyThisDate(late('a', 20, { start: '2026-03-01', ...said }), { dataDate, format: english });
  const console = { name: 'console', title: 'Console' };

  it('tells what decided, each once', () => {
    const link = { kind: 'link', milestone: console, link: 'FS', lag: '', day: '2026-04-20' } as const;
    expect(why({ reasons: [link, link, { kind: 'length', began: '2026-04-20', days: 30 }] })).toEqual([
      'It begins only when Console is reached: Apr 20, 2026.',
      'Its own work takes 4 weeks from Apr 20, 2026 on.',
    ]);
    expect(why({ reasons: [link], start: null })).toEqual(['It is not reached before Console is: Apr 20, 2026.']);
    expect(why({ reasons: [{ ...link, link: 'FF' }] })).toEqual(['It is not reached before Console is: Apr 20, 2026.']);
    expect(why({ reasons: [link] }, '2026-05-01')).toEqual(['It could begin only when Console was reached: Apr 20, 2026.']);
    expect(why({ reasons: [link], date: null, lateBy: null })).toEqual([
      'It begins only when Console is reached, which is not inside the plan.',
    ]);
  });

  it('tells a lag, missing people, what was told, and silence', () => {
    const link = { kind: 'link', milestone: console, link: 'FS', lag: '', day: '2026-04-20' } as const;
    expect(why({ reasons: [{ ...link, lag: '7 days' }] })).toEqual([
      'It begins only when Console is reached, and 7 days after that: Apr 20, 2026.',
    ]);
    expect(why({ reasons: [{ ...link, lag: '-2 working days' }] })).toEqual([
      'It begins only when Console is reached, and 2 working days before that: Apr 20, 2026.',
    ]);
    expect(why({ reasons: [{ kind: 'capacity', team: { name: 'eng', title: 'Engineering' }, skill: null, days: 21 }] })).toEqual([
      'Engineering has too few people for its work; with enough of them it would come 3 weeks earlier.',
    ]);
    expect(why({ reasons: [{ kind: 'told', day: '2026-04-20' }], told: { day: '2026-04-20', by: 'forecast' } })).toEqual([
      'Ann Lee expects it on Apr 20, 2026.',
    ]);
    expect(why({ reasons: [{ kind: 'silent', day: '2026-04-20' }] })).toEqual([
      'Nothing is recorded of it, so it is held at the data date, Apr 20, 2026.',
    ]);
    expect(why({ reasons: [{ kind: 'after-end', day: '2028-04-20' }], date: null, lateBy: null })).toEqual([
      'Its day, Apr 20, 2028, lies after the plan’s end.',
    ]);
  });
});

describe('links', () => {
  const link = (milestone: string, drives: boolean, dependency: string | null = null) =>
    ({ milestone, link: dependency === null ? 'FS' : 'FF', lag: '', dependency, drives }) as const;
  const ties = tiesOf([
    milestoneOf('a'),
    milestoneOf('b', { links: [link('a', false), link('a', true, 'contract')] }),
    milestoneOf('c', { links: [link('b', true)] }),
    milestoneOf('d'),
  ]);

  it('are one line however many ways two are linked', () => {
    expect(ties.map(({ from, to, drives }) => [from, to, drives])).toEqual([
      ['a', 'b', true],
      ['b', 'c', true],
    ]);
  });

  it('say what they hold back; of what has no work, only when it is reached', () => {
    const links = [link('a', true), { ...link('a', false, 'contract'), lag: '1 week' }];
    expect(tieWords(links, true, 'that')).toBe('begins once that is reached; not reached before that is, 1 week after it');
    expect(tieWords([link('a', true), link('a', true, 'contract')], false, 'this')).toBe('not reached before this is');
  });

  it('hang together in both directions', () => {
    expect([...chainOf(ties, 'b')].sort()).toEqual(['a', 'b', 'c']);
    expect([...chainOf(ties, 'd')]).toEqual(['d']);
  });
});

describe('the load of teams', () => {
  const { slots } = timelineOf([]);
  const team = (title: string, load: number[]): TeamLoad => ({ team: { name: title, title }, load });

  it('says who is asked for too much, when, and how much at most', () => {
    const eng = team('Engineering', [0.9, 1.2, 1.6, 1, 1.1]);
    expect(overSpans(eng, slots).map(({ first, last }) => [first.name, last.name])).toEqual([
      ['2026-02', '2026-03'],
      ['2026-05', '2026-05'],
    ]);
    expect(loadSays([team('Sales', [0, 0]), eng], slots, english)).toBe(
      'Engineering is asked for more than it has in Feb 2026 to Mar 2026 and May 2026: at most 160%, in Mar 2026. One team has no work of the plan.',
    );
    expect(loadSays([team('Sales', [1, 0.5])], slots, english)).toBe('No team is asked for more than it has.');
    expect(loadSays([], slots, english)).toContain('names no teams');
  });
});

describe('a proposed day', () => {
  const axis = { from: '2026-01-01', until: '2026-12-31' };
  it('goes on from where it was moved to, and not out of view', () => {
    const first = moved(milestoneOf('a'), 1, null, axis);
    expect(first).toEqual({ milestone: 'a', date: '2026-04-01' });
    expect(moved(milestoneOf('a'), 7, first, axis)?.date).toBe('2026-04-08');
    expect(moved(milestoneOf('b'), 7, first, axis)?.date).toBe('2026-04-07');
    expect(moved(milestoneOf('a'), 500, null, axis)?.date).toBe('2026-12-31');
    expect(moved(reached('a'), 1, null, axis)).toBeNull();
    expect([stepOf('ArrowLeft', false), stepOf('ArrowRight', true), stepOf('Tab', false)]).toEqual([-1, 7, null]);
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  });
});
