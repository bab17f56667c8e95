// How a delay spreads what enters one period over the periods after: the share that leaves k periods later, and what is
// still inside from a steady history. Entries are even within their period, times Gamma (see the language's section 4).
import { gammaRegularized } from '@mainspring/kernel';
import type { Program } from '../compile/program.ts';

export interface Weights {
  /** By k: the share that leaves k periods after it entered. */
  readonly share: Float64Array;
  /** By slot t, the eve first (t + 1): what a steady history before the start still sends out in period t. */
  readonly tail: Float64Array;
}

/** G: the integral from 0 to x of the distribution of the time spent. */
function integral(x: number, mean: number, shape: number, scale: number): number {
  if (x <= 0) return 0;
  return x * gammaRegularized(shape, x / scale) - mean * gammaRegularized(shape + 1, x / scale);
}

function gammaWeights(periods: number, mean: number, spread: number): Weights {
  const shape = 1 / (spread * spread);
  const scale = mean * spread * spread;
  const g = new Float64Array(periods + 2);
  for (let k = 0; k < g.length; k += 1) g[k] = integral(k, mean, shape, scale);
  const share = new Float64Array(periods);
  const tail = new Float64Array(periods + 1);
  for (let k = 0; k < periods; k += 1) share[k] = (g[k + 1] ?? 0) - 2 * (g[k] ?? 0) + (k === 0 ? 0 : (g[k - 1] ?? 0));
  tail[0] = 1;
  for (let t = 0; t < periods; t += 1) tail[t + 1] = 1 - ((g[t + 1] ?? 0) - (g[t] ?? 0));
  return { share, tail };
}

/** Everything leaves after exactly this long: two neighbouring periods share it. */
function sharpWeights(periods: number, mean: number): Weights {
  const share = new Float64Array(periods);
  const tail = new Float64Array(periods + 1);
  const time = Math.max(mean, 0);
  const whole = Math.floor(time);
  const part = time - whole;
  if (whole < periods) share[whole] = 1 - part;
  if (whole + 1 < periods) share[whole + 1] = part;
  for (let t = -1; t < periods; t += 1) tail[t + 1] = t < whole ? 1 : t === whole ? part : 0;
  return { share, tail };
}

/** Pairs that are remembered; with sixty periods each has 1 kB. Beyond, all are forgotten and made again. */
const REMEMBERED = 4096;

/** Weights by mean and spread, made once per pair: they are most of what a run with delays costs. */
export class DelayWeights {
  private readonly periods: number;
  private known = new Map<number, Map<number, Weights>>();
  private count = 0;

  constructor(periods: number) {
    this.periods = periods;
  }

  /** Null where mean or spread is no number, or the spread is negative. */
  of(mean: number, spread: number): Weights | null {
    if (Number.isNaN(mean) || Number.isNaN(spread) || spread < 0) return null;
    const known = this.known.get(mean)?.get(spread);
    if (known !== undefined) return known;
    // A spread so small that its shape is no number any more spreads nothing.
    const sharp = mean <= 0 || !Number.isFinite(1 / (spread * spread));
    const made = sharp ? sharpWeights(this.periods, mean) : gammaWeights(this.periods, mean, spread);
    this.remember(mean, spread, made);
    return made;
  }

  private remember(mean: number, spread: number, weights: Weights): void {
    if (this.count === REMEMBERED) {
      this.known = new Map();
      this.count = 0;
    }
    const bySpread = this.known.get(mean) ?? new Map<number, Weights>();
    this.known.set(mean, bySpread.set(spread, weights));
    this.count += 1;
  }
}

const byProgram = new WeakMap<Program, DelayWeights>();

/** Of all runs of a program: a bridge runs it dozens of times with the same delays. */
export function delayWeightsOf(program: Program): DelayWeights {
  const known = byProgram.get(program) ?? new DelayWeights(program.periods);
  byProgram.set(program, known);
  return known;
}
