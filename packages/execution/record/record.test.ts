import { parseDay } from '@mainspring/kernel';
import { describe, expect, it } from 'vitest';
import type { RecordEvent } from './event.ts';
import { readRecord } from './read.ts';
import { recordAt } from './record-at.ts';

const day = (text: string) => parseDay(text) ?? Number.NaN;
const actual = (seq: number, at: string, value: number, more: object = {}): RecordEvent => ({
  seq,
  at: `${at}T09:00:00Z`,
  actor: 'ines',
  kind: 'actual',
  payload: {
    driver: 'sales',
    member: '',
    from: '2026-01-01',
    until: '2026-01-31',
    value,
    unit: 'USD',
    source: 'ledger',
    ...more,
  },
});
const lines = (...events: object[]) => events.map((event) => JSON.stringify(event)).join('\n');

describe('readRecord', () => {
  it('keeps what can be read and names what cannot', () => {
    const good = actual(1, '2026-02-03', 100);
    const text = `${lines(good)}\nnonsense\n\n${lines({ ...good, seq: 2, payload: { ...good.payload, until: '2026-02-30' } }, { ...good, seq: 1 }, { ...good, seq: 3 })}\r\n`;
    const { events, problems } = readRecord(text);
    expect(events.map((event) => event.seq)).toEqual([1, 3]);
    expect(problems.map((problem) => problem.line)).toEqual([2, 4, 5]);
    expect(problems[1]?.message).toContain('payload.until');
  });
  it('says what is missing, and refuses an interval that runs backwards', () => {
    const { problems } = readRecord(lines({ seq: 1, kind: 'actual' }, actual(2, '2026-02-03', 1, { until: '2025-12-31' })));
    expect(problems[0]?.message).toContain('at');
    expect(problems[1]?.message).toContain('before');
  });
  it('misses events that are not there, unless they may be among what cannot be read', () => {
    const events = [actual(5, '2026-02-03', 100), actual(2, '2026-02-03', 90, { member: 'smb' })];
    expect(readRecord(lines(...events)).problems).toEqual([
      { line: 2, message: 'event 1 is missing before this one; seq begins with 1 and rises by 1' },
      { line: 1, message: 'events 3 to 4 are missing before this one; seq begins with 1 and rises by 1' },
    ]);
    expect(readRecord(`${lines(...events)}\nnonsense`).problems).toHaveLength(1);
  });
});

