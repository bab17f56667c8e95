// What every entry may carry, around the keys of its own.
import type { z } from 'zod';
import { keyed, maybe, oneOrMore, ownName, text } from './values.ts';

export const ENTRY_KEYS = {
  title: maybe(text, 'How it is called in reports'),
  note: maybe(text, 'Anything worth saying'),
  was: maybe(oneOrMore(ownName, 'a former name, or a list of them'), 'Its former names, oldest first'),
};

export function entry(shape: Readonly<Record<string, z.ZodType>>, description: string): z.ZodType {
  return keyed({ ...ENTRY_KEYS, ...shape }, 'a map of keys').describe(description);
}
