// Powers of two, exact down to the smallest subnormal: numbers are taken apart and put together by multiplication with
// them, because arithmetic gives the same bits everywhere and a view on bytes would bring the machine's byte order in.

const SMALLEST = -1074;
const LARGEST = 1023;

const POWERS = powers();

function powers(): Float64Array {
  const table = new Float64Array(LARGEST - SMALLEST + 1);
  let value = 1;
  for (let exponent = 0; exponent <= LARGEST; exponent++, value *= 2) table[exponent - SMALLEST] = value;
  value = 1;
  for (let exponent = 0; exponent >= SMALLEST; exponent--, value /= 2) table[exponent - SMALLEST] = value;
  return table;
}

/** 2^exponent for whole exponents from −1074 to 1023. */
export function powerOfTwo(exponent: number): number {
  return POWERS[exponent - SMALLEST] ?? Number.NaN;
}

/** value · 2^exponent, rounded once, for a value near 1. */
export function scaled(value: number, exponent: number): number {
  if (exponent > LARGEST) return value * powerOfTwo(LARGEST) * powerOfTwo(exponent - LARGEST);
  if (exponent >= -1022) return value * powerOfTwo(exponent);
  // The first product is exact; only the second can round, where the result is subnormal.
  return value * powerOfTwo(exponent + 200) * powerOfTwo(-200);
}

/** The whole exponent e with 1 ≤ x / 2^e < 2, of a positive finite x. */
export function exponentOf(x: number): number {
  let low = SMALLEST;
  let high = LARGEST;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (x >= powerOfTwo(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** x / 2^exponent, exact where the result is near 1. */
export function unscaled(x: number, exponent: number): number {
  if (exponent < -1022) return x * powerOfTwo(500) * powerOfTwo(-exponent - 500);
  return exponent > 0 ? x * powerOfTwo(-exponent) : x * powerOfTwo(Math.min(-exponent, LARGEST));
}
