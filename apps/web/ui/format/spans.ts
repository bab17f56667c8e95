// How late something is, as people say it: days below a fortnight, weeks from there on.
import type { Formats } from './formats.ts';

const WEEK = 7;
const IN_WEEKS_FROM = 14;
const unit = (text: 'day' | 'week') => ({ text, percent: false, currency: null });

/** `27 weeks`, `8 days`, as the reader's locale writes them. @param days at least 0 */
export const spanWords = (days: number, format: Formats): string =>
  days < IN_WEEKS_FROM ? format.figure(days, unit('day')) : format.figure(Math.round(days / WEEK), unit('week'));

/** For a column: `+27 wk`, `+8 d`. */
export const spanShort = (days: number, format: Formats): string =>
  Math.abs(days) < IN_WEEKS_FROM ? `${format.changeOfCount(days)} d` : `${format.changeOfCount(Math.round(days / WEEK))} wk`;
