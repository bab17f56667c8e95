// A figure held against another, in words: which way is good follows the target, never the sign.
import type { TargetOf } from '@mainspring/contract';
import type { Compared } from '../../data/which.ts';
import { difference } from '../../ui/format/difference.ts';
import type { Formats } from '../../ui/format/formats.ts';
import { moneyAlone } from '../../ui/format/numbers.ts';
import { type Tone, toneOf } from '../../ui/tone.ts';

export const baselineOf = ({ wanted, plan }: TargetOf, compared: Compared): number | null =>
  compared === 'target' ? wanted : plan;

export interface Against {
  gap: number;
  tone: Tone;
  /** `$5.26M short of its target`. */
  words: string;
}

const NAMES: Record<Compared, string> = { target: 'its target', plan: 'plan' };

function direction(gap: number, better: TargetOf['better']): string {
  if (better === 'higher') return gap < 0 ? 'short of' : 'above';
  return gap > 0 ? 'over' : 'below';
}

/** Null where one of the two is no number. */
export function against(target: TargetOf, compared: Compared, format: Formats): Against | null {
  const gap = difference(target.forecast, baselineOf(target, compared));
  if (gap === null) return null;
  const unit = moneyAlone(target.unit);
  const tone = toneOf(gap, target.better);
  if (format.change(gap, unit).startsWith('±')) return { gap, tone: 'plain', words: `exactly at ${NAMES[compared]}` };
  return { gap, tone, words: `${format.size(gap, unit)} ${direction(gap, target.better)} ${NAMES[compared]}` };
}
