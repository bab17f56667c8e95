// What assumptions proved to be, row by row: the actuals where closed, and what their forecast method makes of them ahead.
import type { Outlook } from '@mainspring/outlook';
import type { Setting } from '../../objective/measure.ts';
import type { Stage } from '../walk.ts';
import { withoutCorrections } from './corrections.ts';
import { assumptionRows, entered, keyOf, subjectOf } from './recorded.ts';

export function assumptionStage(outlook: Outlook, before: Setting): Stage {
  const joined = withoutCorrections(outlook);
  const rows = assumptionRows(outlook, joined, false);
  return {
    player: 'assumption',
    causes: rows.map((row) => ({ subject: subjectOf(outlook, row) })),
    at: (on) => entered({ ...before, joined }, new Set(rows.filter((_, index) => on.has(index)).map(keyOf))),
  };
}
