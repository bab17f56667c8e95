import type { ReactNode } from 'react';
import { HealthTag } from '../../../ui/health.tsx';

/** What the marks of the tree say. */
export const TreeLegend = ({ children }: { children?: ReactNode }) => (
  <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-small text-ink-3">
    {(['on-track', 'at-risk', 'off-track'] as const).map((health) => (
      <HealthTag key={health} is={health} />
    ))}
    <span className="inline-flex items-center gap-1.5">
      <span aria-hidden="true" className="h-3 w-4 rounded-[3px] border border-dashed border-ink-3" /> No owner
    </span>
    <span>Links are as wide as one step is worth; dashed, what is read once more.</span>
    {children}
  </div>
);
