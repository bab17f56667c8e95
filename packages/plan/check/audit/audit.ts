// The findings that need no run: each rule looks at the checked plan and says what is missing or at odds in its wiring.
// A rule is one small function; this is the table of them all.
import type { Plan } from '../../model/plan.ts';
import type { FindingDraft } from '../finding-draft.ts';
import { missingEvidence, missingRange, missingSource } from './completeness.ts';
import type { Excused } from './excused.ts';
import { lateDependency, lateProvider } from './late-provider.ts';
import { opposedEffects, overlappingEffects } from './opposed-effects.ts';
import { overloadedOwner } from './overloaded-owner.ts';
import { unmappedDependency } from './unmapped-dependency.ts';
import { untetheredMilestone } from './untethered-milestone.ts';
import { unusedCapability, unusedDriver } from './unused.ts';

export type Rule = (plan: Plan, excused: Excused) => FindingDraft[];

/** Each with the keys that it looks at in the entry it speaks of: where one is taken, it says nothing. */
const RULES: readonly (readonly [Rule, ...keys: readonly string[]])[] = [
  [unmappedDependency],
  [untetheredMilestone, 'tethers', 'provides', 'mandatory'],
  [lateProvider, 'start', 'due', 'calendar', 'after'],
  [lateDependency, 'needed'],
  [missingRange, 'p10', 'p90', 'shape'],
  [missingEvidence, 'evidence'],
  [missingSource, 'source'],
  [opposedEffects],
  [overloadedOwner],
  [unusedDriver],
  [unusedCapability],
  [overlappingEffects],
];

export function audit(plan: Plan, excused: Excused): FindingDraft[] {
  return RULES.flatMap(([rule, ...keys]) =>
    rule(plan, excused).filter(({ place }) => !excused.has(place) && !keys.some((key) => excused.has(`${place}#${key}`))),
  );
}
