import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { RecordEvent } from '@mainspring/execution';
import { formatDay } from '@mainspring/kernel';
import { outlook } from '@mainspring/outlook';
import { readPlan } from '@mainspring/plan';
import { describe, expect, it } from 'vitest';
import { plausibleRecord } from './plausible-record.ts';

function planOf(example: string) {
  const folder = join(import.meta.dirname, '../../../../examples', example);
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const { plan } = readPlan(new Map(paths.map((path) => [relative(folder, path), new Uint8Array(readFileSync(path))])));
  if (plan === null) throw new Error(`${example} has no plan`);
  return plan;
}

describe.each(['northbeam', 'northbeam-mended'])('the plausible record of %s', (example) => {
  const plan = planOf(example);
  const told = plausibleRecord(plan, { seed: 7, closed: 5 });
  const events = told.map(
    ({ day, actor, change }, index) =>
      ({ seq: index + 1, at: `${formatDay(day)}T09:00:00.000Z`, actor, ...change }) as RecordEvent,
  );

  it('is taken by the plan without a problem, and closes five months', () => {
    const made = outlook(plan, { record: events });
    expect(made.record?.problems).toEqual([]);
    expect(formatDay(made.dataDate)).toBe('2026-06-11');
    expect(new Set(made.record?.rows.map(({ lastClosed }) => lastClosed))).toEqual(new Set([4]));
    expect(made.objective?.wired).not.toBeNaN();
  });

  it('is the same for the same seed, and another for another', () => {
    expect(plausibleRecord(plan, { seed: 7, closed: 5 })).toEqual(told);
    expect(plausibleRecord(plan, { seed: 8, closed: 5 })).not.toEqual(told);
  });

  it('strays a little, not a lot: the objective stays within a quarter of what is wired without it', () => {
    const without = outlook(plan).objective?.wired ?? 0;
    const withRecord = outlook(plan, { record: events }).objective?.wired ?? 0;
    expect(Math.abs(withRecord - without) / without).toBeGreaterThan(0.001);
    expect(Math.abs(withRecord - without) / without).toBeLessThan(0.25);
  });
});
