import type { Timeline } from '@mainspring/contract';
import { classes } from '../../../ui/classes.ts';
import type { Formats } from '../../../ui/format/formats.ts';
import { titled } from '../../../ui/format/words.ts';
import { describe, lateCell } from '../milestone-words.ts';
import type { Row } from '../rows.ts';
import { betterOf, standingOf } from '../standing.ts';
import { StandingMark } from '../standing-mark.tsx';
import { CostCell } from './cost-cell.tsx';
import { type Frame, INDENT } from './frame.ts';
import type { RowActions } from './timeline-row.tsx';

interface MilestoneCellsProps {
  row: Extract<Row, { kind: 'milestone' }>;
  timeline: Timeline;
  frame: Frame;
  actions: RowActions | null;
  isCurrent: boolean;
  format: Formats;
}

export function MilestoneCells({ row, timeline, frame, actions, isCurrent, format }: MilestoneCellsProps) {
  const { milestone, level } = row;
  const { objective, key } = timeline;
  const standing = standingOf(milestone, betterOf(objective));
  const title = titled(milestone);
  const isLoud = standing === 'costly' || standing === 'never';
  return (
    <>
      <th scope="row" className="max-w-0 p-0 pr-2 text-left font-normal">
        <span className="flex min-w-0 items-center gap-2" style={{ paddingLeft: 18 + level * INDENT }}>
          <StandingMark is={standing} />
          {actions === null ? (
            <span className="truncate">{title}</span>
          ) : (
            <button
              type="button"
              data-row={row.id}
              tabIndex={isCurrent ? 0 : -1}
              onFocus={() => actions.onFocus(row.id)}
              onClick={() => actions.onOpen(row.id)}
              className="min-h-6 min-w-0 scroll-mt-16 scroll-mb-32 truncate rounded-[4px] text-left hover:underline"
            >
              {title}
            </button>
          )}
        </span>
      </th>
      {frame.hasOwner && (
        <td className={classes('max-w-0 truncate p-0 pr-2', milestone.owner === null ? 'font-medium text-bad' : 'text-ink-2')}>
          {milestone.owner?.title ?? 'No owner'}
        </td>
      )}
      <td className={classes('p-0 pr-3 text-right whitespace-nowrap', isLoud ? 'font-medium text-bad' : 'text-ink-2')}>
        {lateCell(milestone, format)}
      </td>
      <td className="p-0 pr-3 text-right whitespace-nowrap text-ink-2">
        <CostCell
          cost={milestone.perWeek}
          objective={objective}
          outlook={key}
          label={`another week of ${title}`}
          onOpen={actions === null ? null : () => actions.onOpen(row.id)}
        />
      </td>
      <td className="border-l border-line p-0">
        <span className="sr-only">{describe(milestone, key.dataDate, format)}</span>
      </td>
    </>
  );
}
