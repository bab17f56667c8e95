import type { ObjectiveOf, WhatIfReply } from '@mainspring/contract';
import { useSuspenseQuery } from '@tanstack/react-query';
import { read } from '../../../data/read.ts';
import { useWhich } from '../../../data/which.ts';
import { classes } from '../../../ui/classes.ts';
import { useFormats } from '../../../ui/format/use-formats.ts';
import { titled } from '../../../ui/format/words.ts';
import { TONE_CLASS } from '../../../ui/tone.ts';
import { effectOf } from '../effect-words.ts';

interface PreviewProps {
  reply: WhatIfReply;
  objective: ObjectiveOf;
  /** Whose date is proposed. */
  milestone: string;
  isBehind: boolean;
}

/** As many as are read before something is told. */
const SHOWN = 5;

/** What telling it would do. Nothing is saved yet. */
export function Preview({ reply, objective, milestone, isBehind }: PreviewProps) {
  const format = useFormats();
  const { path, query } = useWhich();
  const { data: overview } = useSuspenseQuery(read('GET /workspaces/{workspace}/overview', { path, query }));
  const met = new Map(overview.targets.map((target) => [target.name, target.met]));
  const { lead, change, tone, targets } = effectOf(reply, objective, met, format);
  const shown = reply.moved.slice(0, SHOWN);
  const day = (date: string | null) => (date === null ? 'never' : format.day(date));
  return (
    <div role="status" className={classes('rounded-control bg-sunken px-3 py-2', isBehind && 'opacity-50')}>
      <p className="font-medium text-pretty">
        {lead}
        {change !== '' && (
          <>
            , <span className={TONE_CLASS[tone]}>{change}</span>.
          </>
        )}
      </p>
      {targets.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {shown.length > 0 && (
        <ul className="mt-1 text-small text-ink-2">
          {shown.map((one) => (
            <li key={one.milestone} className="flex gap-3">
              <span className={classes('min-w-0 flex-1 truncate', one.milestone === milestone && 'font-medium')}>
                {titled({ name: one.milestone, title: one.title })}
              </span>
              <span className="whitespace-nowrap">
                {day(one.before)} → {day(one.after)}
              </span>
            </li>
          ))}
        </ul>
      )}
      {reply.moved.length > SHOWN && (
        <p className="text-small text-ink-3">{format.count(reply.moved.length - SHOWN)} more move with it.</p>
      )}
      {reply.moved.length === 0 && <p className="text-small text-ink-2">No date moves.</p>}
      <p className="mt-1 text-micro text-ink-3">Nothing is saved yet.</p>
    </div>
  );
}
