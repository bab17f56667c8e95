// What a proposal would do, in words.
import type { ObjectiveOf, WhatIfReply } from '@mainspring/contract';
import type { Formats } from '../../ui/format/formats.ts';
import { moneyAlone } from '../../ui/format/numbers.ts';
import { listed, titled } from '../../ui/format/words.ts';
import { type Tone, toneOf } from '../../ui/tone.ts';

/** null where one of the two is an error. */
export const changeOf = ({ before, after }: Pick<WhatIfReply, 'before' | 'after'>): number | null =>
  before === null || after === null ? null : after - before;

/** Beside a mark: `−$29K`. */
export function effectShort(reply: WhatIfReply, format: Formats): string {
  const change = changeOf(reply);
  return change === null ? 'no value' : format.change(change, moneyAlone(reply.unit));
}

export interface Effect {
  lead: string;
  change: string;
  tone: Tone;
  /** Targets that would be met, or missed, only then. */
  targets: string[];
}

export function effectOf(
  reply: WhatIfReply,
  objective: ObjectiveOf,
  metBefore: ReadonlyMap<string, boolean>,
  format: Formats,
): Effect {
  const unit = moneyAlone(reply.unit);
  const change = changeOf(reply);
  const name = titled(objective);
  const turned = (met: boolean) =>
    reply.targets.filter((target) => target.met === met && metBefore.get(target.name) === !met).map((target) => titled(target));
  const [made, missed] = [turned(true), turned(false)];
  const targets = [
    ...(made.length === 0 ? [] : [`${listed(made)} would be met.`]),
    ...(missed.length === 0 ? [] : [`${listed(missed)} would be missed.`]),
  ];
  if (change === null) return { lead: `${name} could not be computed then.`, change: '', tone: 'bad', targets };
  if (format.change(change, unit).startsWith('±'))
    return { lead: `${name} would stay at ${format.figure(reply.after, unit)}.`, change: '', tone: 'plain', targets };
  const [before, after] = [format.figure(reply.before, unit), format.figure(reply.after, unit)];
  return {
    lead: before === after ? `${name} would stay near ${after}` : `${name} would be ${after} instead of ${before}`,
    change: format.change(change, unit),
    tone: toneOf(change, objective.better),
    targets,
  };
}
