// Where a target is lost: from what is wanted over what the plan says to what is forecast.
import { type Bridge, type BridgeEnd, type BridgePart, cutBy, headline, wholes } from '@mainspring/insight';
import { formatDay } from '@mainspring/kernel';
import type { Outlook, TargetResult } from '@mainspring/outlook';
import { type Plan, quantityOf } from '@mainspring/plan';
import { type Arguments, CannotRun, type Command } from '../command.ts';
import { loadOutlook, RUN_OPTIONS } from '../load-plan.ts';
import { type By, bridgeLines, readingOf, rowsOf } from '../print/bridge.ts';
import { printJson } from '../print/json.ts';
import { jsonNumber } from '../print/numbers.ts';
import { wrapped } from '../print/table.ts';

/** Columns of what goes to a file. */
const WIDTH = 80;

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

/** Every cut that a plan has; a dimension that is called like another cut is not one. */
function cutsOf(plan: Plan): ReadonlyMap<string, By> {
  const cuts = new Map<string, By>((['player', 'subject', 'owner', 'team'] as const).map((by) => [by, by]));
  if ([...plan.processes.values()].some(({ junctions }) => junctions.size > 0)) cuts.set('junction', 'junction');
  for (const { name } of plan.dims) if (!cuts.has(name)) cuts.set(name, { dimension: name });
  return cuts;
}

function cutOf(plan: Plan, given: Arguments): By {
  const asked = given.text('by') ?? 'player';
  const cuts = cutsOf(plan);
  const found = cuts.get(asked);
  if (found !== undefined) return found;
  throw new CannotRun(`A bridge of this plan is not cut by ${asked}; there are: ${[...cuts.keys()].join(', ')}.`);
}

const partJson = (part: BridgePart) => ({ ...part, amount: jsonNumber(part.amount) });

function entriesOf(outlook: Outlook, result: TargetResult, bridge: Bridge, by: By): object[] {
  if (by === 'player') return wholes(bridge).map(({ player, amount }) => ({ name: player, amount: jsonNumber(amount) }));
  if (by === 'subject') return bridge.parts.map(({ subject, amount }) => ({ name: subject.name, amount: jsonNumber(amount) }));
  return cutBy(outlook, result, bridge, by).entries.map(({ name, amount, parts }) => ({
    name,
    amount: jsonNumber(amount),
    parts: parts.map(partJson),
  }));
}

function bridgeJson(outlook: Outlook, result: TargetResult, bridges: readonly Bridge[], by: By): object {
  const end = ({ line, value }: BridgeEnd) => ({ line, value: jsonNumber(value) });
  return {
    plan: outlook.plan.id,
    target: result.target.name,
    dataDate: outlook.record === null ? null : formatDay(outlook.dataDate),
    bridges: bridges.map((bridge) => ({
      from: end(bridge.from),
      to: end(bridge.to),
      parts: bridge.parts.map(partJson),
      unexplained: jsonNumber(bridge.unexplained),
      by: typeof by === 'string' ? by : by.dimension,
      entries: entriesOf(outlook, result, bridge, by),
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
    by: {
      type: 'string',
      value: 'CUT',
      help: 'How the same gap is cut: player, subject, owner, team, junction, or the name of a dimension',
    },
  },
  examples: [
    'bridge examples/northbeam',
    'bridge examples/northbeam --by segment',
    'bridge examples/netflix-2020 --record examples/netflix-2020/record.jsonl',
  ],
  run(given, terminal) {
    const { outlook, exit } = loadOutlook(given.positionals[0], 'bridge DIR', given, terminal);
    const by = cutOf(outlook.plan, given);
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
    const width = terminal.width ?? WIDTH;
    for (const line of wrapped(headOf(outlook, result), width)) terminal.print(line);
    terminal.print();
    const subjects = (of: Bridge) => rowsOf(outlook, result, of, by, reading);
    for (const line of bridgeLines(bridges, reading, subjects, width)) terminal.print(line);
    return exit;
  },
};
