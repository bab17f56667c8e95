// A number as the exact sum of two doubles, about 106 bits: what a power needs, whose exponent multiplies the error of
// the logarithm. Products are split by Dekker's method and not fused, so that every machine gives the same bits.

export interface DoubleDouble {
  readonly high: number;
  readonly low: number;
}

const SPLITTER = 134_217_729; // 2^27 + 1

/** a · b without rounding, for factors below 2^996. */
export function exactProduct(a: number, b: number): DoubleDouble {
  const high = a * b;
  const aShifted = SPLITTER * a;
  const aHigh = aShifted - (aShifted - a);
  const aLow = a - aHigh;
  const bShifted = SPLITTER * b;
  const bHigh = bShifted - (bShifted - b);
  const bLow = b - bHigh;
  return { high, low: aLow * bLow - (high - aHigh * bHigh - aLow * bHigh - aHigh * bLow) };
}

/** a + b without rounding. */
export function exactSum(a: number, b: number): DoubleDouble {
  const high = a + b;
  const part = high - a;
  return { high, low: a - (high - part) + (b - part) };
}

export function plus(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const sum = exactSum(a.high, b.high);
  return exactSum(sum.high, sum.low + a.low + b.low);
}

export function times(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const product = exactProduct(a.high, b.high);
  return exactSum(product.high, product.low + a.high * b.low + a.low * b.high);
}

export function over(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const first = a.high / b.high;
  const taken = exactProduct(first, b.high);
  const rest = a.high - taken.high - taken.low + a.low - first * b.low;
  return exactSum(first, rest / b.high);
}
