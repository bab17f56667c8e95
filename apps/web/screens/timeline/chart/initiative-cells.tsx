import type { Timeline } from '@mainspring/contract';
import { ChevronRight } from 'lucide-react';
import { classes } from '../../../ui/classes.ts';
import type { Formats } from '../../../ui/format/formats.ts';
import { counted, titled } from '../../../ui/format/words.ts';
import type { Row } from '../rows.ts';
import { isPriced } from '../standing.ts';
import { CostCell } from './cost-cell.tsx';
import { type Frame, INDENT } from './frame.ts';
import type { RowActions } from './timeline-row.tsx';

interface InitiativeCellsProps {
  row: Extract<Row, { kind: 'initiative' }>;
  timeline: Timeline;
  frame: Frame;
  actions: RowActions | null;
  isCurrent: boolean;
  format: Formats;
}

export function InitiativeCells({ row, timeline, frame, actions, isCurrent, format }: InitiativeCellsProps) {
  const { initiative, level, late, count, isOpen } = row;
  const title = initiative === null ? 'Of no initiative' : titled(initiative);
  const name = initiative?.name ?? '';
  const look = classes('min-w-0 truncate text-left', level < 2 ? 'font-semibold' : 'font-medium');
  return (
    <>
      <th scope="row" className="max-w-0 p-0 pr-2 text-left font-normal">
        <span id={row.id} className="flex min-w-0 scroll-mt-12 items-center gap-1" style={{ paddingLeft: 8 + level * INDENT }}>
          {actions === null ? (
            <span className={classes(look, 'pl-2')}>{title}</span>
          ) : (
            <button
              type="button"
              data-row={row.id}
              aria-expanded={isOpen}
              tabIndex={isCurrent ? 0 : -1}
              onFocus={() => actions.onFocus(row.id)}
              onClick={() => actions.onFold(name, !isOpen)}
              className="flex min-h-6 scroll-mt-16 scroll-mb-32 min-w-0 items-center gap-1 rounded-[4px]"
            >
              <ChevronRight size={13} aria-hidden="true" className={classes('shrink-0 text-ink-3', isOpen && 'rotate-90')} />
              <span className={look}>{title}</span>
            </button>
          )}
        </span>
      </th>
      {frame.hasOwner && (
        <td className={classes('max-w-0 truncate p-0 pr-2', initiative?.owner === null ? 'font-medium text-bad' : 'text-ink-3')}>
          {initiative === null ? '' : (initiative.owner?.title ?? 'No owner')}
        </td>
      )}
      <td className="p-0 pr-3 text-right whitespace-nowrap text-ink-3">
        {late.length > 0 && (
          <>
            {format.count(late.length)} late<span className="sr-only"> of {counted(count, 'milestone')}</span>
          </>
        )}
      </td>
      <td className="p-0 pr-3 text-right whitespace-nowrap">
        <CostCell
          cost={initiative?.perWeek ?? null}
          objective={timeline.objective}
          outlook={timeline.key}
          label={`another week of all that is late in ${title}, together`}
          className="font-semibold"
          onOpen={actions === null ? null : () => actions.onTogether(late.filter(isPriced).map((one) => one.name))}
        />
      </td>
      <td className="border-l border-line p-0" />
    </>
  );
}
