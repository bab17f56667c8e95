// What every page is presented from: one outlook with what was asked of it, under its key. It never changes.
import type { Key } from '@mainspring/contract';
import type { Bridge, Upside } from '@mainspring/insight';
import type { Finding } from '@mainspring/kernel';
import type { Outlook } from '@mainspring/outlook';

export interface Snapshot {
  readonly key: Key;
  readonly outlook: Outlook;
  /** Of the text, the wiring and the run; priced, most money first. */
  readonly findings: readonly Finding[];
  /** Target to plan, plan to forecast, of the objective; empty where the plan names none. */
  readonly bridges: readonly Bridge[];
  /** What initiatives would bring that do not count yet; null where there are none. */
  readonly upside: Upside | null;
}
