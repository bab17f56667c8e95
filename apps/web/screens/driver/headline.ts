// What a driver is forecast at, how far that is from plan, and what it would return. Made from data.
import type { DriverPage } from '@mainspring/contract';
import type { Formats } from '../../ui/format/formats.ts';
import { moneyAlone } from '../../ui/format/numbers.ts';
import { titled, within } from '../../ui/format/words.ts';
import { type Tone, toneOf } from '../../ui/tone.ts';
import { gapOf, stepWords } from '../drivers/words.ts';

export interface DriverHeadline {
  lead: string;
  gap: string;
  tone: Tone;
  says: string;
}

function gapWords({ driver }: DriverPage, format: Formats): { gap: string; tone: Tone } {
  const gap = gapOf(driver);
  if (gap === null) return { gap: '', tone: 'plain' };
  if (format.change(gap, driver.over).startsWith('±')) return { gap: 'as planned', tone: 'plain' };
  return { gap: `${format.size(gap, driver.over)} ${gap > 0 ? 'above' : 'below'} plan`, tone: toneOf(gap, driver.better) };
}

/** Gain or loss of the objective in words: `adds $309K`. */
function effectWords(change: number, { objective }: DriverPage, format: Formats): string {
  if (objective === null) return '';
  return `${change > 0 ? 'adds' : 'takes'} ${format.size(change, moneyAlone(objective.unit))}`;
}

function worthSentence(page: DriverPage, format: Formats): string {
  const { driver, objective } = page;
  if (objective === null) return 'The plan names no objective that it could be held against.';
  if (driver.worth === null) return 'What it is worth cannot be computed.';
  const name = within(titled(objective));
  if (driver.worth === 0 && (driver.onPlan ?? 0) === 0) return `It does not move ${name}.`;
  const step = `${stepWords(driver, format)} in every period ahead ${effectWords(driver.worth, page, format)} to ${name}`.replace(
    /(takes .*) to /,
    '$1 from ',
  );
  const sentence = `${step.charAt(0).toUpperCase()}${step.slice(1)}`;
  if (driver.onPlan === null || driver.onPlan === 0) return `${sentence}.`;
  return `${sentence}; on plan from here on, ${driver.onPlan > 0 ? 'it would return' : 'it would cost'} ${format.size(driver.onPlan, moneyAlone(objective.unit))}.`;
}

export function headlineOf(page: DriverPage, format: Formats): DriverHeadline {
  const { driver, objective, slots } = page;
  const span =
    objective === null
      ? `${format.period(slots[0]?.name ?? '')} to ${format.period(slots.at(-1)?.name ?? '')}`
      : format.period(objective.at);
  const closed =
    driver.closed === null ? 'No period of it is closed yet.' : `Actuals close it through ${format.period(driver.closed)}.`;
  const says = `${worthSentence(page, format)} ${closed}`;
  if (driver.forecast === null)
    return { lead: `${titled(driver)} has no single figure over ${span}`, gap: '', tone: 'plain', says };
  return {
    lead: `${titled(driver)} is forecast at ${format.figure(driver.forecast, driver.over)} in ${span}`,
    ...gapWords(page, format),
    says,
  };
}
