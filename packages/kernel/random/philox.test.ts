import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyOf, type PhiloxBlock, type PhiloxKey, philox, uniform, uniformOf } from './philox.ts';

describe('Philox4x32-10', () => {
  // The known answers that Random123 publishes (kat_vectors).
  const answers: readonly (readonly [PhiloxBlock, PhiloxKey, PhiloxBlock])[] = [
    [
      [0, 0, 0, 0],
      [0, 0],
      [0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8],
    ],
    [
      [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff],
      [0xffffffff, 0xffffffff],
      [0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd],
    ],
    [
      [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
      [0xa4093822, 0x299f31d0],
      [0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1],
    ],
  ];
  it.each(answers)('of %j with key %j', (counter, key, block) => {
    expect(philox(key, counter)).toEqual(block);
  });
});

describe('uniform', () => {
  it('is the same for the same seed, id and sample, and another for any other', () => {
    expect(uniform(1, 'a', 0)).toBe(uniformOf(keyOf(1, 'a'), 0));
    const draws = [uniform(1, 'a', 0), uniform(2, 'a', 0), uniform(1, 'b', 0), uniform(1, 'a', 1), uniform(1, 'a', 2 ** 32)];
    expect(new Set(draws).size).toBe(draws.length);
  });

  it('lies strictly between 0 and 1', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 40 }), (sample) => {
        const draw = uniformOf([7, 9], sample);
        return draw > 0 && draw < 1;
      }),
    );
  });

  it('is even: mean, variance and tenths of 100,000 draws', () => {
    const key = keyOf(1, 'assumptions.base_win_rate');
    const count = 100_000;
    const tenths = new Array<number>(10).fill(0);
    let sum = 0;
    let squares = 0;
    for (let sample = 0; sample < count; sample++) {
      const draw = uniformOf(key, sample);
      sum += draw;
      squares += draw * draw;
      tenths[Math.floor(draw * 10)] = (tenths[Math.floor(draw * 10)] ?? 0) + 1;
    }
    const mean = sum / count;
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.004);
    expect(Math.abs(squares / count - mean * mean - 1 / 12)).toBeLessThan(0.002);
    const chiSquared = tenths.reduce((total, found) => total + (found - count / 10) ** 2 / (count / 10), 0);
    expect(chiSquared).toBeLessThan(27.9); // 1 in 1,000 with nine degrees of freedom
  });
});
