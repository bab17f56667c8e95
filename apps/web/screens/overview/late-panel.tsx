import type { Key, LateMilestone, TargetOf } from '@mainspring/contract';
import { Link } from '@tanstack/react-router';
import { Bar } from '../../charts/bar.tsx';
import { useWhich } from '../../data/which.ts';
import { moneyAlone } from '../../ui/format/numbers.ts';
import { spanShort } from '../../ui/format/spans.ts';
import { useFormats } from '../../ui/format/use-formats.ts';
import { Panel } from '../../ui/panel.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { TONE_CLASS, TONE_INK, toneOf } from '../../ui/tone.ts';
import { MilestoneWhy } from '../../widgets/milestone-why.tsx';
import { SubjectLink } from '../../widgets/subject-link.tsx';
import { lateSays } from './says.ts';

/** As many as weigh anything at a glance. */
const SHOWN = 6;

interface LatePanelProps {
  late: readonly LateMilestone[];
  objective: TargetOf | null;
  outlook: Key;
}

export function LatePanel({ late, objective, outlook }: LatePanelProps) {
  const format = useFormats();
  const { path } = useWhich();
  const shown = late.slice(0, SHOWN);
  const more = late.length - shown.length;
  const columns = useColumns(shown, objective, outlook);
  return (
    <Panel title="Late milestones" says={lateSays(late, objective, format)}>
      {shown.length > 0 && (
        <div className="mx-4 mb-2 overflow-x-auto">
          <Table
            label="Late milestones, by what their lateness takes"
            columns={columns}
            rows={shown}
            rowKey={({ milestone }) => milestone.name}
            tall
          />
        </div>
      )}
      {more > 0 && (
        <Link
          to="/w/$workspace/timeline"
          params={path}
          search
          className="mx-4 mb-3 inline-flex min-h-6 items-center self-start rounded-[4px] text-small text-ink-3 hover:underline"
        >
          {format.count(more)} more weigh less
        </Link>
      )}
    </Panel>
  );
}

function useColumns(shown: readonly LateMilestone[], objective: TargetOf | null, outlook: Key): Column<LateMilestone>[] {
  const format = useFormats();
  const money = objective === null ? null : moneyAlone(objective.unit);
  const largest = Math.max(...shown.map(({ amount }) => Math.abs(amount)), 0);
  const amounts = (value: number | null) => (money === null ? format.count(value ?? 0) : format.figure(value, money));
  return [
    { id: 'milestone', title: 'Milestone', cell: (row) => <MilestoneCell row={row} />, className: 'max-w-0 w-full pr-2' },
    {
      id: 'late',
      title: 'Late by',
      align: 'right',
      className: 'whitespace-nowrap pl-2 text-ink-2',
      by: ({ lateBy }) => lateBy,
      cell: ({ lateBy }) => (lateBy === null ? 'never' : spanShort(lateBy, format)),
    },
    {
      id: 'week',
      title: 'A week costs',
      align: 'right',
      className: 'whitespace-nowrap pl-4 text-ink-2 max-sm:hidden',
      by: ({ perWeek }) => perWeek,
      cell: ({ milestone, perWeek }) => (
        <MilestoneWhy milestone={milestone} outlook={outlook} label="another week of it">
          {amounts(perWeek)}
        </MilestoneWhy>
      ),
    },
    {
      id: 'amount',
      title: objective === null ? 'Effect' : format.period(objective.at),
      align: 'right',
      className: 'whitespace-nowrap pl-4',
      by: ({ amount }) => Math.abs(amount),
      cell: ({ milestone, amount }) => {
        const tone = toneOf(amount, objective?.better ?? 'higher');
        return (
          <span className="flex items-center justify-end gap-2">
            <span className="max-sm:hidden">
              <Bar value={amount} largest={largest} ink={TONE_INK[tone]} width={44} />
            </span>
            <span className={`min-w-12 font-semibold ${amount === 0 ? '' : TONE_CLASS[tone]}`}>
              <MilestoneWhy milestone={milestone} outlook={outlook} label="what its dates do">
                {money === null ? '–' : format.change(amount, money)}
              </MilestoneWhy>
            </span>
          </span>
        );
      },
    },
  ];
}

function MilestoneCell({ row }: { row: LateMilestone }) {
  const format = useFormats();
  const when = row.date === null ? 'not inside the plan' : `${row.reached ? 'reached ' : ''}${format.shortDay(row.date)}`;
  return (
    <span className="block min-w-0 py-1 leading-4">
      <SubjectLink kind="milestone" subject={row.milestone} className="block font-medium text-pretty" />
      <span className="block text-micro text-pretty text-ink-3">
        {row.owner === null ? <span className="font-medium text-bad">No owner</span> : row.owner.title} · due{' '}
        {format.shortDay(row.due)}, <span className="whitespace-nowrap">{when}</span>
      </span>
    </span>
  );
}
