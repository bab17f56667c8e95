// The parts of a bridge without leaving anything out: what a test holds against the bridge that runs only what arrives.
import type { Outlook, TargetResult } from '@mainspring/outlook';
import { measureFor } from '../objective/measure.ts';
import type { BridgePart } from './bridge.ts';
import { paperSetting } from './stages/dates.ts';
import { STAGES } from './stages/stages.ts';
import { walk } from './walk.ts';

export function everyPart(run: Outlook, result: TargetResult): BridgePart[] {
  const measure = measureFor(run, result);
  let setting = paperSetting(run);
  let figure = result.paper;
  return STAGES.flatMap((stageOf) => {
    const walked = walk(measure, setting, figure, stageOf(run, setting), () => true);
    ({ setting, figure } = walked);
    return walked.parts;
  });
}
