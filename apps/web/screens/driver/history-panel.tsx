// What was recorded, newest first; what a correction took the place of stays, struck.
import type { ActualEvent, DriverPage, RowOf, UnitOf } from '@mainspring/contract';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import type { Formats } from '../../ui/format/formats.ts';
import { useFormats } from '../../ui/format/use-formats.ts';
import { capitalized, counted } from '../../ui/format/words.ts';
import { Panel } from '../../ui/panel.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { useWho } from '../../widgets/use-who.ts';
import { intervalWords } from './interval-words.ts';
import type { View } from './member.ts';

interface Entry {
  row: RowOf;
  actual: ActualEvent;
  /** Its period ends after the data date. */
  waits: boolean;
}

/** As many as are read at a glance. */
const SHOWN = 12;

const entriesOf = (row: RowOf): Entry[] => [
  ...row.actuals.map((actual) => ({ row, actual, waits: false })),
  ...row.waiting.map((actual) => ({ row, actual, waits: true })),
];

export function historySays(entries: readonly Pick<Entry, 'actual' | 'waits'>[]): string {
  if (entries.length === 0) return 'Nothing was measured of it yet.';
  const corrected = entries.filter(({ actual }) => actual.replaced.length > 0).length;
  const waiting = entries.filter(({ waits }) => waits).length;
  return `${[
    capitalized(counted(entries.length, 'actual')),
    ...(corrected === 0 ? [] : [counted(corrected, 'of them corrected', 'of them corrected')]),
    ...(waiting === 0 ? [] : [counted(waiting, 'of them not counted yet', 'of them not counted yet')]),
  ].join(', ')}.`;
}

/** Of a value as it was recorded: the driver's own stands in the heading, another beside its value. */
const unitOfEvent = ({ unit }: ActualEvent, own: UnitOf): UnitOf =>
  unit === own.text ? { ...own, text: '1' } : { text: unit, percent: unit === '%', currency: null };

interface HistoryProps {
  page: DriverPage;
  view: View;
  /** On a sheet nothing can be pressed: what is left out is said. */
  printed?: boolean;
}

export function HistoryPanel({ page, view, printed = false }: HistoryProps) {
  const format = useFormats();
  const whoOf = useWho();
  const [all, setAll] = useState(false);
  const rows = view.row === null ? page.rows : [view.row];
  const entries = rows.flatMap(entriesOf).sort((one, other) => other.actual.seq - one.actual.seq);
  const more = entries.length - SHOWN;
  return (
    <Panel title="What was measured" says={historySays(entries)}>
      {entries.length > 0 && (
        <div className="mx-4 mb-2">
          <Table
            label="Actuals, newest first"
            columns={columnsOf(page, format, whoOf)}
            rows={all ? entries : entries.slice(0, SHOWN)}
            rowKey={({ actual }) => String(actual.seq)}
            tall
          />
          {more > 0 && printed && <p className="py-2 text-small text-ink-3">{format.count(more)} before these.</p>}
          {more > 0 && !printed && (
            <Button className="-ml-2" onPress={() => setAll(!all)}>
              {all ? 'Show the newest' : `Show all ${format.count(entries.length)}`}
            </Button>
          )}
        </div>
      )}
    </Panel>
  );
}

const headingOf = ({ text, percent }: UnitOf): string => (percent || text === '1' || text === '' ? 'Value' : text);

function columnsOf(page: DriverPage, format: Formats, whoOf: (actor: string) => string): Column<Entry>[] {
  return [
    {
      id: 'period',
      title: 'Period',
      className: 'pr-2',
      cell: ({ row, actual, waits }) => (
        <span className="block leading-4">
          <span className="block font-medium">{intervalWords(actual, page, format)}</span>
          <span className="block text-micro text-ink-3">{row.title}</span>
          {waits && <span className="block text-micro text-ink-2">counts from {format.day(actual.until)}</span>}
        </span>
      ),
    },
    {
      id: 'value',
      title: headingOf(page.driver.unit),
      align: 'right',
      className: 'sm:whitespace-nowrap',
      cell: ({ actual }) => <Values actual={actual} unit={unitOfEvent(actual, page.driver.unit)} />,
    },
    {
      id: 'by',
      title: 'Told by',
      className: 'py-1 pl-4',
      cell: ({ actual }) => (
        <span className="block leading-4">
          <span className="block break-words">
            {whoOf(actual.actor)}, {actual.source}
          </span>
          <span className="block text-micro text-ink-3">
            event {format.count(actual.seq)} · {format.moment(actual.at)}
            {actual.correction !== null && ` · ${actual.correction}`}
          </span>
        </span>
      ),
    },
  ];
}

function Values({ actual, unit }: { actual: ActualEvent; unit: UnitOf }) {
  const format = useFormats();
  const [before] = actual.replaced;
  return (
    <span className="block leading-4">
      <span className="block font-medium">{format.exact(actual.value, unit)}</span>
      {before !== undefined && (
        <span className="block text-micro text-ink-3">
          <span className="sr-only">before: </span>
          <del>{format.exact(before.value, unit)}</del>
        </span>
      )}
    </span>
  );
}
