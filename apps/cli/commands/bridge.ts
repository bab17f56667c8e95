// Where a target is lost: from what is wanted over what the plan says to what is forecast.
import { type Bridge, type BridgeEnd, type BridgePart, cutBy, headline, outlookKey, wholes } from '@mainspring/insight';
import type { Outlook, TargetResult } from '@mainspring/outlook';
import { type Plan, quantityOf } from '@mainspring/plan';
import { type Arguments, CannotRun, type Command } from '../command.ts';
import { loadOutlook, RUN_OPTIONS } from '../load-plan.ts';
import { bridgeLines, headLines, readingOf } from '../print/bridge.ts';
import type { By } from '../print/bridge-rows.ts';
import { errorSentences, errorsOf } from '../print/error-figures.ts';
import { printJson } from '../print/json.ts';
import { madeFromLines } from '../print/made-from.ts';
import { noObjective, noTarget } from '../print/no-target.ts';
import { jsonNumber } from '../print/numbers.ts';
import { pageWidth, type Terminal } from '../terminal.ts';

function targetOf(outlook: Outlook, name: string | null): TargetResult {
  if (name === null) {
    if (outlook.objective !== null) return outlook.objective;
    throw new CannotRun(`${noObjective(outlook.plan)}; without one there is no gap. Name a target with --target.`);
  }
  const found = outlook.targets.find(({ target }) => target.name === name);
  if (found !== undefined) return found;
  const names = outlook.targets.map(({ target }) => target.name).join(', ');
  throw new CannotRun(`There is no target ${name}. ${names === '' ? noTarget(outlook.plan) : `There are: ${names}.`}`);
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
    ...outlookKey(outlook),
    target: result.target.name,
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

function printBridge(outlook: Outlook, result: TargetResult, bridges: readonly Bridge[], by: By, terminal: Terminal): void {
  const width = pageWidth(terminal);
  const percent = quantityOf(outlook.plan, result.target.on.quantity)?.unit.percent === true;
  const ends = bridges.flatMap(({ from, to }) => [from, to]);
  const reading = readingOf(ends, percent);
  for (const line of madeFromLines(outlook, terminal.colour, width)) terminal.print(line);
  for (const line of headLines(outlook, result, reading, width)) terminal.print(line);
  terminal.print();
  for (const line of bridgeLines(outlook, result, bridges, by, reading, width)) terminal.print(line);
}

export const bridge: Command = {
  name: 'bridge',
  operands: 'DIR',
  summary: 'Says where the objective is lost between target, plan and forecast',
  description:
    'Splits the gap between the target and the forecast: what nobody planned, then dates, capabilities, load of teams, incentives and confidence and, with a record, assumptions and formulas that proved to be off, corrections and exchange rates. They are switched on in this order; each step is a run of the whole plan. What is small is put together as others; --json holds every part. Exits 1 where one of the three is an error.',
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
    terminal.progress('Splitting the gap ...');
    const bridges = headline(outlook, result);
    if (given.flag('json')) printJson(bridgeJson(outlook, result, bridges, by), terminal);
    else printBridge(outlook, result, bridges, by, terminal);
    const errors = errorsOf(result);
    for (const said of errorSentences(outlook, given, errors)) terminal.complain(said);
    return errors.length > 0 ? 1 : exit;
  },
};
