import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatUnit } from './format-unit.ts';
import { parseUnit } from './parse-unit.ts';
import type { Unit } from './unit.ts';
import {
  conversionBetween,
  divideUnits,
  isFlow,
  multiplyUnits,
  powerOfUnit,
  sameDimension,
  withoutLastTimeDivisor,
} from './unit-algebra.ts';

const nouns = new Map(
  ['lead', 'deal', 'request'].flatMap((noun) => [
    [noun, noun],
    [`${noun}s`, noun],
  ]),
);
nouns.set('person', 'person').set('people', 'person');

function unit(text: string): Unit {
  const read = parseUnit(text, nouns);
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}
function converted(from: string, to: string): string | null {
  const conversion = conversionBetween(unit(from), unit(to));
  return conversion && (conversion.divide === 1 ? `*${conversion.multiply}` : `/${conversion.divide}`);
}

test.each([
  ['USD/year/deal', 'USD/year/deal'],
  ['people * weeks / request', 'person*week/request'],
  ['1/months', '1/month'],
  ['1', '1'],
  ['%', '%'],
  ['leads/lead', '1'],
  ['USD*USD', 'USD^2'],
  ['1/USD^2', '1/USD^2'],
])('%s is written %s', (text, expected) => expect(formatUnit(unit(text))).toBe(expected));

test.each(['', 'usd', 'lead month', 'lead//month', '/month', 'lead/', 'leed/month', '2/month'])('%j is no unit', (text) =>
  expect(parseUnit(text, nouns).ok).toBe(false),
);

test.each([
  ['USD/year', 'USD/month', '/12'],
  ['USD/month', 'USD/year', '*12'],
  ['quarter', 'month', '*3'],
  ['year', 'quarter', '*4'],
  ['year', 'day', '*365.25'],
  ['week', 'day', '*7'],
  ['month', 'week', '*4.348214285714286'],
  ['person*week/month', 'person', '/4.348214285714286'],
  ['year/month', '1', '*12'],
  ['lead', 'deal', null],
  ['USD/year', 'USD', null],
])('%s to %s is %s', (from, to, expected) => expect(converted(from, to)).toBe(expected));

test('units combine', () => {
  expect(formatUnit(multiplyUnits(unit('deal/month'), unit('USD/year/deal')))).toBe('USD/month/year');
  expect(formatUnit(divideUnits(unit('USD/month'), unit('lead/month')))).toBe('USD/lead');
  expect(formatUnit(powerOfUnit(unit('USD^2'), 0.5))).toBe('USD');
  expect(sameDimension(unit('USD/month/year'), unit('USD/year/month'))).toBe(true);
});

test.each([
  ['lead/month', 'lead', 'month'],
  ['USD/year/month', 'USD/year', 'month'],
  ['USD/year', 'USD', 'year'],
  ['1/month', '1', 'month'],
])('%s summed over time is %s', (text, expected, time) => {
  const left = withoutLastTimeDivisor(unit(text));
  expect([left && formatUnit(left.unit), left?.time]).toEqual([expected, time]);
});

test.each([
  ['lead/month', true],
  ['USD/year/month', true],
  ['lead/week', true],
  ['USD/year', false],
  ['1/month', false],
  ['person', false],
  ['USD/deal/month', false],
  ['person*month', false],
])('%s is a flow on months: %s', (text, expected) => expect(isFlow(unit(text), 'month')).toBe(expected));

const anyUnit = fc
  .array(
    fc.record({
      name: fc.constantFrom('lead', 'USD', 'person', 'day', 'week', 'month', 'year'),
      power: fc.constantFrom(-2, -1, 1, 2),
    }),
    {
      maxLength: 5,
    },
  )
  .map((factors) =>
    factors.reduce<Unit>((product, factor) => multiplyUnits(product, { factors: [factor], percent: false }), unit('1')),
  );

test('what is written is read back as the same unit', () => {
  fc.assert(
    fc.property(anyUnit, (any) => {
      const written = formatUnit(any);
      expect(formatUnit(unit(written))).toBe(written);
    }),
  );
});

test('a conversion there and back is none', () => {
  fc.assert(
    fc.property(anyUnit, fc.constantFrom('day', 'week', 'month', 'quarter', 'year'), (any, time) => {
      const other = divideUnits(multiplyUnits(any, unit('month')), unit(time));
      const there = conversionBetween(any, other);
      const back = conversionBetween(other, any);
      expect(there).toEqual(back && { multiply: back.divide, divide: back.multiply });
    }),
  );
});
