// Findings as a reader works through them: most money first, together by what is wrong or by the file that it is in.
import type { FindingOf } from '@mainspring/contract';

export type Class = FindingOf['class'];
export type GroupBy = 'code' | 'file';

/** In falling weight. */
export const CLASSES: readonly Class[] = ['text', 'wiring', 'warning', 'note'];

export interface Group {
  name: string;
  findings: readonly FindingOf[];
  /** The largest single one; stakes stand alone and are never added. */
  largest: number | null;
}

const largestOf = (findings: readonly FindingOf[]): number | null => {
  const stakes = findings.flatMap(({ stake }) => (stake === null ? [] : [stake]));
  return stakes.length === 0 ? null : Math.max(...stakes);
};

const weight = ({ class: own }: FindingOf): number => CLASSES.indexOf(own);

function byWeight(one: FindingOf, other: FindingOf): number {
  return (
    (other.stake ?? -1) - (one.stake ?? -1) ||
    weight(one) - weight(other) ||
    one.file.localeCompare(other.file) ||
    one.line - other.line ||
    one.column - other.column
  );
}

export function groupsOf(findings: readonly FindingOf[], by: GroupBy, shown: Class | 'all'): Group[] {
  const groups = new Map<string, FindingOf[]>();
  const chosen = findings.filter((finding) => shown === 'all' || finding.class === shown).sort(byWeight);
  for (const finding of chosen) groups.set(finding[by], [...(groups.get(finding[by]) ?? []), finding]);
  return [...groups].map(([name, own]) => ({ name, findings: own, largest: largestOf(own) }));
}

/** How many there are of each class that occurs. */
export function countsOf(findings: readonly FindingOf[]): [Class, number][] {
  return CLASSES.flatMap((name): [Class, number][] => {
    const count = findings.filter((finding) => finding.class === name).length;
    return count === 0 ? [] : [[name, count]];
  });
}
