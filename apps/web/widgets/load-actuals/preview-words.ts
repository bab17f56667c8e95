// What loading a file would do, before it is done.
import type { ImportPreview } from '@mainspring/contract';
import type { Formats } from '../../ui/format/formats.ts';
import { listed } from '../../ui/format/words.ts';

type Counts = Pick<ImportPreview, 'fresh' | 'corrections' | 'repeated' | 'problemCount'>;

export const isLoadable = ({ fresh, corrections }: Pick<Counts, 'fresh' | 'corrections'>): boolean => fresh + corrections > 0;

export function previewWords(counts: Counts, format: Formats): string {
  const { fresh, corrections, repeated, problemCount } = counts;
  const rows = (count: number, one: string, many = one) =>
    count === 0 ? [] : [`${format.count(count)} ${count === 1 ? one : many}`];
  const would = [
    ...rows(fresh, 'row is new', 'rows are new'),
    ...rows(corrections, 'corrects what is there', 'correct what is there'),
    ...rows(repeated, 'is there already', 'are there already'),
  ];
  const left = rows(problemCount, 'row cannot be taken and would be left out', 'rows cannot be taken and would be left out');
  if (would.length === 0 && left.length === 0) return 'The file holds no row.';
  const sentences = [...(would.length === 0 ? [] : [listed(would)]), ...left];
  return `${sentences.join('; ')}.${isLoadable(counts) ? '' : ' Nothing would be loaded.'}`;
}
