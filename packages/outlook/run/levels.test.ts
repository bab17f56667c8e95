import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levels } from './levels.ts';

const none = { lag: 0, ramp: 0, fade: null };
const list = (values: Float64Array) => Array.from(values);

describe('levels', () => {
  it('is a step without ramp, and counts the part of the period', () => {
    expect(list(levels(none, 1.25, 4))).toEqual([0, 0, 0.75, 1, 1]);
  });
  it('rises linearly, as the mean over the period', () => {
    expect(list(levels({ ...none, ramp: 2 }, 1, 4))).toEqual([0, 0, 0.25, 0.75, 1]);
  });
  it('waits for the lag', () => {
    expect(list(levels({ ...none, lag: 2 }, 0, 4))).toEqual([0, 0, 0, 1, 1]);
  });
  it('falls at once where a fade takes no time', () => {
    expect(list(levels({ ...none, fade: { after: 2, over: 0 } }, 0.5, 4))).toEqual([0, 0.5, 1, 0.5, 0]);
  });
  it('falls linearly', () => {
    expect(list(levels({ ...none, fade: { after: 1, over: 2 } }, 0, 4))).toEqual([0, 1, 0.75, 0.25, 0]);
  });
  it('is full from the start for what was before it, but never on the eve', () => {
    expect(list(levels(none, -3, 2))).toEqual([0, 1, 1]);
  });
  it('is nothing for never', () => {
    expect(list(levels(none, Number.POSITIVE_INFINITY, 2))).toEqual([0, 0, 0]);
  });
  it('stops where a protection comes', () => {
    expect(list(levels(none, 0.5, 4, 2.25))).toEqual([0, 0.5, 1, 0.25, 0]);
  });
  it('stays between 0 and 1, and its sum is the area', () => {
    const amount = fc.double({ min: 0, max: 6, noNaN: true });
    fc.assert(
      fc.property(
        amount,
        amount,
        amount,
        amount,
        fc.double({ min: -4, max: 8, noNaN: true }),
        (lag, ramp, after, over, start) => {
          const values = levels({ lag, ramp, fade: { after, over } }, start, 40);
          for (const value of values) {
            expect(value).toBeGreaterThanOrEqual(-1e-12);
            expect(value).toBeLessThanOrEqual(1 + 1e-12);
          }
          if (start + lag >= 0) expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(ramp / 2 + after + over / 2, 9);
        },
      ),
    );
  });
});
