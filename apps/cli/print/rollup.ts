// A figure over a span or over members: by which rule it is made, and what each period or member gives to it.
import { slotName } from '@mainspring/kernel';
import { type Outlook, type RollupPart, type Run, rolledUp, rollupParts } from '@mainspring/outlook';
import { type Address, addressOf, type Quantity, type Slots, type TimeRule } from '@mainspring/plan';
import { figure, figureFormat, jsonNumber, percentage, points, SCALES } from './numbers.ts';
import { table, wrapped } from './table.ts';
import { unitOver, withUnit } from './units.ts';

export interface RolledFigure {
  readonly quantity: Quantity;
  readonly address: Address;
  readonly slots: Slots;
  readonly value: number;
  readonly parts: readonly RollupPart[];
}

/** Null where the figure is a single one of the run. */
export function rolledFigure(run: Run, quantity: Quantity, address: Address, slots: Slots): RolledFigure | null {
  if (slots.first === slots.last && address.rows.length === 1) return null;
  return { quantity, address, slots, value: rolledUp(run, address, slots), parts: rollupParts(run, address, slots) };
}

const RULES: Readonly<Record<TimeRule, (each: string) => string>> = {
  sum: (each) => `the sum of its ${each}s`,
  mean: (each) => `the mean of its ${each}s`,
  first: (each) => `that of its first ${each}`,
  last: (each) => `that of its last ${each}`,
  largest: (each) => `the largest of its ${each}s`,
  smallest: (each) => `the smallest of its ${each}s`,
};

function ruleText({ quantity: { rollup }, slots }: RolledFigure): string {
  const each = slots.first === slots.last ? 'member' : 'period';
  if (rollup.kind === 'ratio') return `a ratio of sums, in which a ${each} weighs what it is divided by`;
  if (rollup.kind === 'weighted') return `the mean of its ${each}s, weighted by ${rollup.by}`;
  if (rollup.kind === 'none') return '';
  return RULES[each === 'member' ? (rollup.members ?? 'sum') : rollup.time](each);
}

function nameOf({ plan }: Outlook, { quantity }: RolledFigure, { row, slot }: RollupPart): string {
  return row === null ? slotName(plan.grid, slot) : addressOf(plan, quantity.name, row);
}

export function rollupLines(outlook: Outlook, rolled: RolledFigure, width: number): string[] {
  const { quantity, address, slots, value, parts } = rolled;
  const { percent } = quantity.unit;
  const name = `${address.text}@${slots.text}`;
  if (parts.length === 0) return [`${name} is not rolled up: ${quantity.name} says that its figures make none together.`];
  const [plain] = SCALES;
  const format = figureFormat(
    parts.map((part) => part.value),
    percent,
    plain,
  );
  const right = (title: string) => ({ title, align: 'right' as const });
  // What adds up gives all that it is.
  const whole = parts.every((part) => Object.is(part.gives, part.value));
  const weighted = parts.some(({ weight }) => weight !== null);
  const rows = parts.map((part) => [
    nameOf(outlook, rolled, part),
    format(part.value),
    ...(weighted ? [figure(part.weight ?? Number.NaN, false)] : []),
    ...(whole ? [] : [percent ? points(part.gives) : format(part.gives)]),
  ]);
  const columns = [{ title: '' }, right('figure'), ...(weighted ? [right('weight')] : []), ...(whole ? [] : [right('gives')])];
  const told = withUnit(percent ? percentage(value) : figure(value, false), unitOver(quantity));
  return [...wrapped(`${name} is ${told}: ${ruleText(rolled)}.`, width), ...table(columns, rows, '  ', width), ''];
}

export function rollupJson(outlook: Outlook, rolled: RolledFigure): object {
  const { rollup } = rolled.quantity;
  return {
    rule:
      rollup.kind === 'rules'
        ? { time: rollup.time, members: rollup.members }
        : rollup.kind === 'weighted'
          ? { by: rollup.by }
          : rollup.kind,
    parts: rolled.parts.map((part) => ({
      period: slotName(outlook.plan.grid, part.slot),
      ...(part.row === null ? {} : { address: nameOf(outlook, rolled, part) }),
      value: jsonNumber(part.value),
      ...(part.weight === null ? {} : { weight: jsonNumber(part.weight) }),
      gives: jsonNumber(part.gives),
    })),
  };
}
