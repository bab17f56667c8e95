// The root's frame: the grid, the nouns, the dimensions with their hierarchies.
import { type Grid, parsePeriod } from '@mainspring/kernel';
import type { Dimension, Member } from '../model/dimensions.ts';
import { isFields } from './checking.ts';

export function readGrid(time: unknown): Grid | null {
  if (!isFields(time)) return null;
  const fiscalYear = typeof time.fiscal_year === 'number' ? time.fiscal_year : 1;
  const grain = (['week', 'month', 'quarter'] as const).find((one) => one === time.grain) ?? null;
  const start = parsePeriod(String(time.start), fiscalYear);
  const periods = typeof time.periods === 'number' ? time.periods : 0;
  if (grain === null || start === null || !Number.isInteger(periods) || periods < 1) return null;
  return { grain, start: start.from, periods, fiscalYear };
}

export function readNouns(units: unknown): Map<string, string> {
  const nouns = new Map<string, string>([['person', 'person']]);
  for (const [singular, plural] of Object.entries(isFields(units) ? units : {})) {
    nouns.set(singular, singular);
    nouns.set(String(plural), singular);
  }
  return nouns;
}

export function readDims(value: unknown): { dims: Dimension[]; members: Map<string, Member> } {
  const members = new Map<string, Member>();
  const dims = Object.entries(isFields(value) ? value : {}).map(([name, written], index): Dimension => {
    const leaves: string[] = [];
    const titles = new Map<string, string>();
    const visit = (fields: Readonly<Record<string, unknown>>, parent: string | null): void => {
      for (const [member, of] of Object.entries(fields)) {
        const inner = isFields(of) ? of : {};
        const title = String(isFields(of) ? (inner.title ?? member) : (of ?? member));
        const first = leaves.length;
        const was = Array.isArray(inner.was) ? inner.was.map(String) : [];
        const shell: Member = { name: member, title, dim: index, leaves: [], parent, was };
        members.set(member, shell);
        if (isFields(inner.members)) visit(inner.members, member);
        else leaves.push(member);
        titles.set(member, title);
        members.set(member, { ...shell, leaves: Array.from({ length: leaves.length - first }, (_, leaf) => first + leaf) });
      }
    };
    visit(isFields(written) ? written : {}, null);
    return { index, name, leaves, titles };
  });
  return { dims, members };
}
