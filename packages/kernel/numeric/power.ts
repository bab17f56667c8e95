// Powers, of our own so that every machine gives the same bits: exp(y · ln x), with the logarithm and the product in
// double-double so that the result is within one unit of the last place also where y · ln x is large.
import { type DoubleDouble, exactProduct, exactSum, over, plus, times } from './double-double.ts';
import { expOfSum } from './exponential.ts';
import { decomposed } from './logarithm.ts';

const LN2: DoubleDouble = { high: 0.6931471805599453, low: 2.3190468138462996e-17 };
const THIRD: DoubleDouble = { high: 1 / 3, low: 1.850371707708594e-17 };
const FIFTH: DoubleDouble = { high: 0.2, low: -1.1102230246251566e-17 };
const SEVENTH: DoubleDouble = { high: 1 / 7, low: 7.93016446160826e-18 };
const ONE: DoubleDouble = { high: 1, low: 0 };
const FAR_EXPONENT = 2 ** 70; // beyond it every base but 1 leaves the range of numbers

/**
 * As `Math.pow`, but a NaN flows on through every power, also through `NaN ^ 0`. A negative base has only whole powers;
 * overflow is Infinity, which a plan's formula makes an error of.
 */
export function pow(x: number, y: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  if (y === 0 || x === 1) return 1;
  if (y === 1) return x;
  if (y === 2) return x * x;
  const whole = Number.isInteger(y);
  if (x < 0 && !whole && Number.isFinite(y)) return Number.isFinite(x) ? Number.NaN : pow(-x, y);
  const sign = (x < 0 || Object.is(x, -0)) && whole && y % 2 !== 0 ? -1 : 1;
  return sign * positivePower(Math.abs(x), y);
}

function positivePower(x: number, y: number): number {
  if (x === 1) return 1;
  const grows = x > 1 === y > 0;
  if (x === 0 || x === Number.POSITIVE_INFINITY || Math.abs(y) > FAR_EXPONENT) return grows ? Number.POSITIVE_INFINITY : 0;
  const logarithm = accurateLogarithm(x);
  const product = exactProduct(logarithm.high, y);
  const exponent = exactSum(product.high, product.low + logarithm.low * y);
  return expOfSum(exponent.high, exponent.low);
}

/** ln x by 2 · artanh((m − 1) / (m + 1)), whose first terms need all 106 bits and whose later ones do not. */
function accurateLogarithm(x: number): DoubleDouble {
  const { exponent, mantissa } = decomposed(x);
  const ratio = over(exactSum(mantissa, -1), exactSum(mantissa, 1));
  const square = times(ratio, ratio);
  let tail = 0;
  for (let term = 31; term >= 9; term -= 2) tail = 1 / term + square.high * tail;
  const seventh = plus(SEVENTH, exactProduct(square.high, tail));
  const fifth = plus(FIFTH, times(square, seventh));
  const third = plus(THIRD, times(square, fifth));
  const series = times(ratio, plus(ONE, times(square, third)));
  const ofMantissa = { high: 2 * series.high, low: 2 * series.low };
  if (exponent === 0) return ofMantissa;
  const whole = exactProduct(exponent, LN2.high);
  return plus({ high: whole.high, low: whole.low + exponent * LN2.low }, ofMantissa);
}
