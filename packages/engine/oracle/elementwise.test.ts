import { describe, expect, it } from 'vitest';
import { gather, toStep } from './elementwise.ts';

describe('what gathers operands', () => {
  it.each(['and', 'or', 'min', 'max'] as const)('of %s is an error wherever one stands, whatever the others say', (op) => {
    for (const other of [0, 1]) {
      expect(gather(op, other, Number.NaN)).toBeNaN();
      expect(gather(op, Number.NaN, other)).toBeNaN();
    }
  });
});

describe('to a multiple of the step', () => {
  it('takes 30 % as three steps of 10 %, although 0.3 / 0.1 lies below 3', () => {
    expect(toStep('floor', 0.3, 0.1)).toBeCloseTo(0.3, 12);
    expect(toStep('floor', -0.3, 0.1)).toBeCloseTo(-0.3, 12);
  });
  it('takes 0.1 + 0.2 as three steps, although its quotient lies above 3', () => {
    expect(toStep('ceil', (0.1 + 0.2) * 10, 1)).toBe(3);
    expect(toStep('ceil', 0.1 + 0.2 - 0.3, 0.1)).toBe(0);
  });
  it('takes 0.15 as a half of 0.1 and lets it go up, a half below 0 too', () => {
    expect(toStep('round', 0.15, 0.1)).toBeCloseTo(0.2, 12);
    expect(toStep('round', -2.5, 1)).toBe(-2);
    expect(toStep('round', 1.4999999, 1)).toBe(1);
  });
  it('leaves what is really beside a whole number beside it', () => {
    expect(toStep('floor', 2.999999999999, 1)).toBe(2);
    expect(toStep('ceil', 3.000000000001, 1)).toBe(4);
  });
  it('is an error for a step of 0', () => {
    expect(toStep('floor', 1, 0)).toBeNaN();
  });
});
