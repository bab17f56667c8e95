import type { BridgeOf, BridgePart, Key, TargetOf } from '@mainspring/contract';
import { useState } from 'react';
import { Bridge, stepTitle } from '../../charts/bridge.tsx';
import { type Cut, type Step, stepsOf } from '../../charts/bridge-steps.ts';
import { ChartPanel } from '../../charts/chart-panel.tsx';
import { ExplorableBridge } from '../../charts/explorable-bridge.tsx';
import { type Compared, useChooseWhich } from '../../data/which.ts';
import { Segmented } from '../../ui/button.tsx';
import { moneyAlone } from '../../ui/format/numbers.ts';
import { useFormats } from '../../ui/format/use-formats.ts';
import { Panel } from '../../ui/panel.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { TONE_CLASS, toneOf } from '../../ui/tone.ts';
import { writeQuestion } from '../../widgets/why/question.ts';
import { playerWords } from './players.ts';
import { bridgeSays } from './says.ts';
import { StepDrawer } from './step-drawer.tsx';

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
  outlook: Key;
  printed?: number;
}

/** What is wanted has no reasons; the other totals and every change do. */
const canOpen = (step: Step): boolean => step.kind === 'change' || step.line === 'plan' || step.line === 'forecast';

export function BridgePanel({ bridges, objective, compared, outlook, printed }: BridgePanelProps) {
  const format = useFormats();
  const choose = useChooseWhich();
  const [opened, setOpened] = useState<string>();
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
  const open = (step: Step) => {
    if (step.kind === 'change') setOpened(step.id);
    else if (step.line === 'plan' || step.line === 'forecast')
      void choose({ why: writeQuestion({ line: step.line, address: objective.address, at: objective.at }) });
  };
  const change = steps.find(({ id, kind }) => id === opened && kind === 'change');
  return (
    <>
      <ChartPanel
        title={title}
        says={says}
        actions={<Segmented label="Cut by" value={cut} options={CUTS} onChange={setCut} />}
        chart={(width) => (
          <ExplorableBridge
            steps={steps}
            unit={unit}
            better={better}
            format={format}
            width={width}
            canOpen={canOpen}
            onOpen={open}
          />
        )}
        table={<BridgeTable title={title} steps={steps} objective={objective} onOpen={open} />}
      />
      {change?.kind === 'change' && (
        <StepDrawer step={change} objective={objective} outlook={outlook} onClose={() => setOpened(undefined)} />
      )}
    </>
  );
}

interface BridgeTableProps {
  title: string;
  steps: readonly Step[];
  objective: TargetOf;
  onOpen: (step: Step) => void;
}

function BridgeTable({ title, steps, objective, onOpen }: BridgeTableProps) {
  const format = useFormats();
  const money = moneyAlone(objective.unit);
  const columns: Column<Step>[] = [
    {
      id: 'step',
      title: 'Step',
      cell: (step) => {
        const look = step.kind === 'total' ? 'font-semibold' : '';
        if (!canOpen(step)) return <span className={look}>{stepTitle(step)}</span>;
        return (
          <button type="button" className={`min-h-6 rounded-[4px] hover:underline ${look}`} onClick={() => onOpen(step)}>
            {stepTitle(step)}
            <span className="sr-only">: why?</span>
          </button>
        );
      },
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
