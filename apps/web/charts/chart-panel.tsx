// A panel with a chart, and the same figures as a table.
import { type ReactNode, useState } from 'react';
import { Segmented } from '../ui/button.tsx';
import { Panel } from '../ui/panel.tsx';
import { useWidth } from '../ui/use-width.ts';

interface ChartPanelProps {
  title: string;
  says?: ReactNode;
  actions?: ReactNode;
  className?: string;
  chart: (width: number) => ReactNode;
  table: ReactNode;
}

/** Before it is measured. */
const FIRST_WIDTH = 560;

export function ChartPanel({ title, says, actions, className, chart, table }: ChartPanelProps) {
  const [ref, width] = useWidth(FIRST_WIDTH);
  const [view, setView] = useState<'chart' | 'table'>('chart');
  return (
    <Panel
      title={title}
      says={says}
      {...(className === undefined ? {} : { className })}
      actions={
        <>
          {actions}
          <Segmented label="Shown as" value={view} options={{ chart: 'Chart', table: 'Table' }} onChange={setView} />
        </>
      }
    >
      <div ref={ref} className="mx-4 mb-3 min-w-0">
        {view === 'chart' ? chart(width) : <div className="overflow-x-auto">{table}</div>}
      </div>
    </Panel>
  );
}
