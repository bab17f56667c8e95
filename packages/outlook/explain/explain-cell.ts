// How a figure came about: its formula with the values of all that was read for it, and theirs, down to a depth; an error to
// where it began.
import { errorPath, type Place, rowsOf } from '@mainspring/engine';
import { addressOf, type Quantity, quantityOf } from '@mainspring/plan';
import { type Run, valueAt } from '../run/run.ts';
import { type Cause, causesOf } from './causes.ts';
import { formulaText } from './formula-text.ts';
import { type MovedBy, movedBy } from './moved-by.ts';
import { type OutsideFigure, outsideAt } from './outside.ts';
import { periodText } from './period-text.ts';

/** One figure of a run. */
export interface Cell {
  readonly quantity: Quantity;
  readonly row: number;
  /** −1 is the eve. */
  readonly slot: number;
}

export interface ExplainedCell extends WhatItRead {
  readonly cell: Cell;
  readonly address: string;
  /** Its name, or `the eve`. */
  readonly period: string;
  /** In how many further periods the reader read it. */
  readonly otherPeriods: number;
  /** NaN is an error. */
  readonly value: number;
  /** It is an error, and nothing that it read is the reason. */
  readonly errorBegins: boolean;
  /** As the plan writes it; `assumption` or `opening` of what is stated. */
  readonly formula: string;
  /** null on the eve. */
  readonly moved: MovedBy | null;
}

interface WhatItRead {
  /** Explained likewise. */
  readonly from: readonly ExplainedCell[];
  /** What is no quantity of the plan. */
  readonly outside: readonly OutsideFigure[];
  /** How many figures on the way of the error are left out before the one in `from`. */
  readonly leftOut: number;
  /** What it read is told where it is met nearer to the figure that was asked for, or earlier, and not here. */
  readonly toldElsewhere: boolean;
}

/** Of a long way of an error: what is shown of its beginning and of its end. */
const SHOWN_FIRST = 2;
const SHOWN_LAST = 3;

/**
 * Down to a depth; errors are followed to where they began, whatever the depth, the middle of a long way left out. A cell is
 * opened once, where it is met nearest to the figure asked for: the cost grows with what is within reach, not with the ways to
 * it.
 */
export function explainCell(run: Run, { quantity, row, slot }: Cell, depth: number): ExplainedCell {
  const { variable } = rowsOf(run.program, quantity.name);
  const root: Opening = { at: { variable, row, slot, otherPeriods: 0 }, from: [], outside: [], toldElsewhere: false };
  const opened = new Map<string, Opening>();
  let level = [root];
  for (let left = depth; left > 0 && level.length > 0; left--) level = level.flatMap((one) => open(run, one, opened));
  for (const one of level) leave(run, one, opened);
  return explained(run, root);
}

/** A figure on the way down, before it is told. */
interface Opening {
  readonly at: Cause;
  from: readonly Opening[];
  outside: readonly OutsideFigure[];
  toldElsewhere: boolean;
  /** Of an error that is not opened: what follows on its way. */
  followed?: WhatItRead;
}

const keyOf = ({ variable, row, slot }: Place): string => `${variable} ${row} ${slot}`;

/** What it read, to be opened in turn; nothing where the cell stands open already. */
function open(run: Run, opening: Opening, opened: Map<string, Opening>): readonly Opening[] {
  const key = keyOf(opening.at);
  const before = opened.get(key);
  if (before !== undefined) {
    opening.toldElsewhere = before.from.length + before.outside.length > 0;
    return [];
  }
  opened.set(key, opening);
  const causes = causesOf(run, opening.at);
  opening.outside = causes.flatMap((one) => outsideAt(run, one));
  opening.from = causes
    .filter((one) => quantityAt(run, one) !== undefined)
    .map((at) => ({ at, from: [], outside: [], toldElsewhere: false }));
  return opening.from;
}

/** At the depth that was asked for nothing is opened, but an error is followed. */
function leave(run: Run, opening: Opening, opened: ReadonlyMap<string, Opening>): void {
  const before = opened.get(keyOf(opening.at));
  if (before === undefined) opening.followed = followed(run, errorPath(run, opening.at).slice(1));
  else opening.toldElsewhere = before.from.length + before.outside.length > 0;
}

function explained(run: Run, { at, from, outside, toldElsewhere, followed: way }: Opening): ExplainedCell {
  const errorBegins = errorPath(run, at).length === 1;
  return cellAt(
    run,
    at,
    errorBegins,
    way ?? { from: from.map((one) => explained(run, one)), outside, leftOut: 0, toldElsewhere },
  );
}

const NOTHING: WhatItRead = { from: [], outside: [], leftOut: 0, toldElsewhere: false };

/** The rest of the way of an error, each figure under the one that read it; made from its end, for it may be long. */
function followed(run: Run, way: readonly Place[]): WhatItRead {
  const between = way.length - SHOWN_FIRST - SHOWN_LAST;
  // A gap of one would take the place of what it leaves out.
  const leftOut = between > 1 ? between : 0;
  const shown = leftOut === 0 ? way : [...way.slice(0, SHOWN_FIRST), ...way.slice(-SHOWN_LAST)];
  return shown.reduceRight<WhatItRead>((read, place, index) => {
    const at = { ...place, otherPeriods: 0 };
    if (quantityAt(run, at) === undefined) return { ...NOTHING, outside: outsideAt(run, at) };
    const { from, outside } = read;
    const under = index === SHOWN_FIRST - 1 ? { ...NOTHING, from, outside, leftOut } : read;
    return { ...NOTHING, from: [cellAt(run, at, index === shown.length - 1, under)] };
  }, NOTHING);
}

function quantityAt({ plan, program }: Run, { variable }: Place): Quantity | undefined {
  return quantityOf(plan, program.variables[variable]?.name ?? '');
}

function cellAt(run: Run, at: Cause, errorBegins: boolean, read: WhatItRead): ExplainedCell {
  const { row, slot, otherPeriods } = at;
  const quantity = quantityAt(run, at);
  if (quantity === undefined) throw new Error(`variable ${at.variable} of the program is no quantity of the plan`);
  const { name } = quantity;
  return {
    cell: { quantity, row, slot },
    address: addressOf(run.plan, name, row),
    period: periodText(run.plan, slot),
    otherPeriods,
    value: valueAt(run, at),
    errorBegins,
    formula: formulaText(run.plan, name, row, slot),
    moved: slot < 0 ? null : movedBy(run, name, row, slot),
    ...read,
  };
}
