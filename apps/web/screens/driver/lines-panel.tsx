import type { DriverPage } from '@mainspring/contract';
import { ChartPanel } from '../../charts/chart-panel.tsx';
import { ExplorableLineChart } from '../../charts/explorable-line-chart.tsx';
import { LineChart } from '../../charts/line-chart.tsx';
import { gapOf, inPeriod, lastClosed, type SeriesRow, seriesOf, withRange } from '../../charts/series.ts';
import { SeriesTable } from '../../charts/series-table.tsx';
import type { Formats } from '../../ui/format/formats.ts';
import { useFormats } from '../../ui/format/use-formats.ts';
import { titled } from '../../ui/format/words.ts';
import { Panel } from '../../ui/panel.tsx';
import type { View } from './member.ts';

const HEIGHT = 300;

interface LinesPanelProps {
  page: DriverPage;
  view: View;
  period: string | undefined;
  /** Of a printed sheet: then nothing is measured. */
  printed?: number;
}

export function linesSay(rows: readonly SeriesRow[], { driver }: DriverPage, format: Formats): string {
  const shown = rows.flatMap((row) => {
    const gap = gapOf(row);
    return gap === null ? [] : [{ row, gap, size: Math.abs(gap) }];
  });
  const [worst] = [...shown].sort((one, other) => other.size - one.size);
  const closed = rows[lastClosed(rows)];
  const known = closed === undefined ? 'Nothing is closed yet' : `Closed through ${format.period(closed.period)}`;
  if (worst === undefined || format.change(worst.gap, driver.unit).startsWith('±'))
    return `${known}; every period is as planned.`;
  const side = worst.gap > 0 ? 'above' : 'below';
  return `${known}; furthest from plan is ${format.period(worst.row.period)}, ${format.size(worst.gap, driver.unit)} ${side} it.`;
}

export function LinesPanel({ page, view, period, printed }: LinesPanelProps) {
  const format = useFormats();
  const { driver, slots } = page;
  const all = seriesOf(
    slots.map(({ name }) => name),
    view.lines,
  );
  const ranges = { low: view.row?.p10 ?? null, high: view.row?.p90 ?? null };
  const rows = inPeriod(withRange(all, view.lines, ranges), period);
  const title = view.title === '' ? 'By period, against plan' : `By period, against plan: ${view.title}`;
  const label = `${titled(driver)} ${view.title}: plan, actual and forecast by period`;
  const chart = { rows, unit: driver.unit, better: driver.better, label, format, height: HEIGHT };
  const says = linesSay(rows, page, format);
  if (printed !== undefined)
    return (
      <Panel title={title} says={says}>
        <div className="px-4">
          <LineChart {...chart} width={printed} />
        </div>
      </Panel>
    );
  return (
    <ChartPanel
      title={title}
      says={says}
      chart={(width) => <ExplorableLineChart {...chart} width={width} />}
      table={<SeriesTable label={label} rows={rows} unit={driver.unit} better={driver.better} />}
    />
  );
}
