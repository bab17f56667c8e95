// What it costs to be late with one milestone, or with several together.
import { type CostOfDelay, costOfDelay, type DelayRefusal } from '@mainspring/insight';
import { formatDay } from '@mainspring/kernel';
import type { Outlook } from '@mainspring/outlook';
import { CannotRun, type Command } from '../command.ts';
import { loadRunnable, optionsOf, RUN_OPTIONS, runOutlook } from '../load-plan.ts';
import { exactNumber, jsonNumber } from '../print/numbers.ts';
import { table } from '../print/table.ts';

const WEEKS = [1, 2, 3, 4, 5, 6, 7, 8];

function refusalOf(refusal: DelayRefusal): string {
  switch (refusal.refused) {
    case 'no-objective':
      return 'The plan names no objective; without one a delay has no price.';
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
      `There is no milestone ${name}.${near.length > 0 ? ` Did you mean ${near.slice(0, 3).join(', ')}?` : ''}`,
    );
  }
}

function priced(outlook: Outlook, milestones: readonly string[], weeks: number): CostOfDelay {
  const cost = costOfDelay(outlook, milestones, weeks);
  if ('refused' in cost) throw new CannotRun(refusalOf(cost));
  return cost;
}

export const delay: Command = {
  name: 'delay',
  operands: 'MILESTONE... DIR',
  summary: 'Says what a delay costs the objective',
  description:
    'Runs the plan again with the milestones one to eight weeks later than they are forecast now and everything that follows from it. Several are priced together, because two that are both needed cost no more than one. Deferred comes back by the end of the plan; lost does not.',
  options: { ...RUN_OPTIONS, weeks: { type: 'string', value: 'N', help: 'Only this many weeks' } },
  examples: ['delay tier_launch examples/northbeam-mended', 'delay soc2_report tier_launch examples/northbeam-mended --weeks 4'],
  run(given, terminal) {
    const milestones = given.positionals.slice(0, -1);
    if (milestones.length === 0) throw new CannotRun('Which milestone? mainspring delay MILESTONE... DIR');
    const { plan, exit } = loadRunnable(given.positionals.at(-1), 'delay MILESTONE... DIR', terminal);
    const asked = given.text('weeks');
    const only = asked === null ? null : Number(asked);
    if (only !== null && !(Number.isInteger(only) && only > 0)) throw new CannotRun(`${asked} is not a number of weeks.`);
    terminal.progress('Running the plan with the delay ...');
    const outlook = runOutlook(plan, optionsOf(plan, given));
    checkMilestones(outlook, milestones);
    const costs = (only === null ? WEEKS : [only]).map((weeks) => priced(outlook, milestones, weeks));
    if (given.flag('json')) {
      const number = (value: number | null) => (value === null ? null : jsonNumber(value));
      const delays = costs.map(({ weeks, before, after, cost, perWeek, deferred, lost }) => ({
        weeks,
        before: number(before),
        after: number(after),
        cost: number(cost),
        perWeek: number(perWeek),
        deferred: number(deferred),
        lost: number(lost),
      }));
      terminal.print(JSON.stringify({ plan: plan.id, objective: plan.objective, milestones, delays }, null, 2));
      return exit;
    }
    const right = (title: string) => ({ title, align: 'right' as const });
    const number = (value: number | null) => (value === null ? '' : exactNumber(value, Math.abs(value) < 100 ? 2 : 0));
    terminal.print(
      `${milestones.join(' and ')} late, on ${outlook.objective?.target.on.text} ${outlook.objective?.target.at.text}:`,
    );
    const lines = table(
      [right('weeks'), right('cost'), right('per week'), right('deferred'), right('lost'), right('objective')],
      costs.map((one) => [
        String(one.weeks),
        number(one.cost),
        number(one.perWeek),
        number(one.deferred),
        number(one.lost),
        number(one.after),
      ]),
    );
    for (const line of lines) terminal.print(line);
    return exit;
  },
};
