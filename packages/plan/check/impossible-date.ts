// Why no calendar has what is written as a day or a period.
import { dayOf } from '@mainspring/kernel';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** What there is instead. */
export function hintOnDate(written: string): string {
  const [, year = '', month = '', day] = /^(\d{4})-(\d{2})(-\d{2})?$/.exec(written) ?? [];
  if (month !== '' && MONTHS[Number(month) - 1] === undefined) return 'Months run from 01 to 12';
  if (day !== undefined) {
    const [from, until] = [
      dayOf(Number(year), Number(month), 1),
      dayOf(Number(year) + Math.floor(Number(month) / 12), (Number(month) % 12) + 1, 1),
    ];
    return `${MONTHS[Number(month) - 1]} ${year} has ${until - from} days`;
  }
  if (/-Q/.test(written)) return 'Quarters run from Q1 to Q4';
  return /-W/.test(written) ? 'Weeks run from W01 to W52, in some years to W53' : 'Write a day or a period that there is';
}
