// A target that the plan as wired does not reach: a hole that nothing in the plan fills.
import type { Outlook } from '@mainspring/outlook';
import { isPercent, written } from './figures.ts';
import type { FindingDraft } from './settle.ts';

export function gapWithoutMechanism(outlook: Outlook): FindingDraft[] {
  return outlook.targets
    .filter((result) => !result.met)
    .map(({ target, wanted, wired, paper, better }) => {
      const percent = isPercent(outlook.plan, target.on);
      const bound = better === 'higher' ? '' : 'at most ';
      const missed = Number.isNaN(wired) ? '' : ` by ${written(Math.abs(wanted - wired), percent)}`;
      return {
        code: 'gap-without-mechanism' as const,
        at: target.place,
        place: `targets.${target.name}`,
        message: `${target.name} is missed${missed}: wired ${written(wired, percent)}, wanted ${bound}${written(wanted, percent)}`,
        hint: `On paper it is ${written(paper, percent)}; the bridge from paper to wired says where the difference goes`,
      };
    });
}
