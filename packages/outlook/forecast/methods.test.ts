import { describe, expect, it } from 'vitest';
import { dampedTrend, type ForecastSubject, forecast } from './methods.ts';

function subject(method: ForecastSubject['rule']['method'], base: number[], underlying: number[], over = 3): ForecastSubject {
  const padded = base.map((_, slot) => underlying[slot] ?? Number.NaN);
  return {
    base: Float64Array.from([base[0] ?? 0, ...base]),
    underlying: Float64Array.from([Number.NaN, ...padded]),
    lastClosed: underlying.length - 1,
    rule: { method, over },
  };
}
const ahead = (of: ForecastSubject) => Array.from(forecast(of).values.slice(of.lastClosed + 2));

describe('forecast', () => {
  it('carries the ratio of actual to plan (definitions, 3)', () => {
    const values = ahead(subject('carry', [100, 100, 100, 100, 100, 100], [90, 92, 88]));
    expect(values).toEqual([90, 90, 90]);
    expect((values[2] ?? 0) * 1.2).toBeCloseTo(108, 12);
  });
  it('follows a damped trend (definitions, 3)', () => {
    const { level, trend } = dampedTrend([100, 104, 103, 108]);
    expect(level).toBeCloseTo(105.5308, 4);
    expect(trend).toBeCloseTo(0.87544, 5);
    const values = ahead(subject('trend', [1, 1, 1, 1, 1, 1], [100, 104, 103, 108]));
    expect(values[0]).toBeCloseTo(106.3187, 4);
    expect(values[1]).toBeCloseTo(107.0278, 4);
  });
  it('holds the mean of the last periods', () => {
    expect(ahead(subject('hold', [1, 1, 1, 1, 1], [2, 4, 6, 8]))).toEqual([6]);
  });
  it('keeps to the plan', () => {
    expect(ahead(subject('plan', [1, 2, 3], [5]))).toEqual([2, 3]);
  });
  it('says so where a trend has too few periods', () => {
    const result = forecast(subject('trend', [1, 1, 1, 1], [2, 4]));
    expect(result).toMatchObject({ method: 'hold', insteadOf: 'trend' });
    expect(result.values[3]).toBe(3);
  });
  it('falls back to the plan where nothing is closed or the base is nothing', () => {
    expect(forecast(subject('hold', [1, 1], []))).toMatchObject({ method: 'plan', insteadOf: 'hold' });
    expect(forecast(subject('carry', [0, 0], [1]))).toMatchObject({ method: 'plan', insteadOf: 'carry' });
  });
  it('looks past a gap', () => {
    expect(ahead(subject('hold', [1, 1, 1, 1], [2, Number.NaN, 4], 2))).toEqual([3]);
  });
});
