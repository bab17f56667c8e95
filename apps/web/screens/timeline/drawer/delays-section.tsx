// What one to eight weeks more would take: how much of it comes back by the plan's end, and how much does not.
import type { Delays, ObjectiveOf } from '@mainspring/contract';
import { useQuery } from '@tanstack/react-query';
import { Bar } from '../../../charts/bar.tsx';
import { read } from '../../../data/read.ts';
import { useWhich } from '../../../data/which.ts';
import type { Formats } from '../../../ui/format/formats.ts';
import { moneyAlone } from '../../../ui/format/numbers.ts';
import { useFormats } from '../../../ui/format/use-formats.ts';
import { ErrorState, LinesSkeleton } from '../../../ui/states.tsx';
import { type Column, Table } from '../../../ui/table.tsx';
import { delaysSay } from '../delay-words.ts';
import { Section } from './section.tsx';

type Cost = Delays['costs'][number];

interface DelaysSectionProps {
  names: readonly string[];
  objective: ObjectiveOf;
  title: string;
}

export function DelaysSection({ names, objective, title }: DelaysSectionProps) {
  const format = useFormats();
  const { path, query } = useWhich();
  const { data, error, isPending } = useQuery({
    ...read('GET /workspaces/{workspace}/delays', { path, query: { ...query, milestones: names.join(',') } }),
    placeholderData: (before) => before,
  });
  if (isPending) return <Section title={title}>{<LinesSkeleton lines={6} />}</Section>;
  if (data === undefined)
    return (
      <Section title={title}>
        <ErrorState title="The price could not be read.">{error?.message}</ErrorState>
      </Section>
    );
  return (
    <Section title={title} says={delaysSay(data, objective, format)}>
      <Table label={title} columns={columnsOf(data, objective, format)} rows={data.costs} rowKey={({ weeks }) => String(weeks)} />
    </Section>
  );
}

function columnsOf(data: Delays, objective: ObjectiveOf, format: Formats): Column<Cost>[] {
  const money = moneyAlone(objective.unit);
  const largest = Math.max(0, ...data.costs.map(({ cost }) => Math.abs(cost ?? 0)));
  // Only what is taken can come back.
  const ofLoss = (cost: number | null, part: number | null) => format.figure((cost ?? 0) > 0 ? part : null, money);
  const right = { align: 'right', className: 'pl-3 whitespace-nowrap' } as const;
  return [
    { id: 'weeks', title: 'Weeks', cell: ({ weeks }) => format.count(weeks) },
    {
      ...right,
      id: 'cost',
      title: 'Takes',
      cell: ({ cost }) => (
        <span className="flex items-center justify-end gap-2">
          {cost !== null && <Bar value={cost} largest={largest} ink={cost > 0 ? 'var(--bad)' : 'var(--good)'} width={40} />}
          <strong className="min-w-14 font-semibold">{format.figure(cost, money)}</strong>
        </span>
      ),
    },
    { ...right, id: 'deferred', title: 'comes back', cell: ({ cost, deferred }) => ofLoss(cost, deferred) },
    { ...right, id: 'lost', title: 'is lost', cell: ({ cost, lost }) => ofLoss(cost, lost) },
    {
      ...right,
      className: `${right.className} max-sm:hidden`,
      id: 'after',
      title: 'Forecast then',
      cell: ({ after }) => format.figure(after, money),
    },
  ];
}
