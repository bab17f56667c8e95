// What actuals say beyond formulas and stocks: nobody's assumption, shown as unexplained by driver.
import type { Outlook } from '@mainspring/outlook';
import type { Setting } from '../../objective/measure.ts';
import type { Stage } from '../walk.ts';
import { withoutCorrections } from './corrections.ts';
import { formulaRows, subjectOf, withFormulas } from './recorded.ts';

export function formulaStage(outlook: Outlook, before: Setting): Stage {
  const joined = withoutCorrections(outlook);
  const rows = formulaRows(outlook, joined);
  return {
    player: 'formula',
    causes: rows.map((row) => ({ subject: subjectOf(outlook, row) })),
    at: (on) =>
      withFormulas(
        outlook,
        { ...before, joined },
        rows.filter((_, index) => on.has(index)),
      ),
  };
}
