import { describe, expect, it } from 'vitest';
import { datesOf, daysBetween } from './dates.ts';

const british = datesOf('en-GB');
const german = datesOf('de-DE');

describe('dates', () => {
  it('are written as the locale writes them', () => {
    expect(british.day('2026-06-11')).toBe('11 Jun 2026');
    expect(datesOf('en-US').day('2026-06-11')).toBe('Jun 11, 2026');
    expect(german.shortDay('2026-03-01')).toBe('1. März');
  });

  it('do not shift with the time zone', () => {
    expect(british.day('2026-01-01')).toBe('1 Jan 2026');
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  });

  it('name periods of every grain', () => {
    expect(['2026', '2026-Q2', '2026-W14', '2026-06', '2026-06-11'].map(british.period)).toEqual([
      '2026',
      'Q2 2026',
      'W14 2026',
      'Jun 2026',
      '11 Jun 2026',
    ]);
    expect(british.period('FY26')).toBe('FY26');
  });

  it('put the year on an axis where it begins', () => {
    expect(british.periodTick('2026-01', undefined)).toBe('Jan ’26');
    expect(british.periodTick('2026-02', '2026-01')).toBe('Feb');
    expect(british.periodTick('2027-01', '2026-12')).toBe('Jan ’27');
    expect(british.periodTick('2026-Q3', '2026-Q2')).toBe('Q3');
  });
});
