// How a figure came about, as a person reads it: the figure, its formula, what moved it, and under it what it is made of.
import { formatDay } from '@mainspring/kernel';
import {
  capabilitiesAwaited,
  capabilityDays,
  type ExplainedCell,
  type MovedBy,
  type OutsideFigure,
  type Run,
} from '@mainspring/outlook';
import { allEffects } from '@mainspring/plan';
import { change, exactNumber, figure, percentage, signed } from './numbers.ts';
import { wrapped } from './table.ts';
import { readable, withUnit } from './units.ts';

/** What is stated and not computed. */
const GIVEN = new Set(['assumption', 'opening']);

const otherPeriods = (count: number) => (count === 0 ? [] : [`(read in ${count} other period${count === 1 ? '' : 's'} too)`]);

const ELSEWHERE = '(told elsewhere)';

const BEGINS = '<- the error begins here';

/** The formula behind the figure where it fits, else below it and deeper; marks stay with the figure. */
function laidOut(
  figureText: string,
  formula: readonly string[],
  marks: readonly string[],
  indent: string,
  width: number,
): string[] {
  const line = [`${indent}${figureText}`, ...formula, ...marks].join('   ');
  if (line.length <= width) return [line];
  const marked = [`${indent}${figureText}`, ...marks].join('   ');
  const own = marked.length <= width ? [marked] : wrapped([figureText, ...marks].join(' '), width, indent);
  return [...own, ...formula.flatMap((text) => wrapped(text, width, `${indent}    `))];
}

function starred(text: string, indent: string, width: number): string[] {
  return wrapped(text, width, `${indent}  `).map((line, index) =>
    index === 0 ? `${indent}* ${line.slice(indent.length + 2)}` : line,
  );
}

type MovingEffect = MovedBy['effects'][number];

/** An effect by the title of what it belongs to. */
function effectTitle({ plan }: Run, id: string): string {
  const [section, name = ''] = id.split('.');
  const entry = section === 'initiatives' ? plan.initiatives.get(name) : plan.milestones.get(name);
  return entry?.title ?? name;
}

/** Where it never comes, all that is missing; else the last that was there. */
function waitsFor(run: Run, { cell }: ExplainedCell, { effect: id, starts, waitedFor }: MovingEffect): string {
  if (waitedFor === null) return '';
  const { plan, switches } = run;
  const effect = allEffects(plan).find((one) => one.id === id);
  const days = capabilityDays(plan, switches.dates);
  const missing =
    starts !== null || effect === undefined
      ? [waitedFor]
      : capabilitiesAwaited(effect, cell.quantity, cell.row).filter((name) => !days.has(name));
  return `; it waits for ${missing.map((name) => `"${plan.capabilities.get(name)?.title ?? name}"`).join(' and ')}`;
}

function effectText(run: Run, node: ExplainedCell, moving: MovingEffect): string {
  const { effect, change: by, level, weight, starts } = moving;
  const much = by.kind === 'relative' ? signed(by.by, percentage) : change(by.by, node.cell.quantity.unit.percent);
  const confidence = weight === 1 ? '' : `, ${percentage(weight)} confident`;
  const comes = starts === null ? 'never comes' : `from ${formatDay(starts)}, ${percentage(level)} there${confidence}`;
  return `${effectTitle(run, effect)}: ${much} ${comes}${waitsFor(run, node, moving)}`;
}

/** What an actual, or what goes on of it, says beyond what the plan would. */
function beyondText({ value, formula, cell: { quantity } }: ExplainedCell, { unexplained }: MovedBy): string[] {
  if (unexplained === 0) return [];
  const { percent } = quantity.unit;
  const without = figure(value - unexplained, percent);
  const much = change(unexplained, percent);
  if (formula === 'assumption') return [`${much} against the plan, which gives ${without}`];
  return [`${much} beyond the formula, unexplained: it gives ${without}`];
}

/** How it is forecast, and why not as its plan says where there is too little to go by. */
function aheadText({ forecast }: MovedBy): string[] {
  if (forecast === null) return [];
  const { method, insteadOf } = forecast;
  const how = method === 'plan' ? 'as planned' : `by ${method}`;
  if (insteadOf !== null) return [`forecast ${how}: its actuals are not enough for ${insteadOf}`];
  return method === 'plan' ? [] : [`forecast ${how} from its actuals`];
}

/** What moved the figure away from what the plan states or the formula gives. */
function movedTexts(run: Run, node: ExplainedCell): string[] {
  const { moved, cell } = node;
  if (moved === null) return [];
  const { percent } = cell.quantity.unit;
  const effects = moved.effects.map((one) => effectText(run, node, one));
  const pulls = moved.pulls.map(
    ({ incentive, amount }) => `${run.plan.incentives.get(incentive)?.title ?? incentive} pulls it by ${change(amount, percent)}`,
  );
  const before = moved.forecast === null || moved.forecast.method === 'plan' ? 'stated' : 'forecast without effects';
  const stated =
    Number.isNaN(moved.stated) || effects.length + pulls.length === 0 ? [] : [`${before} ${figure(moved.stated, percent)}`];
  const recorded = moved.isActual ? ['an actual from the record'] : [];
  return [...recorded, ...beyondText(node, moved), ...aheadText(moved), ...stated, ...pulls, ...effects];
}

function outsideLines(outside: OutsideFigure, indent: string, width: number): string[] {
  const { address, period, value, unit, unitText } = outside;
  const first = `${address}@${period}  ${withUnit(figure(value, unit.percent), readable(unitText))}`;
  const marks = [...otherPeriods(outside.otherPeriods), ...(Number.isNaN(value) ? [BEGINS] : [])];
  return laidOut(first, [], marks, indent, width);
}

export function explainedLines(run: Run, node: ExplainedCell, width: number, indent = ''): string[] {
  const { unitText, unit } = node.cell.quantity;
  const formula = node.formula.replace(/\s+/g, ' ');
  const written = GIVEN.has(formula) ? `(${formula})` : `= ${formula}`;
  const marks = [
    ...otherPeriods(node.otherPeriods),
    ...(node.errorBegins ? [BEGINS] : []),
    ...(node.toldElsewhere ? [ELSEWHERE] : []),
  ];
  const under = `${indent}  `;
  const first = `${node.address}@${node.period}  ${withUnit(figure(node.value, unit.percent), readable(unitText))}`;
  const leftOut = `... ${exactNumber(node.leftOut)} figures on the way of the error are left out here`;
  return [
    ...laidOut(first, node.toldElsewhere ? [] : [written], marks, indent, width),
    ...movedTexts(run, node).flatMap((text) => starred(text, under, width)),
    ...node.outside.flatMap((one) => outsideLines(one, under, width)),
    ...(node.leftOut === 0 ? [] : [`${under}${leftOut}`]),
    ...node.from.flatMap((one) => explainedLines(run, one, width, under)),
  ];
}
