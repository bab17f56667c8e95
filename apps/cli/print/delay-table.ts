// What weeks of delay cost, each in a row: of what, against which day and which figure.
import type { CostOfDelay } from '@mainspring/insight';
import type { Outlook, TargetResult } from '@mainspring/outlook';
import { quantityOf } from '@mainspring/plan';
import { dayText } from './dates.ts';
import { costsNothing } from './delay.ts';
import { figure, figureFormat, points, SCALES } from './numbers.ts';
import { table, wrapped } from './table.ts';
import { unitOver, withUnit } from './units.ts';

function milestoneText({ plan, dates }: Outlook, name: string): string {
  const title = plan.milestones.get(name)?.title ?? name;
  const said = title === name ? name : `${title} (${name})`;
  return `${said}, forecast ${dayText(dates.computed.get(name))}`;
}

/** `Enterprise tier on sale (tier_launch), forecast 2026-04-17; on Net new recurring revenue in 2026, forecast 9,156,343`. */
export function delayHead(
  outlook: Outlook,
  milestones: readonly string[],
  { target, wired }: TargetResult,
  width: number,
): string[] {
  const quantity = quantityOf(outlook.plan, target.on.quantity);
  const percent = quantity?.unit.percent === true;
  const unit = quantity === undefined ? '' : unitOver(quantity);
  const run = outlook.record === null ? 'as wired' : 'forecast';
  return [
    `Late: ${milestones.map((name) => milestoneText(outlook, name)).join('; ')}.`,
    `On: ${target.title} (${target.on.text}, ${target.at.text}), ${withUnit(figure(wired, percent), unit)} ${run}.`,
  ].flatMap((line) => wrapped(line, width));
}

function weeksText(costs: readonly CostOfDelay[]): string {
  const [first, last] = [costs[0]?.weeks ?? 0, costs.at(-1)?.weeks ?? 0];
  if (first !== last) return `${first} to ${last} weeks`;
  return first === 1 ? '1 week' : `${first} weeks`;
}

/** Costs with the decimals that the largest needs; the objective beside them with its own. */
export function delayTable(costs: readonly CostOfDelay[], percent: boolean): string[] {
  if (costs.every(costsNothing)) return [`${weeksText(costs)} later: that costs nothing.`];
  const [plain] = SCALES;
  const amounts = costs.flatMap(({ cost, perWeek }) => [cost, perWeek]);
  const amount = percent ? points : figureFormat(amounts, false, plain);
  const objective = figureFormat(
    costs.map(({ after }) => after),
    percent,
    plain,
  );
  const cell = (value: number | null) => (value === null ? '' : amount(value));
  const right = (title: string) => ({ title, align: 'right' as const });
  return table(
    [right('weeks'), right('cost'), right('per week'), right('deferred'), right('lost'), right('objective')],
    costs.map((one) => [
      String(one.weeks),
      cell(one.cost),
      cell(one.perWeek),
      cell(one.deferred),
      cell(one.lost),
      objective(one.after),
    ]),
  );
}
