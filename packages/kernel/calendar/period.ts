// A period as a person writes it: a day, a month, an ISO week, a quarter, a year. Quarters and `FY` are fiscal and are
// named after the year in which the fiscal year ends.
import { civil, type Day, dayOf, isoWeek, isoWeekStart, parseDay, type Span } from './day.ts';

export type PeriodKind = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'fiscal-year';

export interface Period extends Span {
  readonly kind: PeriodKind;
}

const WEEK_TEXT = /^(\d{4})-W(\d{2})$/;
const QUARTER_TEXT = /^(\d{4})-Q([1-4])$/;
const FISCAL_YEAR_TEXT = /^FY(\d{4})$/;
const MONTH_TEXT = /^(\d{4})-(\d{2})$/;
const YEAR_TEXT = /^(\d{4})$/;

/** `fiscalYear` is the month in which the fiscal year begins. Null for another form and for what no calendar has. */
export function parsePeriod(text: string, fiscalYear: number): Period | null {
  const day = parseDay(text);
  if (day !== null) return { kind: 'day', from: day, until: day + 1 };

  const week = WEEK_TEXT.exec(text);
  if (week !== null) return weekPeriod(Number(week[1]), Number(week[2]));

  const quarter = QUARTER_TEXT.exec(text);
  if (quarter !== null) {
    const monthsBefore = 3 * (Number(quarter[2]) - 1);
    return monthsPeriod('quarter', fiscalYearBefore(Number(quarter[1]), fiscalYear), fiscalYear + monthsBefore, 3);
  }

  const named = FISCAL_YEAR_TEXT.exec(text);
  if (named !== null) return monthsPeriod('fiscal-year', fiscalYearBefore(Number(named[1]), fiscalYear), fiscalYear, 12);

  const month = MONTH_TEXT.exec(text);
  if (month !== null) {
    const number = Number(month[2]);
    return number >= 1 && number <= 12 ? monthsPeriod('month', Number(month[1]), number, 1) : null;
  }

  const year = YEAR_TEXT.exec(text);
  return year === null ? null : monthsPeriod('year', Number(year[1]), 1, 12);
}

/** The calendar year in which the fiscal year that ends in `year` begins. */
function fiscalYearBefore(year: number, fiscalYear: number): number {
  return fiscalYear === 1 ? year : year - 1;
}

function monthsPeriod(kind: PeriodKind, year: number, month: number, months: number): Period {
  return { kind, from: dayOf(year, month, 1), until: dayOf(year, month + months, 1) };
}

function weekPeriod(year: number, week: number): Period | null {
  const from = isoWeekStart(year, week);
  const found = isoWeek(from);
  return found.year === year && found.week === week ? { kind: 'week', from, until: from + 7 } : null;
}

/** First day of the fiscal year that holds a day. */
export function fiscalYearStart(day: Day, fiscalYear: number): Day {
  const { year, month } = civil(day);
  return dayOf(month >= fiscalYear ? year : year - 1, fiscalYear, 1);
}

/** The fiscal quarter that holds a day, by the year in which its fiscal year ends. */
export function fiscalQuarter(day: Day, fiscalYear: number): { readonly year: number; readonly quarter: number } {
  const { year, month } = civil(day);
  const monthsIn = (month - fiscalYear + 12) % 12;
  const begins = month >= fiscalYear ? year : year - 1;
  return { year: fiscalYear === 1 ? begins : begins + 1, quarter: Math.floor(monthsIn / 3) + 1 };
}
