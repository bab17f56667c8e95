// The exponential function, of our own so that every machine gives the same bits: the language's library may differ
// from one engine to the next. Method and constants of fdlibm (Sun Microsystems, 1993), within one unit of the last place.
import { scaled } from './powers-of-two.ts';

const LN2_HIGH = 6.9314718036912381649e-1; // its last 20 bits are 0, so that a whole number of them is exact
const LN2_LOW = 1.90821492927058770002e-10;
const PER_LN2 = 1.442695040888963387;
const OVERFLOW = 7.09782712893383973096e2;
const UNDERFLOW = -7.4513321910194110842e2;

/** Overflow is Infinity, as the standard for floating point has it; a plan's formula makes an error of it. */
export function exp(x: number): number {
  return expOfSum(x, 0);
}

/** exp(x + rest), for a rest far smaller than x that x itself has no bits for. */
export function expOfSum(x: number, rest: number): number {
  if (Number.isNaN(x)) return x;
  if (x > OVERFLOW) return Number.POSITIVE_INFINITY;
  if (x < UNDERFLOW) return 0;
  const halves = Math.floor(PER_LN2 * x + 0.5);
  const high = x - halves * LN2_HIGH;
  const low = halves * LN2_LOW - rest;
  const reduced = high - low;
  const square = reduced * reduced;
  const remainder =
    reduced -
    square *
      (1.66666666666666019037e-1 +
        square *
          (-2.77777777770155933842e-3 +
            square * (6.61375632143793436117e-5 + square * (-1.6533902205465251539e-6 + square * 4.13813679705723846039e-8))));
  return scaled(1 - (low - (reduced * remainder) / (2 - remainder) - high), halves);
}
