import type { DriverPage } from '@mainspring/contract';
import { difference } from '../../ui/format/difference.ts';
import { moneyAlone } from '../../ui/format/numbers.ts';
import { useFormats } from '../../ui/format/use-formats.ts';
import { titled } from '../../ui/format/words.ts';

interface AnswerProps {
  seq: number;
  period: string;
  /** Data date from which on it counts; null: it counts now. */
  from: string | null;
  /** The objective's forecast before it was told. */
  before: number | null;
  objective: DriverPage['objective'];
}

/** What telling it did: who gives a figure gets one back. */
export function Answer({ seq, period, from, before, objective }: AnswerProps) {
  const format = useFormats();
  const recorded = `${format.period(period)} is recorded as event ${format.count(seq)}.`;
  if (from !== null)
    return (
      <p role="status" className="rounded-control bg-sunken px-3 py-2">
        {recorded} No figure moves yet: it counts from the data date {format.day(from)} on.
      </p>
    );
  const gained = objective === null ? null : difference(objective.forecast, before);
  if (objective === null || gained === null) return <p role="status">{recorded}</p>;
  const unit = moneyAlone(objective.unit);
  const change = format.change(gained, unit);
  const moved = change.startsWith('±')
    ? `${titled(objective)} stays at ${format.figure(objective.forecast, unit)}.`
    : `${titled(objective)} is now forecast at ${format.figure(objective.forecast, unit)}, ${change}.`;
  return (
    <p role="status" className="rounded-control bg-sunken px-3 py-2">
      {recorded} {moved}
    </p>
  );
}
