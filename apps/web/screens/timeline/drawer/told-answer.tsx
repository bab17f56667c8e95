import type { ObjectiveOf } from '@mainspring/contract';
import { difference } from '../../../ui/format/difference.ts';
import { moneyAlone } from '../../../ui/format/numbers.ts';
import { useFormats } from '../../../ui/format/use-formats.ts';
import { titled } from '../../../ui/format/words.ts';

interface ToldAnswerProps {
  recorded: { seq: number; before: number | null };
  /** Data date from which on it counts; null: it counts now. */
  from: string | null;
  objective: ObjectiveOf | null;
}

/** What telling it did: who gives a date gets a figure back. */
export function ToldAnswer({ recorded: { seq, before }, from, objective }: ToldAnswerProps) {
  const format = useFormats();
  const recorded = `It is recorded as event ${format.count(seq)}.`;
  if (from !== null)
    return <Said>{`${recorded} No figure moves yet: it counts from the data date ${format.day(from)} on.`}</Said>;
  const gained = objective === null ? null : difference(objective.forecast, before);
  if (objective === null || gained === null) return <Said>{recorded}</Said>;
  const unit = moneyAlone(objective.unit);
  const change = format.change(gained, unit);
  const now = format.figure(objective.forecast, unit);
  return (
    <Said>
      {change.startsWith('±')
        ? `${recorded} ${titled(objective)} stays at ${now}.`
        : `${recorded} ${titled(objective)} is now forecast at ${now}, ${change}.`}
    </Said>
  );
}

const Said = ({ children }: { children: string }) => (
  <p role="status" className="rounded-control bg-sunken px-3 py-2">
    {children}
  </p>
);
