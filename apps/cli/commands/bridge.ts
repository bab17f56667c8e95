// Where a target is lost: from what is wanted over what the plan says to what is forecast.

import { type Bridge, type BridgeEnd, cutBy, headline, wholes } from '@mainspring/insight';
import { formatDay } from '@mainspring/kernel';
import type { Outlook, TargetResult } from '@mainspring/outlook';
import { quantityOf } from '@mainspring/plan';
import { type Arguments, CannotRun, type Command } from '../command.ts';
import { loadOutlook, RUN_OPTIONS } from '../load-plan.ts';
import { type By, bridgeLines, CUTS, readingOf } from '../print/bridge.ts';
import { printJson } from '../print/json.ts';
import { jsonNumber } from '../print/numbers.ts';

function targetOf(outlook: Outlook, name: string | null): TargetResult {
  if (name === null) {
    if (outlook.objective !== null) return outlook.objective;
    throw new CannotRun('The plan names no objective; without one there is no gap. Name a target with --target.');
  }
  const found = outlook.targets.find(({ target }) => target.name === name);
  if (found !== undefined) return found;
  const names = outlook.targets.map(({ target }) => target.name).join(', ');
  throw new CannotRun(`There is no target ${name}. ${names === '' ? 'The plan has none.' : `There are: ${names}.`}`);
}

function cutOf(given: Arguments): By {
  const asked = given.text('by') ?? 'player';
  const found = CUTS.find((by) => by === asked);
  if (found === undefined) throw new CannotRun(`A bridge is not cut by ${asked}; there are: ${CUTS.join(', ')}.`);
  return found;
}

function entriesOf(outlook: Outlook, bridge: Bridge, by: By): object[] {
  if (by === 'player') return wholes(bridge).map(({ player, amount }) => ({ name: player, amount: jsonNumber(amount) }));
  if (by === 'subject') return bridge.parts.map(({ subject, amount }) => ({ name: subject.name, amount: jsonNumber(amount) }));
  return cutBy(outlook.plan, bridge, by).entries.map(({ name, amount }) => ({ name, amount: jsonNumber(amount) }));
}

function bridgeJson(outlook: Outlook, { target }: TargetResult, bridges: readonly Bridge[], by: By): object {
  const end = ({ line, value }: BridgeEnd) => ({ line, value: jsonNumber(value) });
  return {
    plan: outlook.plan.id,
    target: target.name,
    dataDate: outlook.record === null ? null : formatDay(outlook.dataDate),
    bridges: bridges.map((bridge) => ({
      from: end(bridge.from),
      to: end(bridge.to),
      parts: bridge.parts.map((part) => ({ ...part, amount: jsonNumber(part.amount) })),
      unexplained: jsonNumber(bridge.unexplained),
      by,
      entries: entriesOf(outlook, bridge, by),
    })),
  };
}

function headOf(outlook: Outlook, { target }: TargetResult): string {
  const at = outlook.record === null ? 'as wired' : `at ${formatDay(outlook.dataDate)}`;
  return `${target.title} (${target.on.text}, ${target.at.text}): target, plan on paper, forecast ${at}`;
}

export const bridge: Command = {
  name: 'bridge',
  operands: 'DIR',
  summary: 'Says where the objective is lost between target, plan and forecast',
  description:
    'Splits the gap between the target and the forecast: what nobody planned, then dates, capabilities, load of teams, incentives and confidence and, with a record, assumptions and formulas that proved to be off, corrections and exchange rates. They are switched on in this order; each step is a run of the whole plan.',
  options: {
    ...RUN_OPTIONS,
    target: { type: 'string', value: 'NAME', help: 'Another target than the objective' },
    by: { type: 'string', value: 'CUT', help: `How the same gap is cut: ${CUTS.join(', ')}` },
  },
  examples: [
    'bridge examples/northbeam',
    'bridge examples/northbeam --by team',
    'bridge examples/netflix-2020 --record examples/netflix-2020/record.jsonl',
  ],
  run(given, terminal) {
    const by = cutOf(given);
    const { outlook, exit } = loadOutlook(given.positionals[0], 'bridge DIR', given, terminal);
    const result = targetOf(outlook, given.text('target'));
    const bridges = headline(outlook, result);
    if (given.flag('json')) {
      printJson(bridgeJson(outlook, result, bridges, by), terminal);
      return exit;
    }
    const percent = quantityOf(outlook.plan, result.target.on.quantity)?.unit.percent === true;
    const reading = readingOf(
      bridges.flatMap(({ from, to }) => [from, to]),
      percent,
      result.better,
    );
    terminal.print(headOf(outlook, result));
    terminal.print();
    for (const line of bridgeLines(outlook.plan, bridges, by, reading)) terminal.print(line);
    return exit;
  },
};
