// What was corrected after its period was locked: the forecast with the corrections less the forecast without them. What
// replaced a value in an open period is no correction; it is simply the value. A catch-up stands beside the forecast and not
// in it, and so takes no part.
import type { Actual, RecordState } from '@mainspring/execution';
import { type Joined, joinState, type Outlook } from '@mainspring/outlook';
import type { Setting } from '../../objective/measure.ts';
import type { Stage } from '../walk.ts';
import { formulaRows, keyOf, type Row, subjectOf, withFormulas } from './recorded.ts';

interface Correction {
  readonly row: Row;
  readonly driver: string;
  readonly member: string;
}

/** As it stood before it was restated. */
function asLocked(actual: Actual): Actual {
  const events = [actual.event, ...actual.replaced];
  const locked = events.findIndex(({ payload }) => payload.correction !== 'restate');
  const at = locked < 0 ? events.length - 1 : locked;
  const event = events[at];
  return at === 0 || event === undefined
    ? actual
    : { ...actual, event, value: event.payload.value, replaced: events.slice(at + 1) };
}

const about = ({ driver, member }: { readonly driver: string; readonly member: string }) => JSON.stringify([driver, member]);

function correctionsOf({ plan, record }: Outlook): Correction[] {
  if (record === null) return [];
  const { state } = record;
  const found = new Map<string, Correction>();
  for (const actual of state.actuals.filter((one) => asLocked(one) !== one)) {
    const [row] = joinState(plan, { ...state, actuals: [actual] }).rows;
    if (row !== undefined) found.set(keyOf(row), { row, driver: actual.driver, member: actual.member });
  }
  return [...found.values()];
}

/** The record with these corrections only. */
function joinedWith(outlook: Outlook, all: readonly Correction[], some: readonly Correction[]): Joined | null {
  const { plan, record } = outlook;
  if (record === null || all.length === some.length) return record;
  const without = new Set(all.filter((one) => !some.includes(one)).map(about));
  const { state } = record;
  const changed: RecordState = {
    ...state,
    actuals: state.actuals.map((actual) => (without.has(about(actual)) ? asLocked(actual) : actual)),
  };
  return joinState(plan, changed);
}

/** The record as it stood before anything locked was corrected. */
export function withoutCorrections(outlook: Outlook): Joined | null {
  return joinedWith(outlook, correctionsOf(outlook), []);
}

export function correctionStage(outlook: Outlook, before: Setting): Stage {
  const corrections = correctionsOf(outlook);
  return {
    player: 'correction',
    causes: corrections.map(({ row }) => ({ subject: subjectOf(outlook, row) })),
    at: (on) => {
      const joined = joinedWith(
        outlook,
        corrections,
        corrections.filter((_, index) => on.has(index)),
      );
      return withFormulas(outlook, { ...before, joined }, formulaRows(outlook, joined));
    },
  };
}
