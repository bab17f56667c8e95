import { describe, expect, it } from 'vitest';
import { closedWhich, queryOf, readWhich } from './which.ts';

describe('what a page shows', () => {
  it('is read from its address, and what makes no sense there is left out', () => {
    expect(readWhich({ scenario: 'slow_market', position: '16', date: '2026-05-03', compared: 'plan', period: 2026 })).toEqual({
      scenario: 'slow_market',
      position: 16,
      date: '2026-05-03',
      compared: 'plan',
      period: '2026',
    });
    expect(readWhich({ position: 'x', compared: 'last year', other: 1 })).toEqual({});
  });

  it('asks the server only for what it knows', () => {
    expect(queryOf({ scenario: 's', compared: 'plan', period: '2026', why: 'forecast:a@2026' })).toEqual({ scenario: 's' });
  });

  it('goes elsewhere without what is open', () => {
    expect(closedWhich({ scenario: 's', milestone: 'launch', later: 'a,b', why: 'forecast:a@2026' })).toEqual({ scenario: 's' });
  });
});
