// Figures that are errors: said in a sentence with where each begins, and with the command that shows the way there.
import { slotName } from '@mainspring/kernel';
import {
  type Chosen,
  type ErrorOrigin,
  errorOrigin,
  type Outlook,
  type Run,
  rowValues,
  type TargetResult,
} from '@mainspring/outlook';
import { type Address, addressOf, quantityOf, type Slots } from '@mainspring/plan';
import type { Arguments } from '../command.ts';
import { INVOKED } from './invoked.ts';

export interface ErrorFigure {
  readonly run: 'paper' | 'wired';
  readonly address: Address;
  readonly slots: Slots;
}

/** So many are told. */
const TOLD = 3;

/** The figures of a target that are errors: of what is forecast, failing that of paper, and of what it is measured from. */
export function errorsOf({ target, wanted, paper, wired }: TargetResult): ErrorFigure[] {
  const { on: address, at: slots, versus } = target;
  const own: ErrorFigure[] = [
    ...(Number.isNaN(wired) ? [{ run: 'wired' as const, address, slots }] : []),
    ...(Number.isNaN(paper) && !Number.isNaN(wired) ? [{ run: 'paper' as const, address, slots }] : []),
  ];
  return Number.isNaN(wanted) && versus !== null ? [...own, { run: 'paper', address, slots: versus }] : own;
}

/** The first period in which a row of a figure is an error, of the wired run, failing that of paper. */
export function firstErrorOf(outlook: Outlook, { quantity, rows }: Chosen): ErrorFigure[] {
  const { grid } = outlook.plan;
  for (const run of ['wired', 'paper'] as const)
    for (const row of rows) {
      const slot = rowValues(outlook[run], quantity.name, row)?.slice(1).findIndex(Number.isNaN) ?? -1;
      if (slot < 0) continue;
      const address = { text: addressOf(outlook.plan, quantity.name, row), quantity: quantity.name, rows: [row], narrowed: true };
      return [{ run, address, slots: { text: slotName(grid, slot), first: slot, last: slot } }];
    }
  return [];
}

/** Where the first of its periods and members that is an error has it from. */
function firstOrigin(run: Run, { address, slots }: ErrorFigure): ErrorOrigin | null {
  const quantity = quantityOf(run.plan, address.quantity);
  if (quantity === undefined) return null;
  for (let slot = slots.first; slot <= slots.last; slot += 1)
    for (const row of address.rows) {
      const origin = errorOrigin(run, { quantity, row, slot });
      if (origin !== null) return origin;
    }
  return null;
}

/** As a shell takes it. */
const quoted = (text: string) => (/^[\w@./:=-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);

/** The options that make the same outlook again. */
function sameOutlook(given: Arguments): string {
  return ['record', 'data-date', 'position', 'scenario']
    .flatMap((name) => {
      const value = given.text(name);
      return value === null ? [] : [` --${name} ${quoted(value)}`];
    })
    .join('');
}

function sentence(outlook: Outlook, given: Arguments, figure: ErrorFigure): string {
  const { run, address, slots } = figure;
  const name = `${address.text}@${slots.text}`;
  const where = run === 'paper' ? 'on paper' : outlook.record === null ? 'as wired' : 'in the forecast';
  const origin = firstOrigin(outlook[run], figure);
  const at = origin === null ? '' : `${origin.address}@${origin.period}`;
  const formula = origin === null || origin.formula === null ? '' : `: ${origin.formula.replace(/\s+/g, ' ')}`;
  const begins =
    origin === null
      ? ', though none of its periods is: there is nothing to put them together by'
      : at === name
        ? ` and begins there${formula}`
        : `; it begins at ${at}${formula}`;
  const flags = `${run === 'paper' ? ' --run paper' : ''}${sameOutlook(given)}`;
  const shows = `${INVOKED} why ${quoted(name)} ${quoted(given.positionals.at(-1) ?? '')}${flags}`;
  return `${name} is an error ${where}${begins}. See: ${shows}`;
}

/** One sentence each; the same figure is told once. */
export function errorSentences(outlook: Outlook, given: Arguments, figures: readonly ErrorFigure[]): string[] {
  const all = new Map(figures.map((figure) => [`${figure.run} ${figure.address.text}@${figure.slots.text}`, figure]));
  const told = [...all.values()].slice(0, TOLD).map((figure) => sentence(outlook, given, figure));
  const rest = all.size - told.length;
  return rest === 0 ? told : [...told, `${rest} more ${rest === 1 ? 'figure is an error' : 'figures are errors'}.`];
}
