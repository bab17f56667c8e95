// The natural logarithm, of our own so that every machine gives the same bits. Method and constants of fdlibm (Sun
// Microsystems, 1993), within one unit of the last place.
import { exponentOf, unscaled } from './powers-of-two.ts';

const LN2_HIGH = 6.9314718036912381649e-1; // its last 20 bits are 0, so that a whole number of them is exact
const LN2_LOW = 1.90821492927058770002e-10;

/** x as 2^exponent · mantissa, with the mantissa between √½ and √2. */
export function decomposed(x: number): { readonly exponent: number; readonly mantissa: number } {
  const exponent = exponentOf(x);
  const mantissa = unscaled(x, exponent);
  return mantissa > Math.SQRT2 ? { exponent: exponent + 1, mantissa: mantissa / 2 } : { exponent, mantissa };
}

/** −Infinity at 0 and NaN below. */
export function ln(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  const { exponent, mantissa } = decomposed(x);
  const fraction = mantissa - 1;
  const ratio = fraction / (2 + fraction);
  const square = ratio * ratio;
  const fourth = square * square;
  const even = fourth * (3.999999999940941908e-1 + fourth * (2.222219843214978396e-1 + fourth * 1.531383769920937332e-1));
  const odd =
    square *
    (6.66666666666673513e-1 +
      fourth * (2.857142874366239149e-1 + fourth * (1.818357216161805012e-1 + fourth * 1.479819860511658591e-1)));
  const half = 0.5 * fraction * fraction;
  const correction = ratio * (half + odd + even);
  if (exponent === 0) return fraction - (half - correction);
  return exponent * LN2_HIGH - (half - (correction + exponent * LN2_LOW) - fraction);
}
