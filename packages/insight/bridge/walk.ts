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

export interface Walked {
  readonly parts: readonly BridgePart[];
  /** With the whole player switched on, and the target's figure there. */
  readonly setting: Setting;
  readonly figure: number;
}

/**
 * 2n − 1 runs for the n causes that arrive at the target, none for the others, which stay switched on throughout. So a bridge
 * costs about twice as many runs as there are recorded rows upstream of its target, each a run of the whole plan. What moves
 * nothing, or cannot be told because a run in between is an error, has no part.
 *
 * @param figure the target's under the setting `before`
 */
export function walk(
  measure: Measure,
  before: Setting,
  figure: number,
  stage: Stage,
  arrives: (cause: Cause) => boolean,
): Walked {
  const { causes } = stage;
  if (causes.length === 0) return { parts: [], setting: before, figure };
  const all = [...causes.keys()];
  const setting = stage.at(new Set(all));
  const arriving: number[] = [];
  const idle: number[] = [];
  for (const [index, cause] of causes.entries()) (arrives(cause) ? arriving : idle).push(index);
  if (arriving.length === 0) return { parts: [], setting, figure };
  const figureOf = ({ switches, joined }: Setting) => measure.value(switches, joined);
  const whole = figureOf(setting);
  const at = (first: number, end: number): number => {
    if (first === end) return figure;
    if (end - first === arriving.length) return whole;
    return figureOf(stage.at(new Set([...idle, ...arriving.slice(first, end)])));
  };
  const bounds = [...arriving.keys(), arriving.length];
  const upTo = bounds.map((end) => at(0, end));
  const from = bounds.map((first) => at(first, arriving.length));
  const step = (values: readonly number[], place: number) => (values[place + 1] ?? Number.NaN) - (values[place] ?? Number.NaN);
  const parts = arriving.flatMap((index, place): BridgePart[] => {
    const cause = causes[index];
    const amount = (step(upTo, place) - step(from, place)) / 2;
    return cause === undefined || amount === 0 || !Number.isFinite(amount) ? [] : [{ player: stage.player, ...cause, amount }];
  });
  return { parts, setting, figure: whole };
}
