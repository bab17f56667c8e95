// A target that the plan as wired does not reach: a hole that nothing in the plan fills. Where a text error has taken the
// value of what it measures, that has been said and nothing is known of the target.
import type { Finding } from '@mainspring/kernel';
import type { Outlook, TargetResult } from '@mainspring/outlook';
import { quantityOf, titled } from '@mainspring/plan';
import { isPercent, written } from './figures.ts';
import type { FindingDraft } from './settle.ts';

function isTaken({ plan }: Outlook, { target, wired, wanted }: TargetResult, findings: readonly Finding[]): boolean {
  if (!Number.isNaN(wired - wanted)) return false;
  const { quantity } = target.on;
  const rollup = quantityOf(plan, quantity)?.rollup;
  if (plan.broken.has(quantity) || (rollup?.kind === 'weighted' && plan.broken.has(rollup.by))) return true;
  const entries = ['assumptions', 'drivers'].map((section) => `${section}.${quantity}`);
  return findings.some(
    ({ class: kind, place }) => kind === 'text' && entries.some((entry) => place === entry || place.startsWith(`${entry}.`)),
  );
}

function hintOn({ target, wanted, wired, paper }: TargetResult, percent: boolean): string {
  const { on, at, versus } = target;
  if (Number.isNaN(wired)) return `\`why ${on.text}@${at.text}\` says where the error begins`;
  if (Number.isNaN(wanted) && versus !== null)
    return `What it is measured from is an error; \`why ${on.text}@${versus.text} --run paper\` says where it begins`;
  return `On paper it is ${written(paper, percent)}; the bridge from paper to wired says where the difference goes`;
}

/** `findings`: what checking the text has said. */
export function gapWithoutMechanism(outlook: Outlook, findings: readonly Finding[]): FindingDraft[] {
  return outlook.targets
    .filter((result) => !result.met && !isTaken(outlook, result, findings))
    .map((result) => {
      const { target, wanted, wired, better } = result;
      const percent = isPercent(outlook.plan, target.on);
      const bound = better === 'higher' ? '' : 'at most ';
      const missed = Number.isNaN(wired - wanted) ? '' : ` by ${written(Math.abs(wanted - wired), percent)}`;
      return {
        code: 'gap-without-mechanism' as const,
        at: target.valuePlace,
        place: `targets.${target.name}`,
        message: `${titled(target, target.name)} is missed${missed}: wired ${written(wired, percent)}, wanted ${bound}${written(wanted, percent)}`,
        hint: hintOn(result, percent),
      };
    });
}
