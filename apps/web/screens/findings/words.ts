// The page's answer: does the plan hold together, and what is the most that a fault of it puts at stake. Made from data.
import type { FindingOf, Findings } from '@mainspring/contract';
import type { Formats } from '../../ui/format/formats.ts';
import { moneyAlone } from '../../ui/format/numbers.ts';
import { capitalized, counted, listed } from '../../ui/format/words.ts';
import { type Class, countsOf, type Group } from './groups.ts';

/** `overcommitted-team` is a code for programs; people read words. */
export const codeTitle = (code: string): string => capitalized(code.replaceAll('-', ' '));

const NAMES: Record<Class, readonly [one: string, many: string]> = {
  text: ['error in the text', 'errors in the text'],
  wiring: ['error in the wiring', 'errors in the wiring'],
  warning: ['warning', 'warnings'],
  note: ['note', 'notes'],
};

export const CLASS_WORDS: Record<Class, string> = { text: 'Text', wiring: 'Wiring', warning: 'Warnings', note: 'Notes' };

const CLASS_SAYS: Record<Class, string> = {
  text: 'What is wrong in the text does not run.',
  wiring: 'What is wrong in the wiring runs, and keeps the plan from being approved.',
  warning: '',
  note: '',
};

export function headlineOf({ findings, unit }: Findings, format: Formats): { headline: string; says: string } {
  if (findings.length === 0)
    return {
      headline: 'The plan holds together: checking finds nothing.',
      says: 'Every driver, milestone and target has passed.',
    };
  const counts = countsOf(findings);
  const found = capitalized(listed(counts.map(([name, count]) => counted(count, ...NAMES[name]))));
  const priced = findings.filter(({ stake }) => stake !== null);
  const most = Math.max(...priced.map(({ stake }) => stake ?? 0));
  const stakes =
    unit === null || priced.length === 0
      ? ''
      : `${capitalized(counted(priced.length, 'of them is', 'of them are'))} priced by running the plan without the fault; each price stands alone, so they are never added.`;
  return {
    headline:
      unit === null || priced.length === 0
        ? `${found}.`
        : `${found}; the largest puts ${format.size(most, moneyAlone(unit))} at stake.`,
    says: [...counts.map(([name]) => CLASS_SAYS[name]), stakes].filter((sentence) => sentence !== '').join(' '),
  };
}

export function groupSays({ findings, largest }: Group, unit: Findings['unit'], format: Formats): string {
  const count = capitalized(counted(findings.length, 'finding'));
  if (largest === null || unit === null) return `${count}.`;
  const money = format.size(largest, moneyAlone(unit));
  return findings.length === 1 ? `${count}, with ${money} at stake.` : `${count}; the largest has ${money} at stake.`;
}

export const placeOf = ({ file, line, column }: FindingOf): string => `${file}:${line}:${column}`;
