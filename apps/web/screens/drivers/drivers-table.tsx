// Every driver of the plan with its figures, those that do not reach the objective too; the tree's table.
import type { DriverNode, Drivers } from '@mainspring/contract';
import { Link } from '@tanstack/react-router';
import { useWhich } from '../../data/which.ts';
import type { Formats } from '../../ui/format/formats.ts';
import { moneyAlone, named } from '../../ui/format/numbers.ts';
import { useFormats } from '../../ui/format/use-formats.ts';
import { titled } from '../../ui/format/words.ts';
import { HealthTag } from '../../ui/health.tsx';
import { Panel } from '../../ui/panel.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { TONE_CLASS, toneOf } from '../../ui/tone.ts';
import { WhyButton } from '../../widgets/why/why-button.tsx';
import { gapOf } from './words.ts';

const HEALTH_ORDER: Record<DriverNode['health'], number> = { 'off-track': 3, 'at-risk': 2, unknown: 1, 'on-track': 0 };

const weight = ({ onPlan, worth }: DriverNode): number => Math.abs(onPlan ?? 0) || Math.abs(worth ?? 0) / 1e6;

export function DriversTable({ data }: { data: Drivers }) {
  const rows = [...data.drivers].sort((one, other) => weight(other) - weight(one));
  const format = useFormats();
  const { workspace } = useWhich();
  const apart = rows.filter(({ worth, name }) => worth === 0 && name !== data.root).length;
  const says =
    data.root === null
      ? undefined
      : `${format.count(rows.length - apart)} move the objective; ${format.count(apart)} are computed beside it or do not reach it.`;
  return (
    <Panel title="Every driver" {...(says === undefined ? {} : { says })}>
      <div className="mx-4 mb-3 overflow-x-auto" data-wide>
        <Table
          label="Every driver, by what it would return on plan"
          columns={columnsOf(data, workspace, format)}
          rows={rows}
          rowKey={({ name }) => name}
          tall
        />
      </div>
    </Panel>
  );
}

function columnsOf({ unit, at, key }: Drivers, workspace: string, format: Formats): Column<DriverNode>[] {
  const money = (value: number | null) =>
    unit === null || value === null || value === 0 ? '–' : format.change(value, moneyAlone(unit));
  const right = { align: 'right', className: 'whitespace-nowrap pl-4' } as const;
  return [
    {
      id: 'driver',
      title: 'Driver',
      by: (row) => titled(row),
      className: 'min-w-44 pr-2',
      cell: (row) => <DriverCell row={row} workspace={workspace} />,
    },
    {
      id: 'health',
      title: 'Status',
      className: 'pr-2',
      by: ({ health }) => HEALTH_ORDER[health],
      cell: ({ health }) => <HealthTag is={health} />,
    },
    { ...right, id: 'plan', title: 'Plan', cell: ({ plan, over }) => format.figure(plan, over) },
    {
      ...right,
      id: 'forecast',
      title: 'Forecast',
      cell: (row) => (
        <WhyButton address={row.name} at={at ?? ''} line="forecast" outlook={key} label={`${titled(row)}, forecast`}>
          {format.figure(row.forecast, row.over)}
        </WhyButton>
      ),
    },
    {
      ...right,
      id: 'gap',
      title: 'Gap',
      cell: (row) => (
        <span className={TONE_CLASS[toneOf(gapOf(row), row.better)]}>{format.change(gapOf(row), named(row.over))}</span>
      ),
    },
    { ...right, id: 'step', title: 'One step more', cell: ({ step, unit: own }) => format.change(step, own) },
    { ...right, id: 'worth', title: 'is worth', by: ({ worth }) => Math.abs(worth ?? 0), cell: ({ worth }) => money(worth) },
    {
      ...right,
      id: 'on-plan',
      title: 'On plan, it returns',
      by: ({ onPlan }) => onPlan,
      cell: ({ onPlan }) => <strong className="font-semibold">{money(onPlan)}</strong>,
    },
  ];
}

function DriverCell({ row, workspace }: { row: DriverNode; workspace: string }) {
  return (
    <span className="block leading-4">
      <Link
        to="/w/$workspace/drivers/$driver"
        params={{ workspace, driver: row.name }}
        search
        className="font-medium hover:underline"
      >
        {titled(row)}
      </Link>
      <span className="block text-micro text-ink-3">
        {row.owner === null ? <span className="font-medium text-bad">No owner</span> : row.owner.title}
      </span>
    </span>
  );
}
