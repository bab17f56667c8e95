// What checking says of a plan. A finding is data: the code and the facts; the sentence is made where it is found,
// and the place is where the reader has to go.
import type { FindingClass } from './code-entry.ts';
import type { FindingCode } from './codes.ts';

export type Severity = 'error' | 'warning' | 'note';

/** A named person has taken it as a risk. */
export interface Acceptance {
  /** Name of the person's entry. */
  readonly by: string;
  /** Last day on which it holds: 2026-06-30. */
  readonly until: string;
  /** Why; empty where nobody says. */
  readonly reason: string;
}

export interface Finding {
  readonly code: FindingCode;
  readonly class: FindingClass;
  readonly severity: Severity;
  /** Path inside the plan's folder, with forward slashes. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1, in UTF-16 code units. */
  readonly column: number;
  /** `section.name`, with the path inside the entry where there is one. */
  readonly place: string;
  readonly message: string;
  readonly hint: string;
  /** What this one fault takes from the objective, alone, in the objective's rolled-up unit; absent where no run can price it. */
  readonly stake?: number;
  /** Absent where nobody has accepted it. */
  readonly accepted?: Acceptance;
}
