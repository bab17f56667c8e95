// Plans and records small enough to be worked by hand, written as text in the test that needs them.
import type { RecordEvent } from '@mainspring/execution';
import type { Finding } from '@mainspring/kernel';
import { type Outlook, outlook, type TargetResult } from '@mainspring/outlook';
import { type Plan, readPlan } from '@mainspring/plan';

/** Six months from January 2026; `more` goes into the root. */
export function smallReading(model: string, more = ''): { readonly plan: Plan; readonly findings: readonly Finding[] } {
  const root = `plan: {id: small, title: Small, language: 1, currency: USD, owner: ann}
time: {grain: month, start: 2026-01, periods: 6}
units: {customer: customers}
include: [model.yaml, people.yaml]
${more}`;
  const { plan, findings } = readPlan(
    new Map([
      ['plan.yaml', root],
      ['model.yaml', model],
      ['people.yaml', 'people: {ann: {name: Ann, team: crew}, ben: {name: Ben}}\nteams: {crew: {name: Crew, lead: ann}}'],
    ]),
  );
  const wrong = findings.filter((finding) => finding.class === 'text');
  if (plan === null || wrong.length > 0)
    throw new Error(wrong.map(({ file, line, message }) => `${file}:${line} ${message}`).join('\n'));
  return { plan, findings };
}

type Said = Pick<RecordEvent, 'kind' | 'payload'>;

/** Each recorded a second after the one before it, at the end of 2026's first half. */
export function recordOf(...said: readonly Said[]): RecordEvent[] {
  return said.map((event, index) => {
    const second = String(index % 60).padStart(2, '0');
    const minute = String(Math.floor(index / 60)).padStart(2, '0');
    return { seq: index + 1, at: `2026-06-30T09:${minute}:${second}Z`, actor: 'ann', ...event } as RecordEvent;
  });
}

const LAST_DAY = ['31', '28', '31', '30', '31', '30'];

/** The figure of one month of 2026, counted from 1. */
export function monthly(
  driver: string,
  month: number,
  value: number,
  unit: string,
  more: { member?: string; correction?: 'restate' | 'catch-up' } = {},
): Said {
  const name = `2026-0${month}`;
  const payload = {
    driver,
    member: '',
    from: `${name}-01`,
    until: `${name}-${LAST_DAY[month - 1]}`,
    value,
    unit,
    source: 'ledger',
  };
  return { kind: 'actual', payload: { ...payload, ...more } };
}

export function reached(milestone: string, date: string): Said {
  return { kind: 'milestone-reached', payload: { milestone, date } };
}

export function dataDate(date: string): Said {
  return { kind: 'data-date', payload: { date } };
}

export function ran(plan: Plan, ...said: readonly Said[]): { readonly run: Outlook; readonly objective: TargetResult } {
  const run = outlook(plan, said.length === 0 ? {} : { record: recordOf(...said) });
  if (run.objective === null) throw new Error('the plan names no objective');
  return { run, objective: run.objective };
}
