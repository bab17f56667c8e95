import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exp } from './exponential.ts';
import { ln } from './logarithm.ts';
import { pow } from './power.ts';

/** How many units of the last place of `expected` two values lie apart. */
function places(actual: number, expected: number): number {
  if (Object.is(actual, expected) || actual === expected) return 0;
  const size = Math.abs(expected);
  const unit = Math.max(Number.MIN_VALUE, 2 ** (Math.floor(Math.log2(size)) - 52));
  return Math.abs(actual - expected) / unit;
}

function farthest(count: number, point: (share: number) => readonly [number, number]): number {
  let most = 0;
  for (let index = 0; index <= count; index++) most = Math.max(most, places(...point(index / count)));
  return most;
}

describe('exp', () => {
  it('is within one place of the platform, over its whole range and near 0', () => {
    expect(farthest(40_000, (share) => [exp(-745 + 1454.7 * share), Math.exp(-745 + 1454.7 * share)])).toBeLessThanOrEqual(1);
    expect(farthest(20_000, (share) => [exp(share - 0.5), Math.exp(share - 0.5)])).toBeLessThanOrEqual(1);
  });

  it('has the limits', () => {
    expect(exp(0)).toBe(1);
    // One unit in the last place, as the method promises.
    expect(Math.abs(exp(1) - Math.E)).toBeLessThanOrEqual(2 ** -51);
    expect(exp(-800)).toBe(0);
    expect(exp(710)).toBe(Number.POSITIVE_INFINITY);
    expect(exp(Number.NEGATIVE_INFINITY)).toBe(0);
    expect(exp(Number.NaN)).toBeNaN();
    expect(exp(-744.4)).toBe(Number.MIN_VALUE);
  });
});

describe('ln', () => {
  it('is within one place of the platform, over its whole range and near 1', () => {
    const wide = (share: number) => 2 ** (-1074 + 2097 * share);
    expect(farthest(40_000, (share) => [ln(wide(share)), Math.log(wide(share))])).toBeLessThanOrEqual(1);
    expect(farthest(20_000, (share) => [ln(0.5 + 1.5 * share), Math.log(0.5 + 1.5 * share)])).toBeLessThanOrEqual(1);
  });

  it('has the limits', () => {
    expect(ln(1)).toBe(0);
    expect(ln(0)).toBe(Number.NEGATIVE_INFINITY);
    expect(ln(-1)).toBeNaN();
    expect(ln(Number.NaN)).toBeNaN();
    expect(ln(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
    expect(ln(Number.MIN_VALUE)).toBe(Math.log(Number.MIN_VALUE));
    expect(ln(Number.MAX_VALUE)).toBe(Math.log(Number.MAX_VALUE));
  });
});

describe('pow', () => {
  it('is within two places of the platform on a wide grid', () => {
    let most = 0;
    for (let row = 0; row <= 200; row++) {
      const x = 2 ** (-60 + 0.6 * row + 0.001 * (row % 7));
      for (let column = 0; column <= 200; column++) {
        const y = -15 + 0.15 * column;
        most = Math.max(most, places(pow(x, y), x ** y));
      }
    }
    for (let month = -600; month <= 600; month++) {
      for (const growth of [0.9, 0.99, 1.001, 1.01, 1.07]) {
        most = Math.max(most, places(pow(growth, month / 12), growth ** (month / 12)));
      }
    }
    expect(most).toBeLessThanOrEqual(2);
  });

  it('is exact where the result is a whole number', () => {
    for (let base = 2; base <= 40; base++) {
      for (let power = 1n; BigInt(base) ** power < 2n ** 53n; power++) {
        expect(pow(base, Number(power))).toBe(Number(BigInt(base) ** power));
      }
    }
  });

  it('agrees with the platform at every edge, but lets NaN flow on', () => {
    const infinity = Number.POSITIVE_INFINITY;
    const edges = [0, -0, 1, -1, 2, -2, 3, -3, 0.5, -0.5, infinity, -infinity, 1e300, -1e300, 1e-300, 5e-324];
    for (const x of edges) {
      for (const y of edges) {
        if (Math.abs(x) === 1 && Math.abs(y) === infinity) continue;
        expect(places(pow(x, y), x ** y), `${x} ^ ${y}`).toBeLessThanOrEqual(2);
        expect(Number.isNaN(pow(x, y)), `${x} ^ ${y}`).toBe(Number.isNaN(x ** y));
      }
    }
    expect(pow(Number.NaN, 0)).toBeNaN();
    expect(pow(1, Number.NaN)).toBeNaN();
  });

  it('undoes itself with its inverse', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), fc.double({ min: 0.2, max: 5, noNaN: true }), (x, y) => {
        return Math.abs(pow(pow(x, y), 1 / y) / x - 1) < 1e-14;
      }),
    );
  });
});
