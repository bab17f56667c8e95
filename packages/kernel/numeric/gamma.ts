// The Gamma function's logarithm and its regularised lower incomplete integral: how far a delay that is spread by a Gamma
// distribution has come. Absolute error about 1e-14; every loop is bounded.
import { exp } from './exponential.ts';
import { ln } from './logarithm.ts';

const HALF_LN_TWO_PI = 0.9189385332046727;
const TWO_PI = 6.283185307179586;
const STIRLING_FROM = 10;
const UNIFORM_FROM = 1e8; // from here series and fraction take too many terms, and the uniform expansion is as exact
const MOST_TERMS = 1_000_000;
const ENOUGH = 2 ** -54;
const BEYOND = 745; // exp of minus this is 0

/** ln Γ(x) for x > 0; NaN elsewhere. */
export function logGamma(x: number): number {
  if (!(x > 0)) return Number.NaN;
  if (x === 1 || x === 2) return 0;
  if (x === Number.POSITIVE_INFINITY) return x;
  let shifted = x;
  let product = 1;
  while (shifted < STIRLING_FROM) {
    product *= shifted;
    shifted++;
  }
  const stirling = (shifted - 0.5) * ln(shifted) - shifted + HALF_LN_TWO_PI + stirlingCorrection(shifted);
  return product === 1 ? stirling : stirling - ln(product);
}

/** P(a, x): the share of a Gamma distribution with shape a and scale 1 that lies below x. NaN unless a > 0 and x ≥ 0. */
export function gammaRegularized(a: number, x: number): number {
  if (!(a > 0 && x >= 0) || a === Number.POSITIVE_INFINITY) return Number.NaN;
  if (x === 0) return 0;
  if (x === Number.POSITIVE_INFINITY) return 1;
  if (a >= UNIFORM_FROM) return uniformExpansion(a, x);
  const weight = poissonWeight(a, x);
  if (weight === 0) return x < a ? 0 : 1;
  return x < a + 1 ? weight * lowerSeries(a, x) : 1 - weight * a * upperFraction(a, x);
}

/** x^a · e^(−x) / Γ(a + 1). For large a the terms of its logarithm would cancel, so they are subtracted beforehand. */
function poissonWeight(a: number, x: number): number {
  if (a < STIRLING_FROM) return exp(a * ln(x) - x - logGamma(a + 1));
  const exponent = a * excess((x - a) / a);
  return exponent > BEYOND ? 0 : exp(-exponent - stirlingCorrection(a)) / Math.sqrt(TWO_PI * a);
}

/** d − ln(1 + d) without cancellation near 0. */
function excess(d: number): number {
  if (d < -0.3 || d > 0.5) return d - ln(1 + d);
  const ratio = d / (2 + d);
  const square = ratio * ratio;
  let series = 0;
  for (let term = 27; term >= 3; term -= 2) series = 1 / term + square * series;
  return d * ratio - 2 * ratio * square * series;
}

/** What ln Γ(a + 1) has beyond Stirling's formula, for a from 10 up. */
function stirlingCorrection(a: number): number {
  const square = 1 / (a * a);
  const series =
    1 / 12 +
    square *
      (-1 / 360 +
        square * (1 / 1260 + square * (-1 / 1680 + square * (1 / 1188 + square * (-691 / 360_360 + square * (1 / 156))))));
  return series / a;
}

/** Σ x^n / ((a + 1) … (a + n)). */
function lowerSeries(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let index = 1; index < MOST_TERMS && term > sum * ENOUGH; index++) {
    term *= x / (a + index);
    sum += term;
  }
  return sum;
}

/** The continued fraction of the upper integral, from its front by Lentz's method. */
function upperFraction(a: number, x: number): number {
  let partial = x + 1 - a;
  let upper = Number.MAX_VALUE;
  let lower = 1 / partial;
  let value = lower;
  for (let index = 1; index < MOST_TERMS; index++) {
    const factor = -index * (index - a);
    partial += 2;
    lower = 1 / (factor * lower + partial);
    upper = partial + factor / upper;
    const change = upper * lower;
    value *= change;
    if (Math.abs(change - 1) <= ENOUGH * 4) break;
  }
  return value;
}

/** Temme's uniform expansion: a normal distribution and its first corrections, which suffice for a very large shape. */
function uniformExpansion(a: number, x: number): number {
  const d = (x - a) / a;
  const half = a * excess(d);
  if (half > BEYOND) return d < 0 ? 0 : 1;
  const inside = 0.5 * gammaRegularized(0.5, half);
  const eta = (d < 0 ? -1 : 1) * Math.sqrt((2 * half) / a);
  const correction = -1 / 3 + eta / 12 - (2 * eta * eta) / 135 - 1 / (540 * a);
  return 0.5 + (d < 0 ? -inside : inside) - (exp(-half) * correction) / Math.sqrt(TWO_PI * a);
}
