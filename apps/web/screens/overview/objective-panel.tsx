import type { TargetOf } from '@mainspring/contract';
import { ChartPanel } from '../../charts/chart-panel.tsx';
import { ExplorableLineChart } from '../../charts/explorable-line-chart.tsx';
import { LineChart } from '../../charts/line-chart.tsx';
import { inPeriod, seriesOf } from '../../charts/series.ts';
import { SeriesTable } from '../../charts/series-table.tsx';
import { useFormats } from '../../ui/format/use-formats.ts';
import { titled } from '../../ui/format/words.ts';
import { Panel } from '../../ui/panel.tsx';
import { lineSays } from './says.ts';

interface ObjectivePanelProps {
  objective: TargetOf;
  period: string | undefined;
  /** Of a printed sheet: then nothing is measured. */
  printed?: number;
}

const HEIGHT = 292;

export function ObjectivePanel({ objective, period, printed }: ObjectivePanelProps) {
  const format = useFormats();
  const rows = inPeriod(seriesOf(objective.periods, objective.toDate), period);
  const { unit, better, wanted } = objective;
  const title = `${titled(objective)}, against plan`;
  const label = `${titled(objective)}: plan, actual and forecast so far, by period`;
  const chart = {
    rows,
    unit,
    better,
    label,
    format,
    height: HEIGHT,
    target: rows.at(-1)?.period === objective.periods.at(-1) ? wanted : null,
  };
  const says = lineSays(rows, objective, format);
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
      table={<SeriesTable label={label} rows={rows} unit={unit} better={better} />}
    />
  );
}
