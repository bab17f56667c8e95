// What it costs to be late with one milestone, or with several together.

import { type CostOfDelay, costOfDelay, type DelayRefusal, outlookKey, type Unmoved } from '@mainspring/insight';
import { formatDay } from '@mainspring/kernel';
import type { Outlook, TargetResult } from '@mainspring/outlook';
import { type Plan, quantityOf } from '@mainspring/plan';
import { type Arguments, CannotRun, type Command } from '../command.ts';
import { loadOutlook, RUN_OPTIONS } from '../load-plan.ts';
import { delayNotes } from '../print/delay.ts';
import { delayHead, delayTable } from '../print/delay-table.ts';
import { errorSentences, errorsOf } from '../print/error-figures.ts';
import { INVOKED } from '../print/invoked.ts';
import { printJson } from '../print/json.ts';
import { madeFromLines } from '../print/made-from.ts';
import { noObjective } from '../print/no-target.ts';
import { jsonNumber } from '../print/numbers.ts';
import { wrapped } from '../print/table.ts';
import { pageWidth, type Terminal } from '../terminal.ts';

const WEEKS = [1, 2, 3, 4, 5, 6, 7, 8];

function refusalOf(refusal: DelayRefusal, plan: Plan): string {
  switch (refusal.refused) {
    case 'no-objective':
      return `${noObjective(plan)}; without one a delay has no price.`;
    case 'reached':
      return `${refusal.milestone} was reached on ${formatDay(refusal.on)}; it can no longer be late.`;
    case 'never-reached':
      return `${refusal.milestone} is not reached before the plan ends; a delay of it changes nothing.`;
  }
}

/** Of the outlook's plan: a scenario may have dropped some. */
function checkMilestones({ plan }: Outlook, milestones: readonly string[]): void {
  for (const name of milestones) {
    if (plan.milestones.has(name)) continue;
    const near = [...plan.milestones.keys()].filter((one) => one.includes(name) || one.slice(0, 4) === name.slice(0, 4));
    throw new CannotRun(
      `There is no milestone ${name}.${near.length > 0 ? ` Did you mean ${near.slice(0, 3).join(', ')}?` : ` ${INVOKED} dates lists them.`}`,
    );
  }
}

function priced(outlook: Outlook, milestones: readonly string[], weeks: number): CostOfDelay {
  const cost = costOfDelay(outlook, milestones, weeks);
  if ('refused' in cost) throw new CannotRun(refusalOf(cost, outlook.plan));
  return cost;
}

/** A year: what is later than that is another plan. */
const MOST_WEEKS = 52;

function weeksOf(given: Arguments): readonly number[] {
  const asked = given.text('weeks');
  if (asked === null) return WEEKS;
  const weeks = /^\d+$/.test(asked) ? Number(asked) : 0;
  if (weeks < 1 || weeks > MOST_WEEKS)
    throw new CannotRun(`--weeks is a whole number from 1 to ${MOST_WEEKS}, like 4; ${asked} is none.`);
  return [weeks];
}

function delayJson(outlook: Outlook, milestones: readonly string[], costs: readonly CostOfDelay[]): object {
  const number = (value: number | null) => (value === null ? null : jsonNumber(value));
  const unmovedJson = ({ effect, because }: Unmoved) => ({
    effect,
    because: because.kind === 'waits' ? { ...because, until: because.until === null ? null : formatDay(because.until) } : because,
  });
  const delays = costs.map(({ weeks, before, after, cost, perWeek, deferred, lost, follows }) => ({
    weeks,
    before: number(before),
    after: number(after),
    cost: number(cost),
    perWeek: number(perWeek),
    deferred: number(deferred),
    lost: number(lost),
    follows: { ...follows, unmoved: follows.unmoved.map(unmovedJson) },
  }));
  return { ...outlookKey(outlook), objective: outlook.plan.objective, milestones, delays };
}

function printDelays(
  outlook: Outlook,
  milestones: readonly string[],
  costs: readonly CostOfDelay[],
  objective: TargetResult,
  terminal: Terminal,
): void {
  const width = pageWidth(terminal);
  const percent = quantityOf(outlook.plan, objective.target.on.quantity)?.unit.percent === true;
  for (const line of madeFromLines(outlook, terminal.colour, width)) terminal.print(line);
  for (const line of delayHead(outlook, milestones, objective, width)) terminal.print(line);
  terminal.print();
  for (const line of delayTable(costs, percent)) terminal.print(line);
  const notes = delayNotes(outlook.plan, costs, objective);
  if (notes.length > 0) terminal.print();
  for (const note of notes) for (const line of wrapped(note, width)) terminal.print(line);
}

export const delay: Command = {
  name: 'delay',
  operands: 'MILESTONE... DIR',
  summary: 'Says what a delay costs the objective',
  description:
    'Runs the plan again with the milestones one to eight weeks later than they are forecast now and everything that follows from it. Several are priced together, because two that are both needed cost no more than one. Deferred comes back by the end of the plan; lost does not. Where a delay costs nothing, or helps, it says what moves with it. Exits 1 where the objective is an error.',
  options: { ...RUN_OPTIONS, weeks: { type: 'string', value: 'N', help: `Only this many weeks, 1 to ${MOST_WEEKS}` } },
  examples: ['delay tier_launch examples/northbeam-mended', 'delay soc2_report tier_launch examples/northbeam-mended --weeks 4'],
  run(given, terminal) {
    const milestones = given.positionals.slice(0, -1);
    if (milestones.length === 0) throw new CannotRun(`Which milestone? ${INVOKED} delay MILESTONE... DIR`);
    const weeks = weeksOf(given);
    const { outlook, exit } = loadOutlook(given.positionals.at(-1), 'delay MILESTONE... DIR', given, terminal);
    checkMilestones(outlook, milestones);
    terminal.progress('Running the plan with the delay ...');
    const costs = weeks.map((one) => priced(outlook, milestones, one));
    const { objective } = outlook;
    const errors = objective === null ? [] : errorsOf(objective).filter(({ run }) => run === 'wired');
    if (given.flag('json')) printJson(delayJson(outlook, milestones, costs), terminal);
    else if (objective !== null && errors.length === 0) printDelays(outlook, milestones, costs, objective, terminal);
    for (const said of errorSentences(outlook, given, errors)) terminal.complain(said);
    return errors.length > 0 ? 1 : exit;
  },
};
