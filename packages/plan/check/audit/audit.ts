// The findings that need no run: each rule looks at the checked plan and says what is missing or at odds in its wiring.
// A rule is one small function; this is the table of them all.
import type { Plan } from '../../model/plan.ts';
import type { FindingDraft } from '../finding-draft.ts';
import { missingEvidence, missingRange, missingSource } from './completeness.ts';
import { lateDependency, lateProvider } from './late-provider.ts';
import { opposedEffects, overlappingEffects } from './opposed-effects.ts';
import { overloadedOwner } from './overloaded-owner.ts';
import { unmappedDependency } from './unmapped-dependency.ts';
import { untetheredMilestone } from './untethered-milestone.ts';
import { unusedCapability, unusedDriver } from './unused.ts';

/** Places (`section.name`) that a text finding has touched: nothing more is said of them. */
export type Excused = ReadonlySet<string>;
export type Rule = (plan: Plan, excused: Excused) => FindingDraft[];

const RULES: readonly Rule[] = [
  unmappedDependency,
  untetheredMilestone,
  lateProvider,
  lateDependency,
  missingRange,
  missingEvidence,
  missingSource,
  opposedEffects,
  overloadedOwner,
  unusedDriver,
  unusedCapability,
  overlappingEffects,
];

export function audit(plan: Plan, excused: Excused): FindingDraft[] {
  return RULES.flatMap((rule) => rule(plan, excused)).filter((finding) => !excused.has(finding.place));
}
