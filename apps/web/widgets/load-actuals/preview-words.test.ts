import { expect, it } from 'vitest';
import { formatsOf } from '../../ui/format/formats.ts';
import { isLoadable, previewWords } from './preview-words.ts';

const english = formatsOf('en-US');
const counts = { fresh: 0, corrections: 0, repeated: 0, problemCount: 0 };

it('tells what loading a file would do', () => {
  const mixed = { fresh: 1200, corrections: 1, repeated: 3, problemCount: 1 };
  expect(previewWords(mixed, english)).toBe(
    '1,200 rows are new, 1 corrects what is there, and 3 are there already; 1 row cannot be taken and would be left out.',
  );
  expect(isLoadable(mixed)).toBe(true);
});

it('says when there is nothing to load', () => {
  expect(previewWords(counts, english)).toBe('The file holds no row.');
  expect(previewWords({ ...counts, repeated: 2 }, english)).toBe('2 are there already. Nothing would be loaded.');
  expect(isLoadable({ ...counts })).toBe(false);
});
