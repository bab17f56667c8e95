import type { BridgeOf, BridgePart, TargetOf } from '@mainspring/contract';
import { useState } from 'react';
import { Bridge, stepTitle } from '../../charts/bridge.tsx';
import { type Cut, type Step, stepsOf } from '../../charts/bridge-steps.ts';
import { ChartPanel } from '../../charts/chart-panel.tsx';
import type { Compared } from '../../data/which.ts';
import { Segmented } from '../../ui/button.tsx';
import { moneyAlone } from '../../ui/format/numbers.ts';
import { useFormats } from '../../ui/format/use-formats.ts';
import { Panel } from '../../ui/panel.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { TONE_CLASS, toneOf } from '../../ui/tone.ts';
import { playerWords } from './players.ts';
import { bridgeSays } from './says.ts';

const CUTS: Record<Cut, string> = { cause: 'Cause', team: 'Team', owner: 'Owner' };

const groupBy =
  (cut: Cut, target: TargetOf) =>
  (part: BridgePart): string => {
    if (cut === 'team') return part.team?.title ?? 'No team';
    if (cut === 'owner') return part.owner?.title ?? 'No owner';
    return playerWords(part.player, part.amount, toneOf(part.amount, target.better) === 'bad');
  };

interface BridgePanelProps {
  bridges: readonly BridgeOf[];
  objective: TargetOf;
  compared: Compared;
  printed?: number;
}

export function BridgePanel({ bridges, objective, compared, printed }: BridgePanelProps) {
  const format = useFormats();
  const [cut, setCut] = useState<Cut>('cause');
  const { unit, better } = objective;
  const told = compared === 'plan' ? bridges.filter(({ from }) => from.line === 'plan') : bridges;
  const steps = stepsOf(told, groupBy(cut, objective));
  const title = compared === 'plan' ? 'From plan to forecast' : 'From target to forecast';
  if (steps.length === 0)
    return (
      <Panel title={title}>
        <EmptyState title="It cannot be told.">One of its ends is an error; the findings name where it began.</EmptyState>
      </Panel>
    );
  const says = bridgeSays(steps, objective, format);
  if (printed !== undefined)
    return (
      <Panel title={title} says={says}>
        <div className="px-4 pb-2">
          <Bridge steps={steps} unit={unit} better={better} format={format} width={printed} />
        </div>
      </Panel>
    );
  return (
    <ChartPanel
      title={title}
      says={says}
      actions={<Segmented label="Cut by" value={cut} options={CUTS} onChange={setCut} />}
      chart={(width) => <Bridge steps={steps} unit={unit} better={better} format={format} width={width} />}
      table={<BridgeTable title={title} steps={steps} objective={objective} />}
    />
  );
}

function BridgeTable({ title, steps, objective }: { title: string; steps: readonly Step[]; objective: TargetOf }) {
  const format = useFormats();
  const money = moneyAlone(objective.unit);
  const columns: Column<Step>[] = [
    {
      id: 'step',
      title: 'Step',
      cell: (step) => <span className={step.kind === 'total' ? 'font-semibold' : ''}>{stepTitle(step)}</span>,
    },
    {
      id: 'amount',
      title: 'Change',
      align: 'right',
      cell: (step) =>
        step.kind === 'total' ? null : (
          <span className={TONE_CLASS[toneOf(step.amount, objective.better)]}>{format.change(step.amount, money)}</span>
        ),
    },
    { id: 'level', title: 'Then', align: 'right', cell: ({ to }) => format.figure(to, money) },
  ];
  return <Table label={title} columns={columns} rows={steps} rowKey={({ id }) => id} />;
}
