import type { Timeline } from '@mainspring/contract';
import { Button } from 'react-aria-components';
import { useChooseWhich } from '../../data/which.ts';
import { useFormats } from '../../ui/format/use-formats.ts';
import { Hint } from '../../ui/overlay.tsx';
import { keyWords } from '../../widgets/key-words.ts';
import { headlineOf } from './headline.ts';
import { pricedNames } from './standing.ts';

/** The sentence, open to how its figure comes about. */
export function TimelineHeadline({ timeline }: { timeline: Timeline }) {
  const format = useFormats();
  const choose = useChooseWhich();
  const { headline } = headlineOf(timeline, format);
  const names = pricedNames(timeline);
  const [only] = names;
  if (only === undefined || timeline.objective === null) return headline;
  return (
    <Hint text={`${keyWords(timeline.key, 'forecast', format)}. Press to see what more weeks cost.`}>
      <Button
        className="cursor-default rounded-[4px] text-left decoration-line-strong decoration-dotted underline-offset-[0.2em] data-hovered:underline"
        onPress={() => void choose(names.length === 1 ? { milestone: only } : { later: names.join(',') })}
      >
        {headline}
        <span className="sr-only"> Why?</span>
      </Button>
    </Hint>
  );
}
