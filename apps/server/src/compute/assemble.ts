// From a plan's text and a record to a snapshot: read, run, audit, bridge. What is costly and not on every page is not here.
import type { Key } from '@mainspring/contract';
import type { RecordEvent } from '@mainspring/execution';
import { audit, byMoney, headline, upsideOf } from '@mainspring/insight';
import { type Finding, formatDay, parseDay } from '@mainspring/kernel';
import { type OutlookOptions, outlook } from '@mainspring/outlook';
import type { Plan } from '@mainspring/plan';
import type { Snapshot } from '../present/snapshot.ts';
import type { Which } from './ask.ts';

export interface Ground {
  readonly plan: Plan;
  /** Of the text and the wiring. */
  readonly findings: readonly Finding[];
  /** All that is known; `which` says how far it is read. */
  readonly events: readonly RecordEvent[];
  readonly build: string;
}

export function optionsFor({ events }: Pick<Ground, 'events'>, which: Which): OutlookOptions {
  const day = which.date === null ? null : parseDay(which.date);
  return {
    record: events,
    ...(which.position === null ? {} : { position: which.position }),
    ...(day === null ? {} : { dataDate: day }),
    ...(which.scenario === null ? {} : { scenario: which.scenario }),
  };
}

export function assemble(ground: Ground, which: Which): Snapshot {
  const made = outlook(ground.plan, optionsFor(ground, which));
  const last = ground.events.at(-1)?.seq ?? 0;
  const key: Key = {
    version: ground.plan.version,
    position: Math.min(which.position ?? last, last),
    dataDate: formatDay(made.dataDate),
    scenario: which.scenario,
    build: ground.build,
  };
  return {
    key,
    outlook: made,
    findings: byMoney(audit(made, ground.findings)),
    bridges: made.objective === null ? [] : headline(made, made.objective),
    upside: made.objective === null ? null : upsideOf(made, made.objective),
  };
}
