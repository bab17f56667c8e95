// What a driver is worth, in words: one step more, and its gap to plan.
import type { DriverNode, UnitOf } from '@mainspring/contract';
import { difference } from '../../ui/format/difference.ts';
import type { Formats } from '../../ui/format/formats.ts';
import { moneyAlone, named } from '../../ui/format/numbers.ts';

/** `+1.0 pp = +$309K`; null where the objective does not feel it. */
export function worthWords({ step, unit, worth }: DriverNode, objective: UnitOf | null, format: Formats): string | null {
  if (worth === null || worth === 0 || objective === null) return null;
  return `${format.change(step, named(unit))} = ${format.change(worth, moneyAlone(objective))}`;
}

/** `one point more`, `10 deals more`: a step in a sentence. */
export function stepWords({ step, unit }: DriverNode, format: Formats): string {
  return `${format.size(step, unit)} more`;
}

export const gapOf = ({ plan, forecast }: DriverNode): number | null => difference(forecast, plan);
