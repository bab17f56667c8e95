// How numbers and dates are written in a locale, together.
import { type Dates, datesOf } from './dates.ts';
import { type Numbers, numbersOf } from './numbers.ts';

export interface Formats extends Numbers, Dates {
  readonly locale: string;
}

export const formatsOf = (locale: string): Formats => ({ locale, ...numbersOf(locale), ...datesOf(locale) });
