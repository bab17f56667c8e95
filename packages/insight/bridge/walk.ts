// One player's gap, told by its subjects: they are switched on one after the other in their order, and once more in the
// opposite order, and each is told the mean of the two. Nobody gains by standing first, the sum is the player's whole, and
// for sums and for products of two subjects it is what the straight path gives.
import type { Measure, Setting } from '../objective/measure.ts';
import type { BridgePart, BridgeSubject, Player, Why } from './bridge.ts';

export interface Cause {
  readonly subject: BridgeSubject;
  readonly why?: Why;
}

export interface Stage {
  readonly player: Player;
  /** In a stable order. */
  readonly causes: readonly Cause[];
  /** The setting with these causes (by index) switched on, and every earlier player whole. */
  at(on: ReadonlySet<number>): Setting;
}

/** 2n − 1 runs for n causes. What moves nothing, or cannot be told because a run in between is an error, has no part. */
export function walk(measure: Measure, before: Setting, stage: Stage): BridgePart[] {
  const { causes } = stage;
  if (causes.length === 0) return [];
  const figure = (setting: Setting) => measure.value(setting.switches, setting.joined);
  const indices = [...causes.keys()];
  const start = figure(before);
  const whole = figure(stage.at(new Set(indices)));
  const at = (first: number, end: number): number => {
    if (first === end) return start;
    return end - first === causes.length ? whole : figure(stage.at(new Set(indices.slice(first, end))));
  };
  const upTo = [...indices, causes.length].map((end) => at(0, end));
  const from = [...indices, causes.length].map((first) => at(first, causes.length));
  const step = (values: readonly number[], index: number) => (values[index + 1] ?? Number.NaN) - (values[index] ?? Number.NaN);
  return causes.flatMap(({ subject, why }, index) => {
    const amount = (step(upTo, index) - step(from, index)) / 2;
    if (amount === 0 || !Number.isFinite(amount)) return [];
    return [{ player: stage.player, subject, amount, ...(why === undefined ? {} : { why }) }];
  });
}
