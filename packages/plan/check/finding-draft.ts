// A finding while checking goes on: what was found and where. How severe it is depends on the plan's governance, which is
// known only when everything has been read, so that is settled last.
import {
  type Acceptance,
  type Day,
  FINDING_CODES,
  type Finding,
  type FindingCode,
  formatDay,
  type Level,
  severityOf,
} from '@mainspring/kernel';
import type { Accepted } from '../model/governance.ts';
import type { TextPlace } from '../model/place.ts';

export interface FindingDraft {
  readonly code: FindingCode;
  readonly at: TextPlace;
  /** `section.name`, with the path inside. */
  readonly place: string;
  readonly message: string;
  readonly hint: string;
}

export interface Settlement {
  readonly level: Level;
  readonly accepted: readonly Accepted[];
  /** What acceptances are held against; null where there is no record yet: then they all hold. */
  readonly dataDate: Day | null;
}

function acceptanceOf({ code, place }: Pick<Finding, 'code' | 'place'>, settlement: Settlement): Acceptance | null {
  const { accepted, dataDate } = settlement;
  const found = accepted.find((one) => one.code === code && one.accepts === place && (dataDate === null || dataDate < one.until));
  return found === undefined ? null : { by: found.by, until: formatDay(found.until - 1), reason: found.reason };
}

/** An accepted wiring finding stays listed, as a note that says who has taken it, until when and why. */
export function settleSeverity(finding: Omit<Finding, 'severity' | 'class'>, settlement: Settlement): Finding {
  const { accepted: _, ...said } = finding;
  const kind = FINDING_CODES[finding.code].class;
  const accepted = kind === 'wiring' ? acceptanceOf(finding, settlement) : null;
  if (accepted !== null) return { ...said, class: kind, severity: 'note', accepted };
  return { ...said, class: kind, severity: severityOf(finding.code, settlement.level) };
}

export function settle(drafts: readonly FindingDraft[], settlement: Settlement): Finding[] {
  return drafts.map(({ code, at: { file, line, column }, place, message, hint }) =>
    settleSeverity({ code, file, line, column, place, message, hint }, settlement),
  );
}

/** Errors of the text first, as the rest may follow from them; then by file and as the text runs: never by the order of checking. */
export function inTextOrder(findings: readonly Finding[]): Finding[] {
  const rank = ({ class: kind }: Finding): number => (kind === 'text' ? 0 : 1);
  return [...findings].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
      a.line - b.line ||
      a.column - b.column ||
      (a.code < b.code ? -1 : 1),
  );
}
