// Every number on a screen passes through here, so that sign, unit and precision read alike everywhere: a true minus, a sign
// on every change, points for changes of a percentage, money by its symbol, three significant figures.
import type { UnitOf } from '@mainspring/contract';

const MINUS = '\u2212';
const PLUS_MINUS = '\u00B1';
const NO_BREAK = '\u00A0';
/** Stands where there is no value: an error, or a line that does not exist. */
export const NO_VALUE = '–';
/** From here on plain numbers are shortened: 12,345 is 12.3K, 1,234 stays. */
const SHORTENED_FROM = 10_000;
/** Spans of time are written out by the locale: 24.5 months. */
const TIMES = new Set(['day', 'week', 'month', 'year', 'hour', 'minute']);

export type Numbers = ReturnType<typeof numbersOf>;

function written(format: Intl.NumberFormat, value: number): string {
  return format
    .formatToParts(value)
    .map(({ type, value: text }) => (type === 'minusSign' ? MINUS : text))
    .join('');
}

function isNothing(format: Intl.NumberFormat, value: number): boolean {
  return !format
    .formatToParts(value)
    .some(({ type, value: text }) => (type === 'integer' || type === 'fraction' ? /[^0٠۰]/.test(text) : false));
}

/**
 * What stands after the number: of money and of pure numbers, the divisors; of everything else the unit as the plan writes it.
 * A percentage of one thing in another (`deal/proposal`) is a percentage.
 */
function tailOf({ text, percent, currency }: UnitOf): string {
  const counted = currency ?? '1';
  if (text.startsWith(counted)) return text.slice(counted.length);
  return percent || text === '' || TIMES.has(text) ? '' : NO_BREAK + text;
}

/** Money without its divisors, for sentences and for columns whose heading names the unit. */
export const moneyAlone = (unit: UnitOf): UnitOf => (unit.currency === null ? unit : { ...unit, text: unit.currency });

/** A unit whose tail the place already names: symbol or percent sign alone stay. */
export const named = (unit: UnitOf): UnitOf => ({ ...unit, text: unit.currency ?? '1' });

export function numbersOf(locale: string) {
  const formats = new Map<string, Intl.NumberFormat>();
  const format = (options: Intl.NumberFormatOptions) => {
    const key = JSON.stringify(options);
    const known = formats.get(key) ?? new Intl.NumberFormat(locale, options);
    formats.set(key, known);
    return known;
  };
  const significant = (value: number) =>
    Math.abs(value) < 1000 ? { maximumSignificantDigits: 3 } : { maximumFractionDigits: 0 };
  const short = { notation: 'compact', minimumSignificantDigits: 2, maximumSignificantDigits: 3 } as const;

  function timeFormat(value: number, unit: string, signDisplay: 'auto' | 'exceptZero') {
    return format({ style: 'unit', unit, unitDisplay: 'long', ...significant(value), signDisplay });
  }

  function formatFor(value: number, unit: UnitOf, sign: 'auto' | 'exceptZero'): Intl.NumberFormat {
    const signDisplay = sign;
    if (unit.percent) return format({ style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay });
    if (unit.currency !== null) {
      const digits = value === 0 ? { maximumFractionDigits: 0 } : short;
      return format({ style: 'currency', currency: unit.currency, currencyDisplay: 'narrowSymbol', ...digits, signDisplay });
    }
    if (TIMES.has(unit.text)) return timeFormat(value, unit.text, signDisplay);
    return format(Math.abs(value) >= SHORTENED_FROM ? { ...short, signDisplay } : { ...significant(value), signDisplay });
  }

  function figure(value: number | null, unit: UnitOf): string {
    return value === null ? NO_VALUE : written(formatFor(value, unit, 'auto'), value) + tailOf(unit);
  }

  /** A change carries its sign; of a percentage it is in points. */
  function change(value: number | null, unit: UnitOf): string {
    if (value === null) return NO_VALUE;
    const points = unit.percent ? value * 100 : value;
    const shape = unit.percent
      ? format({ minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: 'exceptZero' })
      : formatFor(value, unit, 'exceptZero');
    const text = written(shape, points) + (unit.percent ? `${NO_BREAK}pp` : '') + tailOf(unit);
    return isNothing(shape, points) ? PLUS_MINUS + text.replace(MINUS, '') : text;
  }

  return {
    figure,
    change,
    /** How large a change is, for sentences that say the direction in words. */
    size: (value: number, unit: UnitOf) => change(Math.abs(value), unit).replace(/^[+±]/, ''),
    /** A value in full, as it was recorded or computed. */
    exact: (value: number | null, unit: UnitOf) =>
      value === null
        ? NO_VALUE
        : written(format({ style: unit.percent ? 'percent' : 'decimal', maximumSignificantDigits: 12 }), value) +
          (unit.percent || unit.text === '1' || unit.text === '' ? '' : NO_BREAK + unit.text),
    count: (value: number) => written(format({ maximumFractionDigits: 0 }), value),
    share: (value: number) => written(format({ style: 'percent', maximumFractionDigits: 0 }), value),
    changeOfShare: (value: number) =>
      written(format({ style: 'percent', maximumFractionDigits: 1, signDisplay: 'exceptZero' }), value),
    changeOfCount: (value: number) => written(format({ maximumFractionDigits: 0, signDisplay: 'exceptZero' }), value),
    /** Of an axis: short, without a unit. */
    tick: (value: number, unit: UnitOf) =>
      unit.percent
        ? written(format({ style: 'percent', maximumFractionDigits: 1 }), value)
        : written(format({ notation: 'compact', maximumSignificantDigits: 3 }), value),
  };
}
