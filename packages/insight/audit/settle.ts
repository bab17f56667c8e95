// A finding that needs a run gets its class and severity as the others do: by its code, the plan's level, and what a named
// person has accepted until a day. With a record there is a day to hold that against, for every finding.
import type { Finding } from '@mainspring/kernel';
import type { Outlook } from '@mainspring/outlook';
import { settleSeverity, type TextPlace } from '@mainspring/plan';

export type FindingDraft = Pick<Finding, 'code' | 'place' | 'message' | 'hint' | 'stake'> & { readonly at: TextPlace };

/** Class and severity as of the outlook's data date; without a record every acceptance holds. */
export function settledOn(outlook: Outlook, finding: Omit<Finding, 'severity' | 'class'>): Finding {
  const { plan, record, dataDate } = outlook;
  const settlement = { level: plan.governance.level, accepted: plan.accepted, dataDate: record === null ? null : dataDate };
  return settleSeverity(finding, settlement);
}

export function settled(outlook: Outlook, { at, ...draft }: FindingDraft): Finding {
  return settledOn(outlook, { ...draft, file: at.file, line: at.line, column: at.column });
}
