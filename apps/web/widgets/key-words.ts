// The key of an outlook in words: what must be known to make a figure again.
import type { Key } from '@mainspring/contract';
import type { Formats } from '../ui/format/formats.ts';

/** Of hashes, as many characters as tell them apart. */
const SHORT = 7;
export const short = (hash: string): string => hash.slice(0, SHORT);

const LINE_WORDS = { plan: 'Plan', forecast: 'Forecast' } as const;

export function keyWords(key: Key, line: 'plan' | 'forecast' | null, format: Formats): string {
  const words = [
    line === null ? null : LINE_WORDS[line],
    key.scenario === null ? null : `scenario ${key.scenario}`,
    `version ${short(key.version)}`,
    key.position === 0 ? 'no event' : `event ${format.count(key.position)}`,
    `data date ${format.day(key.dataDate)}`,
  ];
  return words.filter((word) => word !== null).join(' · ');
}
