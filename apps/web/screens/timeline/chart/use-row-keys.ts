// One tab stop for all rows: up and down walk them, left and right fold an initiative or propose another day for a milestone,
// Enter opens, Escape takes the proposal back.
import { type KeyboardEvent, useRef, useState } from 'react';
import type { Axis } from '../axis.ts';
import { moved, type Proposal, stepOf } from '../proposal.ts';
import type { Row } from '../rows.ts';

interface RowKeys {
  rows: readonly Row[];
  axis: Axis;
  proposal: Proposal | null;
  /** null: whoever looks may not tell. */
  onPropose: ((proposal: Proposal | null) => void) | null;
  onFold: (initiative: string, open: boolean) => void;
}

function nextRow(key: string, at: number, rows: readonly Row[]): Row | undefined {
  switch (key) {
    case 'ArrowDown':
      return rows[at + 1];
    case 'ArrowUp':
      return rows[at - 1];
    case 'Home':
      return rows[0];
    case 'End':
      return rows.at(-1);
    default:
      return undefined;
  }
}

export function useRowKeys({ rows, axis, proposal, onPropose, onFold }: RowKeys) {
  const frame = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState('');
  const current = rows.some(({ id }) => id === focused) ? focused : (rows[0]?.id ?? '');
  const onKeyDown = (event: KeyboardEvent) => {
    const id = event.target instanceof HTMLElement ? event.target.dataset.row : undefined;
    const at = rows.findIndex((row) => row.id === id);
    const row = rows[at];
    if (row === undefined || event.metaKey || event.ctrlKey || event.altKey) return;
    const next = nextRow(event.key, at, rows);
    const days = stepOf(event.key, event.shiftKey);
    if (next !== undefined) {
      if (proposal !== null) onPropose?.(null);
      frame.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(next.id)}"]`)?.focus();
    } else if (event.key === 'Escape' && proposal !== null) onPropose?.(null);
    else if (days !== null && row.kind === 'initiative') onFold(row.initiative?.name ?? '', days > 0);
    else if (days !== null && row.kind === 'milestone') onPropose?.(moved(row.milestone, days, proposal, axis));
    else return;
    event.preventDefault();
  };
  return { frame, current, onFocus: setFocused, onKeyDown } as const;
}
