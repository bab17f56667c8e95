import type { UnitOf } from '@mainspring/contract';
import { describe, expect, it } from 'vitest';
import { moneyAlone, named, numbersOf } from './numbers.ts';

const unit = (text: string, percent = false, currency: string | null = null): UnitOf => ({ text, percent, currency });
const arr = unit('USD/year', false, 'USD');
const rate = unit('%', true);
const people = unit('person');
const pure = unit('1');
const english = numbersOf('en-US');
const german = numbersOf('de-DE');
const swedish = numbersOf('sv-SE');
/** Intl separates with several kinds of space; they are all one here. */
const spaced = (text: string) => text.replace(/[\u00A0\u202F]/g, ' ');

describe('a figure', () => {
  it('has three significant digits, its symbol and what it is divided by', () => {
    expect(english.figure(3_735_369, arr)).toBe('$3.74M/year');
    expect(english.figure(9_000_000, moneyAlone(arr))).toBe('$9.0M');
    expect(english.figure(16_809, unit('USD/deal', false, 'USD'))).toBe('$16.8K/deal');
    expect(english.figure(0, named(arr))).toBe('$0');
  });

  it('follows the locale', () => {
    expect(spaced(german.figure(3_735_369, moneyAlone(arr)))).toBe('3,74 Mio. $');
    expect(spaced(german.figure(0.784, rate))).toBe('78,4 %');
    expect(spaced(swedish.figure(-4.25, people))).toBe('−4,25 person');
  });

  it('shows percent, counts and pure numbers in their own way', () => {
    expect(english.figure(0.784, rate)).toBe('78.4%');
    expect(spaced(english.figure(1240, people))).toBe('1,240 person');
    expect(spaced(english.figure(12_345, people))).toBe('12.3K person');
    expect(english.figure(14.2748, pure)).toBe('14.3');
  });

  it('says what a rate is a rate of', () => {
    expect(english.figure(0.0213, unit('1/month'))).toBe('0.0213/month');
    expect(english.figure(0.003, unit('1/month', true))).toBe('0.3%/month');
    expect(english.figure(0.25, unit('deal/proposal', true))).toBe('25.0%');
    expect(spaced(english.change(0.005, unit('1/month', true)))).toBe('+0.5 pp/month');
  });

  it('writes spans of time out', () => {
    expect(spaced(english.figure(24.52, unit('month')))).toBe('24.5 months');
    expect(spaced(german.change(-1, unit('month')))).toBe('−1 Monat');
  });

  it('has a true minus, and a dash where there is no value', () => {
    expect(english.figure(-2_100_947, moneyAlone(arr))).toBe('−$2.1M');
    expect(english.figure(null, arr)).toBe('–');
  });
});

describe('a change', () => {
  it('always carries its sign', () => {
    expect(english.change(78_177, moneyAlone(arr))).toBe('+$78.2K');
    expect(english.change(-5_264_631, moneyAlone(arr))).toBe('−$5.26M');
    expect(spaced(german.change(-5_264_631, moneyAlone(arr)))).toBe('−5,26 Mio. $');
  });

  it('is in points where the figure is in percent', () => {
    expect(spaced(english.change(-0.026, rate))).toBe('−2.6 pp');
    expect(spaced(german.change(0.005, rate))).toBe('+0,5 pp');
  });

  it('that rounds to nothing says so', () => {
    expect(spaced(english.change(-0.0001, rate))).toBe('±0.0 pp');
    expect(english.change(0, moneyAlone(arr))).toBe('±$0');
  });

  it('has a size for sentences that say which way', () => {
    expect(english.size(-5_264_631, moneyAlone(arr))).toBe('$5.26M');
    expect(spaced(english.size(-0.026, rate))).toBe('2.6 pp');
  });
});

describe('an exact figure', () => {
  it('keeps what was recorded', () => {
    expect(spaced(english.exact(24_702_492_585, unit('USD', false, 'USD')))).toBe('24,702,492,585 USD');
    expect(spaced(german.exact(0.12345, rate))).toBe('12,345 %');
  });
});
