// Translation, last: everything before it is told at the plan's rates.
import type { Outlook } from '@mainspring/outlook';
import type { Setting } from '../../objective/measure.ts';
import type { Stage } from '../walk.ts';
import { assumptionRows, formulaRows, subjectOf, withFormulas } from './recorded.ts';

export function exchangeRateStage(outlook: Outlook, before: Setting): Stage {
  const rates = assumptionRows(outlook, before.joined, true);
  const formulas = formulaRows(outlook, before.joined);
  return {
    player: 'exchange-rate',
    causes: rates.map((row) => ({ subject: subjectOf(outlook, row) })),
    at: (on) =>
      withFormulas(
        outlook,
        before,
        formulas,
        rates.filter((_, index) => on.has(index)),
      ),
  };
}
