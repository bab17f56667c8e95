import { describe, expect, it } from 'vitest';
import { LEVELS } from './code-entry.ts';
import { codeEntry, FINDING_CODES, type FindingCode } from './codes.ts';
import { severityOf } from './severity.ts';

const along = (code: FindingCode) => LEVELS.map((level) => severityOf(code, level)).join(' ');

describe('how heavy a finding is along numbers, owners, mechanisms, contracts', () => {
  it.each<[FindingCode, string]>([
    ['syntax', 'error error error error'],
    ['missing-rollup', 'error error error error'],
    ['ownership-vacuum', 'note error error error'],
    ['untethered-milestone', 'note note error error'],
    ['gap-without-mechanism', 'note note error error'],
    ['opposed-incentive', 'note note error error'],
    ['unmapped-dependency', 'note note note error'],
    ['late-provider', 'note note note error'],
    ['overcommitted-team', 'note note note error'],
    ['missed-deadline', 'warning warning warning warning'],
    ['missing-range', 'warning warning warning warning'],
    ['unused-driver', 'note note note note'],
  ])('%s: %s', (code, expected) => expect(along(code)).toBe(expected));

  it('gives every wiring code a level, and no other', () => {
    const codes = Object.keys(FINDING_CODES).filter((code): code is FindingCode => code in FINDING_CODES);
    for (const code of codes)
      expect([code, codeEntry(code).level !== undefined]).toEqual([code, codeEntry(code).class === 'wiring']);
  });
});
