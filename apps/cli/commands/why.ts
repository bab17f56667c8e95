// How a figure came about: its formula with the values in it, and theirs, down to a depth; an error to where it began.
import { formatDay, slotName } from '@mainspring/kernel';
import { type ExplainedCell, explainCell, type MovedBy, type OutsideFigure } from '@mainspring/outlook';
import { resolveAddress, resolvePeriod } from '../address.ts';
import { type Arguments, CannotRun, type Command } from '../command.ts';
import { loadOutlook, RUN_OPTIONS } from '../load-plan.ts';
import { printJson } from '../print/json.ts';
import { exactNumber, figure, jsonNumber, percentage, signed } from '../print/numbers.ts';
import { rolledFigure, rollupJson, rollupLines } from '../print/rollup.ts';

/** What moved the figure away from what the plan states or the formula gives. */
function movedLines({ moved, cell }: ExplainedCell): string[] {
  const { percent } = cell.quantity.unit;
  if (moved === null) return [];
  const change = (by: MovedBy['effects'][number]['change']) =>
    by.kind === 'relative' ? signed(by.by, percentage) : signed(by.by, (value) => figure(value, percent));
  const effects = moved.effects.map(({ effect, change: by, level, weight, starts, waitedFor }) => {
    const confidence = weight === 1 ? '' : `, ${percentage(weight)} confident`;
    const waited = waitedFor === null ? '' : `, waits for ${waitedFor}`;
    if (starts === null) return `${effect}: ${change(by)} never comes${waited}`;
    return `${effect}: ${change(by)} from ${formatDay(starts)}, ${percentage(level)} there${confidence}${waited}`;
  });
  const pulls = moved.pulls.map(
    ({ incentive, amount }) => `incentives.${incentive} pulls it by ${signed(amount, (value) => figure(value, percent))}`,
  );
  const before = moved.forecast === null || moved.forecast.method === 'plan' ? 'stated' : 'forecast without effects';
  const stated =
    Number.isNaN(moved.stated) || effects.length + pulls.length === 0 ? [] : [`${before} ${figure(moved.stated, percent)}`];
  const recorded = moved.isActual ? ['an actual from the record'] : [];
  const beyond =
    moved.unexplained === 0
      ? []
      : [`${signed(moved.unexplained, (value) => figure(value, percent))} beyond the formula, unexplained`];
  return [...recorded, ...beyond, ...aheadLines(moved), ...stated, ...pulls, ...effects];
}

/** How it is forecast, and why not as its plan says where there is too little to go by. */
function aheadLines({ forecast }: MovedBy): string[] {
  if (forecast === null) return [];
  const { method, insteadOf } = forecast;
  const how = method === 'plan' ? 'as planned' : `by ${method}`;
  if (insteadOf !== null) return [`forecast ${how}: its actuals are not enough for ${insteadOf}`];
  return method === 'plan' ? [] : [`forecast ${how} from its actuals`];
}

/** What is stated and not computed. */
const GIVEN = new Set(['assumption', 'opening']);

const unitAfter = (unitText: string) => (unitText === '%' || unitText === '1' ? '' : ` ${unitText}`);

const periodsAfter = (count: number) => (count === 0 ? '' : `   (read in ${count} other period${count === 1 ? '' : 's'} too)`);

const BEGINS = '   <- the error begins here';

function outsideLine({ address, period, value, unit, unitText, otherPeriods }: OutsideFigure, indent: string): string {
  const begins = Number.isNaN(value) ? BEGINS : '';
  return `${indent}${address}@${period}  ${figure(value, unit.percent)}${unitAfter(unitText)}${periodsAfter(otherPeriods)}${begins}`;
}

function linesOf(node: ExplainedCell, indent: string): string[] {
  const { unitText, unit: of } = node.cell.quantity;
  const formula = GIVEN.has(node.formula) ? `   (${node.formula})` : `   = ${node.formula.replace(/\s+/g, ' ')}`;
  const after = `${periodsAfter(node.otherPeriods)}${node.errorBegins ? BEGINS : ''}`;
  const under = `${indent}  `;
  return [
    `${indent}${node.address}@${node.period}  ${figure(node.value, of.percent)}${unitAfter(unitText)}${formula}${after}`,
    ...movedLines(node).map((line) => `${under}* ${line}`),
    ...node.outside.map((one) => outsideLine(one, under)),
    ...(node.leftOut === 0 ? [] : [`${under}... ${exactNumber(node.leftOut)} figures on the way of the error are left out here`]),
    ...node.from.flatMap((one) => linesOf(one, under)),
  ];
}

function movedJson(moved: MovedBy | null): object {
  if (moved === null) return {};
  const { stated, pulls, effects, isActual, unexplained, forecast } = moved;
  const dated = effects.map((effect) => ({ ...effect, starts: effect.starts === null ? null : formatDay(effect.starts) }));
  return { stated: jsonNumber(stated), pulls, effects: dated, actual: isActual, forecast, unexplained: jsonNumber(unexplained) };
}

function asJson(node: ExplainedCell): object {
  const { address, period, value, cell, formula, moved, from, outside, otherPeriods, errorBegins, leftOut } = node;
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
  throw new CannotRun(`--depth is a whole number from 0 to ${MOST_DEEP}, like 3; ${asked === '' ? 'nothing' : asked} is none.`);
}

export const why: Command = {
  name: 'why',
  operands: 'ADDRESS@PERIOD DIR',
  summary: 'Explains one figure by what went into it',
  description:
    'Prints the formula behind a figure with the values of all that it reads, and theirs, down to a depth. Over a span or several members it begins with the rule by which they make one figure and with what each of them gives to it, and goes on with the last period. Of what was read in many periods the last is shown. An error value is followed to where it began; the middle of a long way is left out. What moved a figure stands under it: the incentives that pull it, the effects of initiatives and how much of each is there, the record.',
  options: {
    ...RUN_OPTIONS,
    run: { type: 'string', value: 'RUN', help: 'paper or wired (the default)' },
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
      throw new CannotRun('Which figure? mainspring why ADDRESS@PERIOD DIR, for example: why arr@2026-12 my-plan');
    const { outlook, exit } = loadOutlook(path, 'why ADDRESS@PERIOD DIR', given, terminal);
    const name = given.text('run') ?? 'wired';
    if (name !== 'paper' && name !== 'wired') throw new CannotRun(`There is no run ${name}; there are paper and wired.`);
    const depth = depthAsked(given);
    const chosen = outlook[name];
    const { quantity, address: resolved } = resolveAddress(outlook.plan, address);
    const slots = resolvePeriod(outlook.plan, at);
    const nodes = resolved.rows.map((row) => explainCell(chosen, { quantity, row, slot: slots.last }, depth));
    const rolled = rolledFigure(chosen, quantity, resolved, slots);
    if (given.flag('json')) {
      const value = rolled?.value ?? nodes[0]?.value ?? Number.NaN;
      const rollup = rolled === null ? {} : { rollup: rollupJson(outlook, rolled) };
      const answer = { plan: outlook.plan.id, run: name, value: jsonNumber(value), ...rollup, figures: nodes.map(asJson) };
      printJson(answer, terminal);
      return exit;
    }
    if (rolled !== null) {
      for (const line of rollupLines(outlook, rolled)) terminal.print(line);
      if (slots.first !== slots.last) terminal.print(`${slotName(outlook.plan.grid, slots.last)}, the last of them:`);
    }
    for (const node of nodes) for (const line of linesOf(node, '')) terminal.print(line);
    return exit;
  },
};
