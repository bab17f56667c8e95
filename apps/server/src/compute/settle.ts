// What somebody wants to record, held against the plan before it is: unknown names, periods and units are refused at the
// door, with the way out, and what is left to say (the unit, the interval's days) is filled in.
import type { RecordEvent } from '@mainspring/execution';
import { formatDay, gridEnd, parsePeriod, slotName } from '@mainspring/kernel';
import { joinRecord } from '@mainspring/outlook';
import { nearestName, type Plan, quantityOf } from '@mainspring/plan';
import { membersOf } from '../present/member.ts';

/** Refused: why, for the person who asked. */
interface Refusal {
  readonly code: 'not-found' | 'invalid';
  readonly detail: string;
}

export type Wanted =
  | {
      readonly kind: 'actual';
      readonly driver: string;
      readonly member: string;
      readonly period: string;
      readonly value: number;
      readonly unit: string | null;
      readonly source: string;
      readonly correction: 'restate' | 'catch-up' | null;
    }
  | { readonly kind: 'milestone-forecast' | 'milestone-reached'; readonly milestone: string; readonly date: string }
  | {
      readonly kind: 'remaining-effort';
      readonly milestone: string;
      readonly on: string;
      readonly effort: Readonly<Record<string, number>>;
    }
  | { readonly kind: 'data-date'; readonly date: string };

type Change = Pick<RecordEvent, 'kind' | 'payload'>;
export type Settled = { readonly change: Change } | Refusal;

const invalid = (detail: string): Refusal => ({ code: 'invalid', detail });

function near(name: string, names: Iterable<string>): string {
  const found = nearestName(name, names);
  return found === null ? '' : ` Did you mean ${found}?`;
}

function actual(plan: Plan, wanted: Extract<Wanted, { kind: 'actual' }>): Settled {
  const { driver, member, period, value, unit, source, correction } = wanted;
  const quantity = quantityOf(plan, driver);
  if (quantity === undefined)
    return {
      code: 'not-found',
      detail: `The plan has no driver ${driver}.${near(driver, [...plan.drivers.keys(), ...plan.assumptions.keys()])}`,
    };
  const members = membersOf(plan, quantity);
  if (quantity.dims.length === 0 ? member !== '' : !members.includes(member))
    return invalid(
      members.length === 0
        ? `${driver} has no members; leave member empty.`
        : `${driver} has no member ${JSON.stringify(member)}; it has ${members.slice(0, 8).join(', ')}.${near(member, members)}`,
    );
  const span = parsePeriod(period, plan.grid.fiscalYear);
  if (span === null) return invalid(`${period} is not a period; write it like ${slotName(plan.grid, 0)}.`);
  return {
    change: {
      kind: 'actual',
      payload: {
        driver,
        member,
        from: formatDay(span.from),
        until: formatDay(span.until - 1),
        value,
        unit: unit ?? quantity.unitText,
        source,
        ...(correction === null ? {} : { correction }),
      },
    },
  };
}

function changeOf(plan: Plan, wanted: Wanted): Settled {
  if (wanted.kind === 'actual') return actual(plan, wanted);
  if (wanted.kind === 'data-date') return { change: { kind: 'data-date', payload: { date: wanted.date } } };
  const { kind, milestone } = wanted;
  if (!plan.milestones.has(milestone))
    return { code: 'not-found', detail: `The plan has no milestone ${milestone}.${near(milestone, plan.milestones.keys())}` };
  if (kind === 'remaining-effort') return { change: { kind, payload: { milestone, on: wanted.on, effort: wanted.effort } } };
  return { change: { kind, payload: { milestone, date: wanted.date } } };
}

/** As if it were recorded now, by nobody. */
export function nextEvent(events: readonly RecordEvent[], change: Change): RecordEvent {
  const last = events.at(-1);
  return { seq: (last?.seq ?? 0) + 1, at: last?.at ?? '1970-01-01T00:00:00Z', actor: '', ...change } as RecordEvent;
}

/** What the plan would not take of it in the record is refused too. Costs one joining of the record. */
export function settle(plan: Plan, events: readonly RecordEvent[], wanted: Wanted): Settled {
  const settled = changeOf(plan, wanted);
  if (!('change' in settled)) return settled;
  const event = nextEvent(events, settled.change);
  const problem = joinRecord(plan, [...events, event], gridEnd(plan.grid)).problems.find(({ seq }) => seq === event.seq);
  return problem === undefined ? settled : invalid(`${problem.message}.`);
}
