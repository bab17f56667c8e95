// However a span of days is cut into intervals no longer than a period, the periods inside it hold what was recorded.
import { formatDay, gridEnd, MONDAY_TO_FRIDAY, slotSpan, workingDaysIn } from '@mainspring/kernel';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { actual, day, recordOf, smallPlan } from '../definitions/small-plan.ts';
import { joinRecord } from './join.ts';

const PLAN = smallPlan('assumptions: {leads_in: {unit: lead/month, value: 100, owner: ann}}');
const { grid } = PLAN;

function cut(lengths: readonly number[]): { from: number; until: number }[] {
  const spans: { from: number; until: number }[] = [];
  for (let at = grid.start, next = 0; at < gridEnd(grid); next += 1) {
    const until = Math.min(gridEnd(grid), at + (lengths[next % lengths.length] ?? 1));
    spans.push({ from: at, until });
    at = until;
  }
  return spans;
}

const lengths = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 12 });

function joined(
  spans: readonly { from: number; until: number }[],
  unit: string,
  figureOf: (span: { from: number; until: number }) => number,
) {
  const said = spans.map((span) =>
    actual({ driver: 'leads_in', from: formatDay(span.from), until: formatDay(span.until - 1), value: figureOf(span), unit }),
  );
  const made = joinRecord(PLAN, recordOf(...said), day('2026-12-31'));
  expect(made.problems).toEqual([]);
  expect(made.rows[0]).toMatchObject({ lastClosed: grid.periods - 1, partial: [] });
  return [...(made.rows[0]?.actual.slice(1) ?? [])];
}

test('amounts are neither lost nor made', () => {
  fc.assert(
    fc.property(lengths, fc.integer({ min: 1, max: 1000 }), (parts, each) => {
      const spans = cut(parts);
      const total = joined(spans, 'leads', () => each).reduce((sum, value) => sum + value, 0);
      expect(total).toBeCloseTo(each * spans.length, 6);
    }),
    { numRuns: 60 },
  );
});

test('a constant rate gives itself, and as much on each working day the working days of each month', () => {
  fc.assert(
    fc.property(lengths, (parts) => {
      const spans = cut(parts);
      for (const value of joined(spans, 'leads/month', () => 70)) expect(value).toBeCloseTo(70, 9);
      // An interval without a working day has nothing to split.
      const worked = joined(spans, 'leads', (span) => workingDaysIn(MONDAY_TO_FRIDAY, span));
      for (const [slot, value] of worked.entries()) {
        expect(value).toBeCloseTo(workingDaysIn(MONDAY_TO_FRIDAY, slotSpan(grid, slot)), 9);
      }
    }),
    { numRuns: 60 },
  );
});
