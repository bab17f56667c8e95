// What is asked of a runner's worker and what it answers: plain data, for it crosses threads.
import type { Key, WhatIfTold } from '@mainspring/contract';
import type { RecordEvent } from '@mainspring/execution';
import type { Wanted } from './settle.ts';

/** Which outlook. */
export interface Which {
  readonly scenario: string | null;
  /** Last event that is read; null: the newest. */
  readonly position: number | null;
  /** null: the record's own. */
  readonly date: string | null;
}

export const HEAD: Which = { scenario: null, position: null, date: null };

export type Question =
  | { readonly page: 'workspace'; readonly store: { readonly id: string; readonly demo: boolean } }
  | { readonly page: 'overview' }
  | { readonly page: 'timeline' }
  | { readonly page: 'drivers' }
  | { readonly page: 'findings' }
  | { readonly page: 'outlook' }
  | { readonly page: 'driver'; readonly driver: string }
  | { readonly page: 'delays'; readonly milestones: readonly string[] }
  | {
      readonly page: 'why';
      readonly address: string;
      readonly at: string;
      readonly line: 'plan' | 'forecast';
      readonly depth: number;
    }
  | { readonly page: 'what-if'; readonly told: readonly WhatIfTold[] }
  /** Answers with the rows of a file of actuals, and what is wrong with the others. `at`: RFC 3339, now. */
  | { readonly page: 'read-actuals'; readonly file: Uint8Array; readonly source: string; readonly at: string }
  /** Answers with the change to record. */
  | { readonly page: 'settle'; readonly wanted: Wanted };

/** A plan's text, by path inside its folder. */
export type PlanFiles = ReadonlyMap<string, Uint8Array>;

export type ToWorker =
  | { readonly type: 'plan'; readonly version: string; readonly files: PlanFiles }
  /** Events that follow those it has. */
  | { readonly type: 'advance'; readonly events: readonly RecordEvent[] }
  | { readonly type: 'ask'; readonly id: number; readonly version: string; readonly which: Which; readonly question: Question };

/** Why there is no answer, with a sentence for the person who asked. */
export interface Refusal {
  readonly code: 'not-found' | 'no-plan' | 'invalid' | 'cannot-run';
  readonly detail: string;
}

export type Answer = { readonly document: object } | Refusal;

export type FromWorker =
  | { readonly type: 'answer'; readonly id: number; readonly key: Key; readonly body: string }
  | { readonly type: 'refusal'; readonly id: number; readonly refusal: Refusal }
  /** It does not have the plan's text, or no more: hand it over and ask again. */
  | { readonly type: 'planless'; readonly id: number }
  | { readonly type: 'fault'; readonly id: number; readonly message: string };
