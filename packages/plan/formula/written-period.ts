// Periods inside formulas, and the slots of the grid that they mean.
import { type Grid, gridEnd, type Period, parsePeriod, slotOf, slotsIn } from '@mainspring/kernel';
import { hintOnDate } from '../check/impossible-date.ts';
import type { Ast } from './ast.ts';
import { report, type Typing } from './typing.ts';

/** `2026` alone reads as a number; where a period is wanted it is the calendar year. */
export function writtenPeriod(ast: Ast, typing: Typing): Period | null {
  const year = ast.kind === 'number' && Number.isInteger(ast.value) && ast.value >= 1000 && ast.value <= 9999;
  if (ast.kind !== 'period' && !year) {
    return report(typing, 'syntax', ast, 'a period was expected', 'Write one such as 2026-07, 2026-Q3 or FY2026');
  }
  const text = ast.kind === 'period' ? ast.text : ast.kind === 'number' ? `${ast.value}` : '';
  const period = parsePeriod(text, typing.environment.grid.fiscalYear);
  return period ?? report(typing, 'impossible-date', ast, `no calendar has ${text}`, hintOnDate(text));
}

/** Both inside. A period shorter than the grain means the slot that holds it; null after the plan's end. */
export function slotsOfPeriod(ast: Ast, typing: Typing): { readonly first: number; readonly last: number } | null {
  const period = writtenPeriod(ast, typing);
  if (period === null) return null;
  const { grid } = typing.environment;
  if (period.until > gridEnd(grid) && slotsOf(grid, period).last >= grid.periods) {
    return report(typing, 'schema', ast, 'the period is beyond the end of the plan', `The plan has ${grid.periods} periods`);
  }
  return slotsOf(grid, period);
}

function slotsOf(grid: Grid, period: Period): { readonly first: number; readonly last: number } {
  const slots = slotsIn(grid, period);
  if (slots.last >= slots.first) return slots;
  const slot = slotOf(grid, period.from);
  return { first: slot, last: slot };
}
