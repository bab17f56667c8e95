// Plans and records small enough to be worked by hand, written as text in the test that needs them.
import type { RecordEvent } from '@mainspring/execution';
import { parseDay } from '@mainspring/kernel';
import { type Plan, readPlan } from '@mainspring/plan';

export interface Frame {
  readonly grain?: 'week' | 'month' | 'quarter';
  readonly start?: string;
  readonly periods?: number;
  /** YAML of the root beside plan, time, units and include. */
  readonly more?: string;
}

/** A plan of one model file; a month grid from January 2026 where the frame says nothing else. */
export function smallPlan(model: string, { grain = 'month', start = '2026-01', periods = 6, more = '' }: Frame = {}): Plan {
  const root = `plan: {id: small, title: Small, language: 1, currency: USD, owner: ann}
time: {grain: ${grain}, start: ${start}, periods: ${periods}}
units: {lead: leads, customer: customers, deal: deals}
include: [model.yaml]
${more}`;
  const files = new Map([
    ['plan.yaml', root],
    ['model.yaml', `people: {ann: {name: Ann}}\n${model}`],
  ]);
  const { plan, findings } = readPlan(files);
  const wrong = findings.filter((finding) => finding.class === 'text');
  if (plan === null || wrong.length > 0)
    throw new Error(wrong.map(({ file, line, message }) => `${file}:${line} ${message}`).join('\n'));
  return plan;
}

export function day(text: string): number {
  const read = parseDay(text);
  if (read === null) throw new Error(`${text} is not a day`);
  return read;
}

export type Said = Pick<RecordEvent, 'kind' | 'payload'> & { readonly at?: string };

/** Events in order, each recorded on the day `at` says (the last of 2026 where it says none). */
export function recordOf(...said: readonly Said[]): RecordEvent[] {
  return said.map(
    ({ at = '2026-12-31', ...event }, index) =>
      ({ seq: index + 1, at: `${at}T09:00:00Z`, actor: 'ann', ...event }) as RecordEvent,
  );
}

export interface ActualSaid {
  readonly driver: string;
  readonly member?: string;
  readonly from: string;
  readonly until: string;
  readonly value: number;
  readonly unit: string;
  readonly correction?: 'restate' | 'catch-up';
  readonly at?: string;
}

export function actual({ at, member = '', ...payload }: ActualSaid): Said {
  return { kind: 'actual', payload: { member, source: 'ledger', ...payload }, ...(at === undefined ? {} : { at }) };
}

const LAST_DAY = ['31', '28', '31', '30', '31', '30', '31', '31', '30', '31', '30', '31'];

/** The figure of one month of 2026, counted from 1. */
export function monthly(driver: string, month: number, value: number, unit: string, more: Partial<ActualSaid> = {}): Said {
  const name = `2026-${String(month).padStart(2, '0')}`;
  return actual({ driver, from: `${name}-01`, until: `${name}-${LAST_DAY[month - 1]}`, value, unit, ...more });
}
