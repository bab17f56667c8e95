// Findings that never fail a check: warnings ask for a decision or for evidence, notes say what was assumed.
import { type CodeEntry, entry } from './code-entry.ts';

const warning = (sentence: string, meaning: string, remedy: string): CodeEntry => entry('warning', sentence, meaning, remedy);
const note = (sentence: string, meaning: string, remedy: string): CodeEntry => entry('note', sentence, meaning, remedy);

export const ADVICE_CODES = {
  'late-capability': warning(
    '{effect} starts {day} but waits for {capability} until {late}',
    'The effect is planned to begin before what it needs is there by the computed dates; in the wired run it begins later.',
    'Bring the milestone that provides the capability forward, or plan the effect for the day on which it can begin.',
  ),
  'opposed-effects': warning(
    '{first} ({firstTeam}) raises {driver}, {second} ({secondTeam}) lowers it',
    'Two teams pull one driver in opposite directions. Each reports a success, and the sum may be nothing.',
    'Decide which direction is wanted, or confirm that both effects are meant and counted.',
  ),
  'overloaded-owner': warning(
    '{person} leads {number} initiatives with effects',
    'Whoever leads too many initiatives leads none of them; those that matter most then slip together.',
    'Hand some of them to other owners, or raise governance.owner_limit with a reason.',
  ),
  'missed-deadline': warning(
    '{milestone} must be reached by {day}, is computed for {late}',
    'The milestone has a deadline that cannot move, and the computed date lies after it.',
    'Start earlier, add capacity, shorten what it waits on, or reduce its scope.',
  ),
  'missing-range': warning(
    '{name} has no range',
    'Without p10 and p90 the assumption counts as certain: no sample draws it, and no figure shows how much hangs on it.',
    'Give p10 and p90: the values that it will be below, and above, in one case out of ten.',
  ),
  'missing-evidence': warning(
    '{name} has no evidence',
    'Nobody can check later where the figure came from, or learn from how far it was off.',
    'Say in a few words what the figure rests on: a report, a sample and its size, or whose judgement.',
  ),
  'missing-source': warning(
    '{name} has no source',
    'It is not said where the actual figures of this KPI come from, so each will have to be asked for and typed in.',
    'Name one of the sources of the plan, or declare one of the kind "manual".',
  ),
  'inferred-unit': note(
    '{driver} has no unit; its formula gives {unit}',
    'The unit was taken from the formula. A declared unit is a second pair of eyes: it catches a formula that gives something else.',
    'Add the unit if it is what is meant.',
  ),
  'unused-driver': note(
    '{driver} is read by nothing',
    'No formula, objective, target, KPI or effect leads from it, so it changes no figure that the plan is measured by.',
    'Use it, or remove it.',
  ),
  'unused-capability': note(
    '{capability} is required by nothing',
    'A capability that nothing waits for holds nothing back, so providing it is worth nothing to the plan.',
    'List it under "requires" of the drivers or effects that need it, or remove it.',
  ),
  'overlapping-effects': note(
    '{quantity} is moved by several initiatives: {list}',
    'Effects on one driver multiply, then add. What each is worth depends on the others, so their values alone do not sum to their value together.',
    'Check that they are different mechanisms. Nothing has to be changed if they are.',
  ),
} as const satisfies Record<string, CodeEntry>;
