// How heavy a finding is: text is always an error, wiring from its level on. Below that it is listed as a note, so that
// a company can begin with a spreadsheet and see what the next level will ask.
import { LEVELS, type Level } from './code-entry.ts';
import { codeEntry, type FindingCode } from './codes.ts';
import type { Severity } from './finding.ts';

export function severityOf(code: FindingCode, level: Level): Severity {
  const entry = codeEntry(code);
  if (entry.class === 'warning' || entry.class === 'note') return entry.class;
  if (entry.level === undefined) return 'error';
  return LEVELS.indexOf(level) >= LEVELS.indexOf(entry.level) ? 'error' : 'note';
}
