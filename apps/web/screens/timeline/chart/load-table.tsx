// What is asked of each team, period by period, under the same axis: a table whose cells are coloured by how full they are.
import type { TeamLoad, Timeline } from '@mainspring/contract';
import type { CSSProperties } from 'react';
import { classes } from '../../../ui/classes.ts';
import { useFormats } from '../../../ui/format/use-formats.ts';
import { titled } from '../../../ui/format/words.ts';
import { isOver, peakOf } from '../load.ts';
import type { Frame } from './frame.ts';

/** A figure stands in a cell from this width on; below it is read out. */
const FIGURE_FROM = 25;
const PEAK = 142;

function shade(load: number | null): CSSProperties {
  if (load === null) return {};
  if (isOver(load)) return { background: `color-mix(in oklab, var(--bad) ${Math.min(42, 10 + (load - 1) * 40)}%, var(--panel))` };
  return { background: `color-mix(in oklab, var(--ink) ${load * 16}%, var(--panel))` };
}

interface LoadTableProps {
  teams: readonly TeamLoad[];
  timeline: Timeline;
  frame: Frame;
}

export function LoadTable({ teams, timeline, frame }: LoadTableProps) {
  const { axis, side, dates, width } = frame;
  const format = useFormats();
  const first = timeline.slots.findIndex(({ name }) => name === axis.slots[0]?.name);
  return (
    <table
      className="table-fixed border-separate border-spacing-0 text-small"
      style={{ width }}
      aria-label="Load of teams, in percent"
    >
      <colgroup>
        <col style={{ width: side - PEAK }} />
        <col style={{ width: PEAK }} />
        <col style={{ width: axis.left }} />
        {axis.slots.map((slot) => (
          <col key={slot.name} style={{ width: axis.end(slot.until) - axis.x(slot.from) }} />
        ))}
        <col style={{ width: dates - axis.right }} />
      </colgroup>
      <thead className="sr-only">
        <tr>
          <th scope="col">Team</th>
          <th scope="col">Most</th>
          <td />
          {axis.slots.map(({ name }) => (
            <th key={name} scope="col">
              {format.period(name)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {teams.map((team) => {
          const peak = peakOf(team, timeline.slots);
          return (
            <tr key={team.team.name} id={`team-${team.team.name}`} className="h-6">
              <th scope="row" className="truncate p-0 pr-2 pl-4 text-left font-normal">
                {titled(team.team)}
              </th>
              <td
                className={classes(
                  'p-0 pr-3 text-right whitespace-nowrap',
                  peak !== null && isOver(peak.load) ? 'font-medium text-bad' : 'text-ink-3',
                )}
              >
                {peak !== null && `${format.share(peak.load)}, ${format.period(peak.slot.name)}`}
              </td>
              <td className="border-l border-line p-0" />
              {axis.slots.map((slot, index) => (
                <LoadCell
                  key={slot.name}
                  load={team.load[first + index] ?? null}
                  width={axis.end(slot.until) - axis.x(slot.from)}
                />
              ))}
              <td className="p-0" />
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function LoadCell({ load, width }: { load: number | null; width: number }) {
  const format = useFormats();
  const over = isOver(load);
  const words = load === null ? 'no value' : `${format.share(load)}${over ? ', too much' : ''}`;
  return (
    <td
      className={classes(
        'p-0 text-center text-micro [print-color-adjust:exact]',
        over ? 'border-t-2 border-bad font-semibold text-ink' : 'text-ink-2',
      )}
      style={shade(load)}
    >
      {width >= FIGURE_FROM && <span aria-hidden="true">{load === null ? '–' : format.count(load * 100)}</span>}
      <span className="sr-only">{words}</span>
    </td>
  );
}
