// What stands in plan.yaml alone: who the plan is, its grid of time, its counted things, its dimensions, its files.
import { z } from 'zod';
import { ENTRY_KEYS } from './entry.ts';
import { either, isMap, keyed, listOf, mapOf, maybe, named, nameOf, ownName, period, text, whole, word } from './values.ts';
import { says } from './wording.ts';

const CURRENCY = says('a currency of three capital letters', 'Write USD');

export const plan = keyed({
  id: z
    .string(says('a short name', 'Write northbeam'))
    .regex(/^[A-Za-z0-9][A-Za-z0-9_-]*$/, says('a short name of letters, digits, - and _', 'Write northbeam'))
    .max(60, says('a name of at most 60 characters', 'Shorten it')),
  title: maybe(text, 'How it is called'),
  language: z.literal(1, says('1, the version of the plan language', 'Write language: 1')),
  currency: z.string(CURRENCY).regex(/^[A-Z]{3}$/, CURRENCY),
  owner: maybe(nameOf('person'), 'The plan’s accountable person'),
  seed: maybe(whole(0, Number.MAX_SAFE_INTEGER, 'a whole number'), 'From which samples are drawn; 1 unless said'),
  note: maybe(text, 'Anything worth saying'),
}).describe('Who the plan is');

export const time = keyed({
  grain: word('week', 'month', 'quarter'),
  start: period.describe('The first period'),
  periods: z.int(says('a whole number of periods', 'Write 24')).min(1, says('a whole number from 1 on', 'Write 24')),
  fiscal_year: maybe(whole(1, 12, 'a month from 1 to 12'), 'The month in which the fiscal year begins'),
}).describe('The grid of time');

export const units = mapOf(ownName, ownName, 'a map from singular to plural', 'Write {lead: leads}').describe('Counted nouns');

const member: z.ZodType = z.lazy(() =>
  either(
    [
      { schema: text, meant: (value) => typeof value !== 'object' },
      { schema: z.null(), meant: (value) => value === null },
      { schema: keyed({ ...ENTRY_KEYS, members: maybe(members, 'Those under it') }), meant: isMap },
    ],
    'a title, or {title, members}',
  ),
);
const members = named(member, 'a map from members to titles', 'Write {smb: Small business}').meta({ id: 'members' });

export const dims = named(members, 'a map from dimensions to members', 'Write {segment: {smb: Small business}}').describe(
  'Dimensions and their members',
);

export const include = listOf(text, 'a list of paths', 'Write [people.yaml, model/*.yaml]').describe(
  'Paths inside the folder; * matches within one folder',
);
