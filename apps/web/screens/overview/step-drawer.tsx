// One step of the bridge: what it is made of, each part leading to where it is told.
import type { Key, TargetOf } from '@mainspring/contract';
import { useState } from 'react';
import { Bar } from '../../charts/bar.tsx';
import { Button } from '../../ui/button.tsx';
import { moneyAlone } from '../../ui/format/numbers.ts';
import { useFormats } from '../../ui/format/use-formats.ts';
import { Drawer } from '../../ui/overlay.tsx';
import { TONE_CLASS, TONE_INK, toneOf } from '../../ui/tone.ts';
import { KeyFooter } from '../../widgets/key-footer.tsx';
import { SubjectLink } from '../../widgets/subject-link.tsx';
import { byWeight, type Change, meaningsOf, partNotes } from './step-words.ts';

interface StepDrawerProps {
  step: Change;
  objective: TargetOf;
  outlook: Key;
  onClose: () => void;
}

/** As many as are read at a glance. */
const SHOWN = 12;

export function StepDrawer({ step, objective, outlook, onClose }: StepDrawerProps) {
  const format = useFormats();
  const [all, setAll] = useState(false);
  const money = moneyAlone(objective.unit);
  const parts = byWeight(step.parts);
  const largest = Math.abs(parts[0]?.amount ?? 0);
  return (
    <Drawer title={step.title} isOpen onClose={onClose}>
      <div className="flex flex-col gap-4 p-4">
        <header>
          <p className={`text-lead font-semibold ${TONE_CLASS[toneOf(step.amount, objective.better)]}`}>
            {format.change(step.amount, money)}
          </p>
          <p className="text-small text-ink-3">
            From {format.figure(step.from, money)} to {format.figure(step.to, money)} in {format.period(objective.at)}
          </p>
          {meaningsOf(step).map((sentence) => (
            <p key={sentence} className="text-pretty text-ink-2">
              {sentence}
            </p>
          ))}
          {parts.length === 0 && (
            <p className="text-pretty text-ink-2">
              A run in between is an error, so this part belongs to no cause. The findings name where it began.
            </p>
          )}
        </header>
        <ul>
          {(all ? parts : parts.slice(0, SHOWN)).map((part) => (
            <li
              key={`${part.player}:${part.kind}:${part.subject.name}:${part.member}:${part.why}`}
              className="flex items-center gap-3 border-t border-line py-1.5 text-small"
            >
              <span className="min-w-0 flex-1">
                <SubjectLink kind={part.kind} subject={part.subject} className="inline-flex min-h-6 items-center font-medium" />
                <span className="block text-micro text-ink-3">{partNotes(part).join(' · ')}</span>
              </span>
              <Bar value={part.amount} largest={largest} ink={TONE_INK[toneOf(part.amount, objective.better)]} />
              <span
                className={`min-w-16 text-right font-semibold ${TONE_CLASS[toneOf(part.amount, objective.better)]} tabular-nums`}
              >
                {format.change(part.amount, money)}
              </span>
            </li>
          ))}
        </ul>
        {parts.length > SHOWN && (
          <Button className="self-start" onPress={() => setAll(!all)}>
            {all ? 'Show the heaviest' : `Show all ${format.count(parts.length)}`}
          </Button>
        )}
        <footer className="border-t border-line pt-3">
          <KeyFooter outlook={outlook} line="forecast" />
        </footer>
      </div>
    </Drawer>
  );
}
