// Any figure on any page: pressing it opens how it came about; pointing at it names its line, version, position and data date.
import type { Key } from '@mainspring/contract';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useChooseWhich } from '../../data/which.ts';
import { classes } from '../../ui/classes.ts';
import { useFormats } from '../../ui/format/use-formats.ts';
import { Hint } from '../../ui/overlay.tsx';
import { keyWords } from '../key-words.ts';
import { type Question, writeQuestion } from './question.ts';

interface WhyButtonProps extends Question {
  /** What the figure is, for who cannot see where it stands: `Net new ARR, forecast, 2026`; a sentence says it itself. */
  label?: string;
  outlook: Key;
  className?: string;
  /** Where arrow keys lead to what holds it, and a key of its own opens it. */
  excludeFromTabOrder?: boolean;
  children: ReactNode;
}

export function WhyButton({
  line,
  address,
  at,
  label,
  outlook,
  className,
  excludeFromTabOrder = false,
  children,
}: WhyButtonProps) {
  const format = useFormats();
  const choose = useChooseWhich();
  return (
    <Hint text={`${keyWords(outlook, line, format)}. Press to see why.`}>
      <Button
        excludeFromTabOrder={excludeFromTabOrder}
        onPress={() => choose({ why: writeQuestion({ line, address, at }) })}
        className={classes(
          'cursor-default rounded-[4px] text-inherit decoration-line-strong decoration-dotted underline-offset-[0.2em] data-hovered:underline',
          className,
        )}
      >
        {children}
        <span className="sr-only">{label === undefined ? ' Why?' : `, ${label}: why?`}</span>
      </Button>
    </Hint>
  );
}
