// What an assumption will be ahead, from what it was: each method looks at u, the actual with pulls and the effects that
// were delivered taken out, and answers û for the slots after the last closed one. Effects are put back elsewhere, once.
import type { ForecastRule } from '@mainspring/plan';

export type Method = ForecastRule['method'];

export interface ForecastSubject {
  /** T + 1 doubles, the eve first. */
  readonly base: Float64Array;
  /** T + 1 doubles; NaN where the slot is not closed. */
  readonly underlying: Float64Array;
  /** Last closed slot. */
  readonly lastClosed: number;
  readonly rule: ForecastRule;
}

export interface Forecast {
  /** The base up to the last closed slot, û after it; T + 1 doubles. */
  readonly values: Float64Array;
  readonly method: Method;
  /** The method that was asked for, where another had to stand in. */
  readonly insteadOf: Method | null;
  readonly lastClosed: number;
}

const ALPHA = 0.5;
const BETA = 0.2;
const PHI = 0.9;
const CLOSED_FOR_TREND = 4;

function closedSlots(subject: ForecastSubject): number[] {
  const slots: number[] = [];
  for (let slot = 0; slot <= subject.lastClosed; slot += 1) {
    if (!Number.isNaN(subject.underlying[slot + 1] ?? Number.NaN)) slots.push(slot);
  }
  return slots;
}

const sumAt = (values: Float64Array, slots: readonly number[]) =>
  slots.reduce((sum, slot) => sum + (values[slot + 1] ?? Number.NaN), 0);

/** Damped Holt over the closed slots in order; level and trend at the last. */
export function dampedTrend(values: readonly number[]): { level: number; trend: number } {
  let level = values[0] ?? Number.NaN;
  let trend = 0;
  for (const value of values.slice(1)) {
    const before = level;
    level = ALPHA * value + (1 - ALPHA) * (before + PHI * trend);
    trend = BETA * (level - before) + (1 - BETA) * PHI * trend;
  }
  return { level, trend };
}

function fill(subject: ForecastSubject, ahead: (slot: number) => number): Float64Array {
  const values = Float64Array.from(subject.base);
  for (let slot = subject.lastClosed + 1; slot + 1 < values.length; slot += 1) values[slot + 1] = ahead(slot);
  return values;
}

function carry(subject: ForecastSubject, window: readonly number[]): Float64Array | null {
  const ofBase = sumAt(subject.base, window);
  if (ofBase === 0) return null;
  const ratio = sumAt(subject.underlying, window) / ofBase;
  return fill(subject, (slot) => (subject.base[slot + 1] ?? Number.NaN) * ratio);
}

function trend(subject: ForecastSubject, closed: readonly number[]): Float64Array {
  const { level, trend: slope } = dampedTrend(closed.map((slot) => subject.underlying[slot + 1] ?? Number.NaN));
  let damping = 0;
  let power = 1;
  return fill(subject, () => {
    power *= PHI;
    damping += power;
    return level + slope * damping;
  });
}

function hold(subject: ForecastSubject, window: readonly number[]): Float64Array {
  const mean = sumAt(subject.underlying, window) / window.length;
  return fill(subject, () => mean);
}

/** With fewer closed periods than a method needs another stands in, and is named. */
export function forecast(subject: ForecastSubject): Forecast {
  const { lastClosed } = subject;
  const asked = subject.rule.method;
  const closed = closedSlots(subject);
  const plan = (): Forecast => ({
    values: Float64Array.from(subject.base),
    method: 'plan',
    insteadOf: asked === 'plan' ? null : asked,
    lastClosed,
  });
  if (asked === 'plan' || closed.length === 0) return plan();
  const window = closed.slice(-subject.rule.over);
  if (asked === 'carry') {
    const values = carry(subject, window);
    return values === null ? plan() : { values, method: 'carry', insteadOf: null, lastClosed };
  }
  if (asked === 'trend' && closed.length >= CLOSED_FOR_TREND) {
    return { values: trend(subject, closed), method: 'trend', insteadOf: null, lastClosed };
  }
  return { values: hold(subject, window), method: 'hold', insteadOf: asked === 'hold' ? null : asked, lastClosed };
}
