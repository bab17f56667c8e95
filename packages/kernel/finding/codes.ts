// The one table of finding codes: every code, its class, the governance level from which it is demanded, what it means
// and how to mend it. `explain` prints from it, and the documentation's table is checked against it.
import { ADVICE_CODES } from './advice-codes.ts';
import type { CodeEntry } from './code-entry.ts';
import { TEXT_CODES } from './text-codes.ts';
import { WIRING_CODES } from './wiring-codes.ts';

export const FINDING_CODES = { ...TEXT_CODES, ...WIRING_CODES, ...ADVICE_CODES } as const;

export type FindingCode = keyof typeof FINDING_CODES;

/** The entry of a code, seen through the type that all of them share. */
export function codeEntry(code: FindingCode): CodeEntry {
  return FINDING_CODES[code];
}
