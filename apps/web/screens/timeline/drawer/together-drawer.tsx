// What more weeks of several would take together. Which ones is the reader's choice: single prices are never added, because two
// that are both needed cost no more than one.
import type { Timeline } from '@mainspring/contract';
import { useState } from 'react';
import { useChooseWhich } from '../../../data/which.ts';
import { moneyAlone } from '../../../ui/format/numbers.ts';
import { useFormats } from '../../../ui/format/use-formats.ts';
import { capitalized, counted, titled } from '../../../ui/format/words.ts';
import { Drawer } from '../../../ui/overlay.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import { KeyFooter } from '../../../widgets/key-footer.tsx';
import { lateCell } from '../milestone-words.ts';
import { isPriced } from '../standing.ts';
import { DelaysSection } from './delays-section.tsx';

interface TogetherDrawerProps {
  names: readonly string[];
  timeline: Timeline;
  onClose: () => void;
}

export function TogetherDrawer({ names, timeline, onClose }: TogetherDrawerProps) {
  const format = useFormats();
  const choose = useChooseWhich();
  const { objective, key } = timeline;
  // What was reached meanwhile has no price any more.
  const offered = timeline.milestones.filter((milestone) => isPriced(milestone) && names.includes(milestone.name));
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = offered.filter(({ name }) => !left.has(name));
  const toggle = (name: string) =>
    setLeft((before) => (before.has(name) ? new Set([...before].filter((one) => one !== name)) : new Set([...before, name])));
  return (
    <Drawer title="More weeks, together" isOpen onClose={onClose}>
      {objective === null || offered.length === 0 ? (
        <EmptyState title="None of them is late any more." />
      ) : (
        <div className="flex flex-col gap-4 p-4">
          <p className="text-pretty text-ink-2">
            {capitalized(counted(chosen.length, 'milestone'))} of {format.count(offered.length)}, all held back by the same number
            of weeks, with everything that follows. Single prices are never added: two that are both needed cost no more than one.
          </p>
          {chosen.length > 0 && (
            <DelaysSection names={chosen.map(({ name }) => name)} objective={objective} title="What more weeks cost together" />
          )}
          <fieldset className="border-t border-line pt-3">
            <legend className="float-left w-full text-title font-semibold">Held back</legend>
            <ul className="clear-left">
              {offered.map((milestone) => (
                <li key={milestone.name} className="flex items-center gap-2 border-t border-line py-1 text-small first:border-0">
                  <label className="flex min-h-6 min-w-0 flex-1 items-center gap-2">
                    <input
                      type="checkbox"
                      checked={!left.has(milestone.name)}
                      onChange={() => toggle(milestone.name)}
                      className="size-4 accent-accent"
                    />
                    <span className="truncate">{titled(milestone)}</span>
                  </label>
                  <span className="whitespace-nowrap text-ink-3">{lateCell(milestone, format)}</span>
                  <button
                    type="button"
                    className="min-h-6 min-w-16 rounded-[4px] text-right whitespace-nowrap hover:underline"
                    onClick={() => void choose({ milestone: milestone.name })}
                  >
                    {format.figure(milestone.perWeek, moneyAlone(objective.unit))}
                    <span className="sr-only">, another week of {titled(milestone)} alone: why?</span>
                  </button>
                </li>
              ))}
            </ul>
          </fieldset>
          <footer className="border-t border-line pt-3">
            <KeyFooter outlook={key} line="forecast" />
          </footer>
        </div>
      )}
    </Drawer>
  );
}
