// A finding that needs a run gets its class and severity as the others do: by its code, the plan's level, and what a named
// person has accepted until a day.
import { FINDING_CODES, type Finding, severityOf } from '@mainspring/kernel';
import type { Outlook } from '@mainspring/outlook';
import type { TextPlace } from '@mainspring/plan';

export type FindingDraft = Pick<Finding, 'code' | 'place' | 'message' | 'hint' | 'stake'> & { readonly at: TextPlace };

export function settled(outlook: Outlook, draft: FindingDraft): Finding {
  const { at, ...rest } = draft;
  const kind = FINDING_CODES[draft.code].class;
  // Without a record there is no day to hold an acceptance against: then it holds.
  const today = outlook.record === null ? null : outlook.dataDate;
  const accepted =
    kind === 'wiring' &&
    outlook.plan.accepted.some(
      (one) => one.code === draft.code && one.accepts === draft.place && (today === null || today < one.until),
    );
  const severity = accepted ? 'note' : severityOf(draft.code, outlook.plan.governance.level);
  return { ...rest, class: kind, severity, file: at.file, line: at.line, column: at.column };
}
