// How a figure came about: its formula with the values in it, and theirs, down to a depth; an error to where it began.
import { outlookKey } from '@mainspring/insight';
import { formatDay, slotName } from '@mainspring/kernel';
import { type ExplainedCell, explainCell, type MovedBy, type Outlook, type OutsideFigure, type Run } from '@mainspring/outlook';
import { resolveAddress, resolvePeriod } from '../address.ts';
import { type Arguments, CannotRun, type Command } from '../command.ts';
import { loadOutlook, RUN_OPTIONS } from '../load-plan.ts';
import { explainedLines } from '../print/explained.ts';
import { INVOKED } from '../print/invoked.ts';
import { printJson } from '../print/json.ts';
import { madeFromLines } from '../print/made-from.ts';
import { jsonNumber } from '../print/numbers.ts';
import { rolledFigure, rollupJson, rollupLines } from '../print/rollup.ts';
import { wrapped } from '../print/table.ts';
import { pageWidth } from '../terminal.ts';

/** What a run is, by the names under which `run` prints them. */
const RUNS = {
  paper: 'what was committed to, every date kept and every effect full',
  wired: 'what the plan as written will do',
  flexed: 'what was committed to, with the dates that are recorded',
  forecast: 'what the plan as written will do, with what is recorded',
} as const;

function runAsked(outlook: Outlook, given: Arguments): { readonly name: keyof typeof RUNS; readonly run: Run } {
  const { paper, wired, flexed } = outlook;
  const asked = given.text('run');
  if (asked === 'paper') return { name: asked, run: paper };
  if (flexed === null && (asked ?? 'wired') === 'wired') return { name: 'wired', run: wired };
  if (flexed !== null && asked === 'flexed') return { name: asked, run: flexed };
  if (flexed !== null && (asked ?? 'forecast') === 'forecast') return { name: 'forecast', run: wired };
  const there = flexed === null ? 'there are paper and wired' : 'with a record there are paper, flexed and forecast';
  throw new CannotRun(`There is no run ${asked}; ${there}.`);
}

function movedJson(moved: MovedBy | null): object {
  if (moved === null) return {};
  const { stated, pulls, effects, isActual, unexplained, forecast } = moved;
  const dated = effects.map((effect) => ({ ...effect, starts: effect.starts === null ? null : formatDay(effect.starts) }));
  return { stated: jsonNumber(stated), pulls, effects: dated, actual: isActual, forecast, unexplained: jsonNumber(unexplained) };
}

function asJson(node: ExplainedCell): object {
  const { address, period, value, cell, formula, moved, from, outside, otherPeriods, errorBegins, leftOut, toldElsewhere } = node;
  return {
    address,
    period,
    ...(otherPeriods === 0 ? {} : { otherPeriods }),
    value: jsonNumber(value),
    unit: cell.quantity.unitText,
    formula,
    ...(errorBegins ? { errorBegins } : {}),
    ...movedJson(moved),
    ...(outside.length === 0 ? {} : { outside: outside.map(outsideJson) }),
    ...(leftOut === 0 ? {} : { leftOut }),
    ...(toldElsewhere ? { toldElsewhere } : {}),
    from: from.map(asJson),
  };
}

const outsideJson = ({ address, period, otherPeriods, value, unitText }: OutsideFigure): object => ({
  address,
  period,
  ...(otherPeriods === 0 ? {} : { otherPeriods }),
  value: jsonNumber(value),
  unit: unitText,
});

const MOST_DEEP = 20;

function depthAsked(given: Arguments): number {
  const asked = given.text('depth') ?? '2';
  const depth = /^\d+$/.test(asked) ? Number(asked) : Number.NaN;
  if (depth <= MOST_DEEP) return depth;
  throw new CannotRun(`--depth is a whole number from 0 to ${MOST_DEEP}, like 3; ${asked} is none.`);
}

export const why: Command = {
  name: 'why',
  operands: 'ADDRESS@PERIOD DIR',
  summary: 'Explains one figure by what went into it',
  description:
    'Prints the formula behind a figure with the values of all that it reads, and theirs, down to a depth; what a figure is made of is told once, where it is met nearest to the one asked for. Over a span or several members it begins with the rule by which they make one figure and with what each of them gives to it, and goes on with the last period. Of what was read in many periods the last is shown. An error value is followed to where it began; the middle of a long way is left out. What moved a figure stands under it: the incentives that pull it, the effects of initiatives and how much of each is there, the record.',
  options: {
    ...RUN_OPTIONS,
    run: {
      type: 'string',
      value: 'RUN',
      help: 'paper or wired (the default); with a record paper, flexed or forecast (the default)',
    },
    depth: { type: 'string', value: 'N', help: 'How far down (2)' },
  },
  examples: [
    'why "win_rate[enterprise]@2026-07" examples/northbeam',
    'why acv@2026 examples/northbeam',
    'why arr@2026-12 examples/northbeam --run paper --depth 3',
  ],
  run(given, terminal) {
    const [asked, path] = given.positionals;
    const [, address = '', at = ''] = /^(.+)@([^@]+)$/.exec(asked ?? '') ?? [];
    if (address === '')
      throw new CannotRun(`Which figure? ${INVOKED} why ADDRESS@PERIOD DIR, for example: why arr@2026-12 my-plan`);
    const { outlook, exit } = loadOutlook(path, 'why ADDRESS@PERIOD DIR', given, terminal);
    const { name, run } = runAsked(outlook, given);
    const depth = depthAsked(given);
    const { quantity, address: resolved } = resolveAddress(outlook.plan, address);
    const slots = resolvePeriod(outlook.plan, at);
    const nodes = resolved.rows.map((row) => explainCell(run, { quantity, row, slot: slots.last }, depth));
    const rolled = rolledFigure(run, quantity, resolved, slots);
    if (given.flag('json')) {
      const value = rolled?.value ?? nodes[0]?.value ?? Number.NaN;
      const rollup = rolled === null ? {} : { rollup: rollupJson(outlook, rolled) };
      const answer = { ...outlookKey(outlook), run: name, value: jsonNumber(value), ...rollup, figures: nodes.map(asJson) };
      printJson(answer, terminal);
      return exit;
    }
    const width = pageWidth(terminal);
    for (const line of madeFromLines(outlook, terminal.colour, width)) terminal.print(line);
    for (const line of wrapped(`Run: ${name}, ${RUNS[name]}.`, width)) terminal.print(line);
    terminal.print();
    if (rolled !== null) {
      for (const line of rollupLines(outlook, rolled, width)) terminal.print(line);
      if (slots.first !== slots.last) terminal.print(`${slotName(outlook.plan.grid, slots.last)}, the last of them:`);
    }
    for (const node of nodes) for (const line of explainedLines(run, node, width)) terminal.print(line);
    return exit;
  },
};
