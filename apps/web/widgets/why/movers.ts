// What moved a cell, in sentences: what was stated, the effects and incentives on it, and what was recorded.
import type { WhyCell } from '@mainspring/contract';
import type { Formats } from '../../ui/format/formats.ts';
import { listed, named, within } from '../../ui/format/words.ts';

/** `initiatives.enterprise_tier.effects.0` is a place in the plan's text. */
function effectName(path: string): string {
  const [, name = path, , index] = path.split('.');
  return index === undefined || index === '0' ? named(name) : `${named(name)} (${Number(index) + 1})`;
}

type Effect = WhyCell['effects'][number];

function effectWords({ effect, change, level, weight, starts, waitedFor }: Effect, cell: WhyCell, format: Formats): string {
  const by = change.kind === 'relative' ? `${format.changeOfShare(change.by)} of it` : format.change(change.by, cell.unit);
  const there = starts === null ? 'never starts inside the plan' : `from ${format.day(starts)}`;
  const counts = weight === 1 ? '' : `, counted by ${format.share(weight)}`;
  const waits = waitedFor === null ? '' : `; it waits for ${within(named(waitedFor))}`;
  return `${effectName(effect)}: ${by}, ${there}${starts === null ? '' : `, ${format.share(level)} there`}${counts}${waits}.`;
}

function statedWords({ stated, value, unit, forecastBy }: WhyCell, format: Formats): string[] {
  if (stated === null || stated === value) return [];
  const said = forecastBy === null ? 'Stated as' : 'Without effects it is forecast as';
  return [`${said} ${format.figure(stated, unit)}.`];
}

function errorWords({ value, errorBegins, leftOut }: WhyCell, format: Formats): string[] {
  if (value !== null) return [];
  if (errorBegins) return ['It cannot be computed: the error begins here.'];
  const between = leftOut === 0 ? '' : ` ${format.count(leftOut)} figures on its way are left out here.`;
  return [`It cannot be computed: an error reached it from what it reads.${between}`];
}

export function moversOf(cell: WhyCell, format: Formats): string[] {
  const events = listed(cell.events.map((seq) => format.count(seq)));
  const recorded = cell.events.length === 0 ? 'Recorded.' : `Recorded by event${cell.events.length > 1 ? 's' : ''} ${events}.`;
  return [
    ...statedWords(cell, format),
    ...cell.effects.map((effect) => effectWords(effect, cell, format)),
    ...cell.pulls.map(({ incentive, amount }) => `${named(incentive)} pulls it by ${format.change(amount, cell.unit)}.`),
    ...(cell.unexplained === 0
      ? []
      : [
          `${format.change(cell.unexplained, cell.unit)} is what the record shows beyond ${cell.formula === '' ? 'what is stated' : 'the formula'}.`,
        ]),
    ...(cell.actual ? [recorded] : []),
    ...errorWords(cell, format),
    ...(cell.toldElsewhere ? ['What it is made of is told elsewhere here.'] : []),
  ];
}
