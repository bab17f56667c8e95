import type { UnitOf } from '@mainspring/contract';
import { moneyAlone } from '../ui/format/numbers.ts';
import { useFormats } from '../ui/format/use-formats.ts';
import { type Column, Table } from '../ui/table.tsx';
import { TONE_CLASS, toneOf } from '../ui/tone.ts';
import { gapOf, type SeriesRow } from './series.ts';

interface SeriesTableProps {
  label: string;
  rows: readonly SeriesRow[];
  unit: UnitOf;
  better: 'higher' | 'lower';
}

/** The table of a line chart. */
export function SeriesTable({ label, rows, unit, better }: SeriesTableProps) {
  const format = useFormats();
  const money = moneyAlone(unit);
  const beside = (id: 'flexed' | 'low' | 'high', title: string): Column<SeriesRow>[] =>
    rows.some((row) => row[id] !== undefined)
      ? [{ id, title, align: 'right', cell: (row) => format.figure(row[id] ?? null, money) }]
      : [];
  const columns: Column<SeriesRow>[] = [
    { id: 'period', title: 'Period', cell: ({ period }) => format.period(period) },
    { id: 'plan', title: 'Plan', align: 'right', cell: ({ plan }) => format.figure(plan, money) },
    ...beside('flexed', 'Flexed'),
    { id: 'actual', title: 'Actual', align: 'right', cell: ({ actual }) => format.figure(actual, money) },
    { id: 'forecast', title: 'Forecast', align: 'right', cell: ({ forecast }) => format.figure(forecast, money) },
    {
      id: 'gap',
      title: 'Gap to plan',
      align: 'right',
      cell: (row) => <span className={TONE_CLASS[toneOf(gapOf(row), better)]}>{format.change(gapOf(row), money)}</span>,
    },
    ...beside('low', 'P10'),
    ...beside('high', 'P90'),
  ];
  return <Table label={label} columns={columns} rows={rows} rowKey={({ period }) => period} />;
}
