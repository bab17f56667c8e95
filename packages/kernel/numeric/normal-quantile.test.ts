import { describe, expect, it } from 'vitest';
import { gammaRegularized } from './gamma.ts';
import { normalQuantile } from './normal-quantile.ts';

describe('normalQuantile', () => {
  // The values that Wichura gives with the algorithm, and the usual tables.
  it.each([
    [0.25, -0.6744897501960817],
    [0.001, -3.090232306167813],
    [1e-20, -9.262340089798408],
    [0.5, 0],
    [0.9, 1.2815515655446004],
    [0.975, 1.959963984540054],
    [0.99, 2.3263478740408408],
  ])('of %d is %d', (probability, value) => {
    expect(Math.abs(normalQuantile(probability) - value)).toBeLessThan(4e-15);
  });

  it('is the inverse of the distribution', () => {
    for (let index = 1; index < 1000; index++) {
      const probability = index / 1000;
      const z = normalQuantile(probability);
      const below = 0.5 + (Math.sign(z) * gammaRegularized(0.5, (z * z) / 2)) / 2;
      expect(Math.abs(below - probability)).toBeLessThan(1e-15 * 4);
    }
  });

  it('has the limits', () => {
    expect(normalQuantile(0)).toBe(Number.NEGATIVE_INFINITY);
    expect(normalQuantile(1)).toBe(Number.POSITIVE_INFINITY);
    expect(normalQuantile(-0.1)).toBeNaN();
    expect(normalQuantile(1.1)).toBeNaN();
    expect(normalQuantile(Number.NaN)).toBeNaN();
  });
});
