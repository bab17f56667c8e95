// Events become facts: rows that hold from one position until another. Used for the events of one append, and for the
// whole record when the tables are checked against it.
import type { RecordEvent } from '@mainspring/execution';
import { canonicalJson } from '@mainspring/kernel';
import type { Aggregate, FactValues } from './aggregates.ts';

export interface FactRow {
  readonly values: FactValues;
  readonly fromSeq: number;
  /** Position from which it no longer holds; null: it holds. */
  untilSeq: number | null;
}

export interface Folded {
  readonly rows: readonly FactRow[];
  /** Subjects whose facts from before these events end, and with which event. */
  readonly ended: readonly { readonly subject: FactValues; readonly seq: number }[];
}

export function foldFacts(aggregate: Aggregate, events: readonly RecordEvent[]): Folded {
  const rows: FactRow[] = [];
  const holding = new Map<string, FactRow[]>();
  const ended = new Map<string, { subject: FactValues; seq: number }>();
  for (const event of events) {
    const said = aggregate.says(event);
    if (said === null) continue;
    const key = canonicalJson(said.subject);
    if (said.ends) {
      for (const row of holding.get(key) ?? []) row.untilSeq = event.seq;
      holding.delete(key);
      if (!ended.has(key)) ended.set(key, { subject: said.subject, seq: event.seq });
    }
    if (said.holds === null) continue;
    const row: FactRow = { values: { ...said.subject, ...said.holds }, fromSeq: event.seq, untilSeq: null };
    rows.push(row);
    holding.set(key, [...(holding.get(key) ?? []), row]);
  }
  return { rows, ended: [...ended.values()] };
}
