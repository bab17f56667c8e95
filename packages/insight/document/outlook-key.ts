// What an outlook was made from: with the same plan, record, data date and scenario the same build makes the same figures.
import { formatDay } from '@mainspring/kernel';
import type { Outlook } from '@mainspring/outlook';

export interface OutlookKey {
  /** Its id. */
  readonly plan: string;
  /** Hash of the plan's text, whatever the scenario. */
  readonly version: string;
  /** Last event of the record that was read, 0 where none was; null without a record. */
  readonly position: number | null;
  /** Up to which day the record was read; null without one. */
  readonly dataDate: string | null;
  readonly scenario: string | null;
}

export function outlookKey({ plan, record, dataDate, scenario }: Outlook): OutlookKey {
  return {
    plan: plan.id,
    version: plan.version,
    position: record?.state.position ?? null,
    dataDate: record === null ? null : formatDay(dataDate),
    scenario,
  };
}
