// A figure of a milestone, wherever it stands: pressing it opens why the milestone comes when it does, and what that takes.
import type { Key, Ref } from '@mainspring/contract';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { closedWhich, useWhich } from '../data/which.ts';
import { useFormats } from '../ui/format/use-formats.ts';
import { titled } from '../ui/format/words.ts';
import { keyWords } from './key-words.ts';

interface MilestoneWhyProps {
  milestone: Ref;
  outlook: Key;
  /** What the figure is, for who cannot see where it stands. */
  label: string;
  children: ReactNode;
}

export function MilestoneWhy({ milestone, outlook, label, children }: MilestoneWhyProps) {
  const format = useFormats();
  const { path } = useWhich();
  return (
    <Link
      to="/w/$workspace/timeline"
      params={path}
      search={(before: object) => ({ ...closedWhich(before), milestone: milestone.name })}
      title={`${keyWords(outlook, 'forecast', format)}. Press to see why.`}
      className="inline-flex min-h-6 items-center rounded-[4px] decoration-line-strong decoration-dotted underline-offset-[0.2em] hover:underline"
    >
      {children}
      <span className="sr-only">
        , {titled(milestone)}, {label}: why?
      </span>
    </Link>
  );
}
