import type { Key, ObjectiveOf } from '@mainspring/contract';
import { Button } from 'react-aria-components';
import { classes } from '../../../ui/classes.ts';
import { moneyAlone, NO_VALUE } from '../../../ui/format/numbers.ts';
import { useFormats } from '../../../ui/format/use-formats.ts';
import { Hint } from '../../../ui/overlay.tsx';
import { keyWords } from '../../../widgets/key-words.ts';

interface CostCellProps {
  cost: number | null;
  objective: ObjectiveOf | null;
  outlook: Key;
  label: string;
  className?: string;
  /** null: on paper nothing opens. */
  onOpen: (() => void) | null;
}

/** What another week takes; it opens how that comes about. The row's own key opens it too, so Tab passes it by. */
export function CostCell({ cost, objective, outlook, label, className, onOpen }: CostCellProps) {
  const format = useFormats();
  if (cost === null || objective === null) return <span className="text-ink-3">{NO_VALUE}</span>;
  const text = format.figure(cost, moneyAlone(objective.unit));
  if (onOpen === null) return <span className={className}>{text}</span>;
  return (
    <Hint text={`${keyWords(outlook, 'forecast', format)}. Press to see what more weeks cost.`}>
      <Button
        excludeFromTabOrder
        onPress={onOpen}
        className={classes(
          'min-h-6 cursor-default rounded-[4px] text-inherit decoration-line-strong decoration-dotted underline-offset-[0.2em] data-hovered:underline',
          className,
        )}
      >
        {text}
        <span className="sr-only">, {label}: why?</span>
      </Button>
    </Hint>
  );
}
