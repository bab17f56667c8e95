import { outlook } from '@mainspring/outlook';
import { expect, test } from 'vitest';
import { smallReading } from '../small-plan.ts';
import { audit } from './audit.ts';

/** Four person-weeks of one person from the first of January: reached on the 29th, a fortnight after due. */
function said(must: string): string[] {
  const { plan, findings } = smallReading(`
teams: {ops: {name: Ops, lead: ann, capacity: 1}}
milestones: {move: {owner: ann, start: 2026-01-01, due: 2026-01-15, must: ${must}, effort: {ops: 4}}}`);
  return audit(outlook(plan), findings)
    .filter(({ code }) => code === 'missed-deadline')
    .map(({ message, severity }) => `${severity}: ${message}`);
}

test('a deadline that is missed is said with both days, one that is met to the day is not', () => {
  expect(said('2026-01-28')).toEqual(['warning: move must be reached by 2026-01-28, is computed for 2026-01-29']);
  expect(said('2026-01-29')).toEqual([]);
});
