// The values that keys of a plan take: text, names, numbers, periods, durations, addresses, and choices among them.
import { z } from 'zod';
import { withArticle } from './article.ts';
import { type Option, says, saysOption } from './wording.ts';

export const NAME = /^[a-z][a-z0-9_]*$/;
export const NAME_LENGTH = 60;

const SIZE = String.raw`[+-]?\d+(?:_\d+)*(?:\.\d+)?(?:[eE][+-]?\d+)?`;
const NUMBER_TEXT = new RegExp(String.raw`^\s*${SIZE}\s?[kMB%]?\s*$`);
const CHANGE_TEXT = new RegExp(String.raw`^\s*${SIZE}\s?(?:k|M|B|%|pp)?\s*$`);
const PER_TIME_TEXT = new RegExp(String.raw`^\s*${SIZE}\s?[kMB%]?\s*/\s*(?:day|week|month|quarter|year)s?\s*$`);
const PERIOD_TEXT = /^(?:\d{4}(?:-\d{2}(?:-\d{2})?)?|\d{4}-W\d{2}|\d{4}-Q\d|FY\d{4})$/;
const MOMENT_TEXT = /^(?:[a-z][a-z0-9_]*|\d{4}(?:-\d{2}(?:-\d{2})?)?|\d{4}-W\d{2}|\d{4}-Q\d|FY\d{4})$/;
const DAY_TEXT = /^\d{4}-\d{2}-\d{2}$/;
const DURATION_TEXT = /^(?:0|\s*[+-]?\d[\d_]*(?:\.\d+)? *(?:working day|day|week|month|quarter|year)s?\s*)$/;
export const ADDRESS_TEXT = /^\s*[a-z][a-z0-9_]*\s*(?:\[[^\]]*\])?\s*$/;

export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const isText = (value: unknown): boolean => typeof value === 'string';

/** A key that may be left out, or left empty. */
export function maybe<Of extends z.ZodType>(schema: Of, description: string): z.ZodOptional<z.ZodNullable<Of>> {
  return schema.nullish().describe(description);
}

/** One of several forms; a fault is told of the form that was meant. */
export function either(options: readonly Option[], expected: string, hint = ''): z.ZodType {
  return z.union(
    options.map(({ schema }) => schema),
    saysOption(options, expected, hint),
  );
}

function patterned(pattern: RegExp, expected: string, hint: string): z.ZodType {
  return z.string(says(expected, hint)).regex(pattern, says(expected, hint));
}

function numberOr(pattern: RegExp, expected: string, hint: string): z.ZodType {
  return z.union([z.number(says(expected, hint)), patterned(pattern, expected, hint)], says(expected, hint));
}

export const text = z.string(says('text', 'Put it in quotation marks'));
export const flag = z.boolean(says('true or false', 'Write true, or leave it out'));
export const number = numberOr(NUMBER_TEXT, 'a number', 'Write 1200, 1.2M or 12%');
export const change = numberOr(CHANGE_TEXT, 'a change', 'Write +8%, +8pp or +3');
export const perTime = patterned(PER_TIME_TEXT, 'an amount per time', 'Write 14k/month');
export const growth = patterned(PER_TIME_TEXT, 'a growth per time', 'Write 1%/month');
export const day = patterned(DAY_TEXT, 'a day', 'Write 2026-07-15');
export const duration = z.union(
  [patterned(DURATION_TEXT, 'a duration', 'Write 8 weeks or 5 working days'), z.literal(0)],
  says('a duration', 'Write 8 weeks or 5 working days'),
);
export const address = patterned(ADDRESS_TEXT, 'an address', 'Write driver or driver[member]');
/** Units are read apart, with the plan's nouns; a bare 1 is a number to YAML. */
export const unit = z.union([text, z.literal(1)], says('a unit', 'Write USD/month, lead/month, "%" or "1"'));

