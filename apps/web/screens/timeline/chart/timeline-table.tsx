// The rows with their figures, and the dates drawn beside them: a table for who reads or hears it, a chart for who sees it.
import type { Timeline } from '@mainspring/contract';
import type { ReactNode } from 'react';
import { classes } from '../../../ui/classes.ts';
import type { Row } from '../rows.ts';
import { AxisHead } from './axis-head.tsx';
import { columnsOf, type Frame, HEAD } from './frame.ts';
import { type RowActions, TimelineRow } from './timeline-row.tsx';

interface TimelineTableProps {
  rows: readonly Row[];
  timeline: Timeline;
  frame: Frame;
  actions: RowActions | null;
  /** The one row that Tab leads to. */
  current?: string;
  /** Drawn over the dates. */
  children: ReactNode;
}

export function TimelineTable({ rows, timeline, frame, actions, current, children }: TimelineTableProps) {
  const head = classes('z-20 bg-panel p-0 text-micro font-normal text-ink-3', actions !== null && 'sticky top-0');
  const line = 'border-b border-line';
  const titles = ['Milestone', ...(frame.hasOwner ? ['Owner'] : []), 'Late by', 'A week costs'];
  return (
    <div className="relative">
      <table
        className="table-fixed border-separate border-spacing-0 text-small"
        style={{ width: frame.width }}
        aria-label="Milestones by initiative, with their dates"
      >
        <colgroup>
          {[...columnsOf(frame), frame.dates].map((width, index) => (
            <col key={titles[index] ?? 'dates'} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          <tr style={{ height: HEAD }}>
            {titles.map((title, index) => (
              <th
                key={title}
                scope="col"
                className={classes(
                  head,
                  line,
                  index === 0 ? 'pl-4 text-left' : index >= titles.length - 2 ? 'pr-3 text-right whitespace-nowrap' : 'text-left',
                )}
              >
                {title}
              </th>
            ))}
            <th scope="col" className={classes(head, line, 'border-l')}>
              <AxisHead frame={frame} dataDate={timeline.key.dataDate} />
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <TimelineRow
              key={row.id}
              row={row}
              timeline={timeline}
              frame={frame}
              actions={actions}
              isCurrent={row.id === current}
            />
          ))}
        </tbody>
      </table>
      <div className="pointer-events-none absolute right-0 bottom-0 z-10" style={{ width: frame.dates, top: HEAD }}>
        {children}
      </div>
    </div>
  );
}