describe('recordAt', () => {
  it('lets a correction replace in an open period, and keeps what it replaced', () => {
    const state = recordAt([actual(1, '2026-02-03', 100), actual(2, '2026-03-03', 90, { correction: 'restate' })]);
    expect(state.actuals).toHaveLength(1);
    expect(state.actuals[0]).toMatchObject({ value: 90, from: day('2026-01-01'), until: day('2026-02-01') });
    expect(state.actuals[0]?.replaced.map((event) => event.payload.value)).toEqual([100]);
  });
  it('lets the locked period stand with catch-up (definitions, 11)', () => {
    const state = recordAt([actual(1, '2026-02-03', 100), actual(2, '2026-03-03', 90, { correction: 'catch-up' })]);
    expect(state.actuals[0]?.value).toBe(100);
    expect(state.catchUps).toMatchObject([
      { before: { payload: { value: 100 } }, event: { payload: { value: 90 } }, recorded: day('2026-03-03') },
    ]);
  });
  it('dates a catch-up by its recording, since its line is of that period: after the data date it is not read', () => {
    const events = [actual(1, '2026-02-03', 100), actual(2, '2026-03-03', 90, { correction: 'catch-up' })];
    const state = recordAt(events, day('2026-03-02'));
    expect(state.actuals[0]?.value).toBe(100);
    expect(state.catchUps).toEqual([]);
    expect(recordAt(events, day('2026-03-03')).catchUps).toHaveLength(1);
  });
  it('lets a later restatement take in the catch-ups before it', () => {
    const state = recordAt([
      actual(1, '2026-02-03', 100),
      actual(2, '2026-03-03', 90, { correction: 'catch-up' }),
      actual(3, '2026-04-03', 95, { correction: 'restate' }),
    ]);
    expect(state.actuals[0]).toMatchObject({ value: 95 });
    expect(state.catchUps).toEqual([]);
  });
  it('goes by recorded time, not by place', () => {
    expect(recordAt([actual(1, '2026-03-03', 90), actual(2, '2026-02-03', 100)], day('2026-03-31')).actuals[0]?.value).toBe(90);
  });
  it('does not read what is dated after the data date, nor past the position', () => {
    const events = [actual(1, '2026-02-03', 100), actual(2, '2026-03-03', 90)];
    expect(recordAt(events, day('2026-02-28'), 1).actuals[0]?.value).toBe(100);
    expect(recordAt(events, day('2026-01-31')).actuals[0]?.value).toBe(90);
    expect(recordAt(events, day('2026-01-30')).actuals).toEqual([]);
    expect(recordAt(events, undefined, 1)).toMatchObject({ position: 1, dataDate: day('2026-02-03') });
  });
  it('reads the actual of March that was recorded in April with a data date of March 31', () => {
    const march = actual(1, '2026-04-03', 120, { from: '2026-03-01', until: '2026-03-31' });
    const at = '2026-04-03T10:00:00Z';
    const closed: RecordEvent = { seq: 2, at, actor: 'ines', kind: 'data-date', payload: { date: '2026-03-31' } };
    const told: RecordEvent = { ...closed, seq: 3, kind: 'milestone-forecast', payload: { milestone: 'm', date: '2026-05-01' } };
    const state = recordAt([march, closed, told]);
    expect(state.dataDate).toBe(day('2026-03-31'));
    expect(state.actuals[0]?.value).toBe(120);
    expect(state.told.get('m')?.day).toBe(day('2026-05-01'));
  });
  it('makes a past state again from its position and data date, whatever was recorded since', () => {
    const events = [actual(1, '2026-02-03', 100), actual(2, '2026-02-20', 95)];
    const then = recordAt(events, day('2026-01-31'));
    const since = [...events, actual(3, '2026-03-03', 90), actual(4, '2026-01-20', 80)];
    expect(recordAt(since, then.dataDate, then.position)).toEqual(then);
    expect(recordAt(since, then.dataDate).actuals[0]?.value).toBe(90);
  });
  it('is not moved on by who may do what', () => {
    const admin = { seq: 2, at: '2026-06-01T09:00:00Z', actor: 'ines' } as const;
    const token: RecordEvent = { ...admin, kind: 'token', payload: { token: 't1', title: 'CI', scopes: ['read'] } };
    const member: RecordEvent = { ...admin, kind: 'membership', payload: { account: 'a1', role: 'viewer', person: null } };
    for (const event of [token, member]) {
      const { events, problems } = readRecord(lines(actual(1, '2026-02-03', 100), event));
      expect(problems).toEqual([]);
      expect(recordAt(events)).toEqual({ ...recordAt(events.slice(0, 1)), position: 2 });
    }
  });
  it('takes the last recorded data date, failing that the last event, failing that what it is given', () => {
    const stated: RecordEvent = {
      seq: 2,
      at: '2026-02-05T00:00:00Z',
      actor: 'clock',
      kind: 'data-date',
      payload: { date: '2026-02-28' },
    };
    expect(recordAt([actual(1, '2026-02-03', 1), stated]).dataDate).toBe(day('2026-02-28'));
    expect(recordAt([actual(1, '2026-02-03', 1)]).dataDate).toBe(day('2026-02-03'));
    expect(recordAt([], undefined, undefined, 7).dataDate).toBe(7);
  });
  it('reads a forecast that lies ahead, and no reaching that does', () => {
    const at = '2026-02-03T00:00:00.5Z';
    const state = recordAt([
      { seq: 1, at, actor: 'priya', kind: 'milestone-forecast', payload: { milestone: 'console', date: '2026-05-01' } },
      { seq: 2, at, actor: 'priya', kind: 'milestone-reached', payload: { milestone: 'launch', date: '2026-05-01' } },
      {
        seq: 3,
        at,
        actor: 'priya',
        kind: 'remaining-effort',
        payload: { milestone: 'console', on: '2026-02-02', effort: { build: 3 } },
      },
      { seq: 4, at, actor: 'priya', kind: 'promise', payload: { dependency: 'console_for_launch', date: '2026-05-02' } },
    ]);
    expect(state.promised.get('console_for_launch')?.day).toBe(day('2026-05-02'));
    expect(state.told.get('console')?.day).toBe(day('2026-05-01'));
    expect(state.reached.size).toBe(0);
    expect(state.remaining.get('console')?.[0]?.effort.get('build')).toBe(3);
  });
});
