import type { Timeline } from '@mainspring/contract';
import { memo } from 'react';
import { useFormats } from '../../../ui/format/use-formats.ts';
import type { Row } from '../rows.ts';
import type { Frame } from './frame.ts';
import { InitiativeCells } from './initiative-cells.tsx';
import { MilestoneCells } from './milestone-cells.tsx';

/** What rows do; on paper they do nothing. */
export interface RowActions {
  onFocus: (id: string) => void;
  onPoint: (milestone: string | null) => void;
  onOpen: (milestone: string) => void;
  onFold: (initiative: string, open: boolean) => void;
  /** Opens the price of several, together. */
  onTogether: (milestones: readonly string[]) => void;
}

interface TimelineRowProps {
  row: Row;
  timeline: Timeline;
  frame: Frame;
  actions: RowActions | null;
  isCurrent: boolean;
}

/** It is drawn again when it changes, not when another is pointed at. */
export const TimelineRow = memo(function TimelineRow({ row, timeline, frame, actions, isCurrent }: TimelineRowProps) {
  const format = useFormats();
  const cells = { timeline, frame, actions, isCurrent, format };
  return (
    <tr
      style={{ height: frame.row }}
      className={row.kind === 'initiative' ? 'bg-sunken' : actions === null ? '' : 'hover:bg-hover focus-within:bg-hover'}
      onPointerEnter={() => actions?.onPoint(row.kind === 'milestone' ? row.id : null)}
      onPointerLeave={() => actions?.onPoint(null)}
    >
      {row.kind === 'initiative' ? <InitiativeCells row={row} {...cells} /> : <MilestoneCells row={row} {...cells} />}
    </tr>
  );
});
