// In which order findings are told, wherever they are.
import type { Finding, Severity } from '@mainspring/kernel';

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/** Errors first, those of the text before all that may follow from them; then most money, then as the text runs. */
export function byMoney(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      RANK[a.severity] - RANK[b.severity] ||
      Number(b.class === 'text') - Number(a.class === 'text') ||
      (b.stake ?? -1) - (a.stake ?? -1) ||
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
      a.line - b.line ||
      a.column - b.column,
  );
}