const year = z.int().min(1000).max(9999);
const WHEN = 'Write 2026-07-15, 2026-07, 2026-W29, 2026-Q3, FY2026 or 2026';
export const period = z.union([patterned(PERIOD_TEXT, 'a day or a period', WHEN), year], says('a day or a period', WHEN));
export const moment = z.union(
  [patterned(MOMENT_TEXT, 'a milestone, a day or a period', WHEN), year],
  says('a milestone, a day or a period', WHEN),
);
export const periodKey = patterned(PERIOD_TEXT, 'a period', WHEN);

export function whole(least: number, most: number, expected: string): z.ZodType {
  return z.int(says(expected)).min(least, says(expected)).max(most, says(expected));
}

const PART_TEXT = /^\s*(?:100(?:\.0+)?|\d{1,2}(?:\.\d+)?)\s?%\s*$|^\s*(?:0(?:\.\d+)?|1(?:\.0+)?)\s*$/;

/** 0 to 1, also as percent. */
function partOfWhole(what: string, hint: string): z.ZodType {
  const said = says(`${what} from 0% to 100%`, hint);
  return z.union([z.number(said).min(0, said).max(1, said), z.string(said).regex(PART_TEXT, said)], said);
}

export const probability = partOfWhole('a probability', 'Write 80%');
export const partOfTheWay = partOfWhole('a part of the way', 'Write 50%, or leave it out: 100%');

/** The name of something that is defined elsewhere: whether it is there is seen when all files are read. */
export function nameOf(kind: string): z.ZodType {
  return z.string(says(`the name of ${withArticle(kind)}`, 'Write its name'));
}

export function word(...words: readonly [string, ...string[]]): z.ZodType {
  return z.enum(words, says(`one of ${words.join(', ')}`));
}

/** One, or a list of them. */
export function oneOrMore(item: z.ZodType, expected: string, hint = ''): z.ZodType {
  const options = [
    { schema: item, meant: (value: unknown) => !Array.isArray(value) && !isMap(value) },
    { schema: z.array(item), meant: Array.isArray },
  ];
  return either(options, expected, hint);
}

export function listOf(item: z.ZodType, expected: string, hint = ''): z.ZodType {
  return z.array(item, says(expected, hint));
}

/** A map with a closed set of keys; the message of an unknown key lists them. */
export function keyed(shape: Readonly<Record<string, z.ZodType>>, expected = 'a map', hint = ''): z.ZodType {
  const keys = Object.keys(shape).join(' ');
  const { error } = says(expected, hint || `Write {${Object.keys(shape).slice(0, 3).join(': …, ')}: …}`);
  return z.strictObject(shape, { error: (issue) => (issue.code === 'unrecognized_keys' ? keys : error) });
}

/** A map from names that the plan chooses. */
export function named(item: z.ZodType, expected: string, hint = ''): z.ZodType {
  return mapOf(ownName, item, expected, hint);
}

export function mapOf(key: z.ZodType, item: z.ZodType, expected: string, hint = ''): z.ZodType {
  return z.record(key as z.ZodString, item, says(expected, hint));
}

const NAME_EXPECTED = 'a name of lower-case letters, digits and _';
const NAME_HINT = 'Begin with a letter: win_rate_2';
/** A name that is given here. */
export const ownName = z
  .string(says(NAME_EXPECTED, NAME_HINT))
  .regex(NAME, says(NAME_EXPECTED, NAME_HINT))
  .max(NAME_LENGTH, says(`a name of at most ${NAME_LENGTH} characters`, 'Shorten it'));

/** The name of something that is defined elsewhere, as a key. */
export const anyName = z.string();
/** The same beside a series, whose own keys no member or skill is called by: a series with a fault is no map of members. */
export const besideSeries = z.string().regex(/^(?!(?:base|growth|season|steps|points|table)$)/);

/** Exactly one is wanted; none and two are `ownership-vacuum`, so a list is no breach of form. */
export const owner = maybe(
  either(
    [
      { schema: nameOf('person'), meant: isText },
      { schema: z.array(nameOf('person')), meant: Array.isArray },
    ],
    'the name of a person',
    'Name one owner',
  ),
  'The one accountable person',
);
