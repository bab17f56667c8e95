// What is asked of teams against what they have: when it is too much, and how much at most.
import type { Slot, TeamLoad } from '@mainspring/contract';
import type { Formats } from '../../ui/format/formats.ts';
import { capitalized, counted, listed, titled } from '../../ui/format/words.ts';

/** As checking has it: rounding asks nobody for more than all. */
const TOO_MUCH = 1 + 1e-9;
export const isOver = (load: number | null): boolean => load !== null && load > TOO_MUCH;

export interface Peak {
  slot: Slot;
  load: number;
}

/** The first of its heaviest periods; null where nothing of it can be computed. */
export function peakOf({ load }: TeamLoad, slots: readonly Slot[]): Peak | null {
  let peak: Peak | null = null;
  slots.forEach((slot, index) => {
    const value = load[index] ?? null;
    if (value !== null && (peak === null || value > peak.load)) peak = { slot, load: value };
  });
  return peak;
}

/** Spans of periods over 100 %, each by its first and last. */
export function overSpans({ load }: TeamLoad, slots: readonly Slot[]): { first: Slot; last: Slot }[] {
  const spans: { first: Slot; last: Slot }[] = [];
  slots.forEach((slot, index) => {
    if (!isOver(load[index] ?? null)) return;
    const open = isOver(load[index - 1] ?? null) ? spans.at(-1) : undefined;
    if (open === undefined) spans.push({ first: slot, last: slot });
    else open.last = slot;
  });
  return spans;
}

/** Teams with work in the plan, heaviest first; the others have nothing to show. */
export function busyTeams(teams: readonly TeamLoad[], slots: readonly Slot[]): TeamLoad[] {
  const heaviest = (team: TeamLoad) => peakOf(team, slots)?.load ?? 0;
  return teams.filter((team) => heaviest(team) > 0).sort((one, other) => heaviest(other) - heaviest(one));
}

export function spanWords({ first, last }: { first: Slot; last: Slot }, format: Formats): string {
  return first === last ? format.period(first.name) : `${format.period(first.name)} to ${format.period(last.name)}`;
}

export function loadSays(teams: readonly TeamLoad[], slots: readonly Slot[], format: Formats): string {
  if (teams.length === 0) return 'The plan names no teams, so nothing is asked of anybody.';
  const busy = busyTeams(teams, slots);
  const over = busy.filter(({ load }) => load.some(isOver));
  const [first] = over;
  const idle = teams.length - busy.length;
  const rest = idle === 0 ? '' : ` ${capitalized(counted(idle, 'team has', 'teams have'))} no work of the plan.`;
  if (first === undefined) return `No team is asked for more than it has.${rest}`;
  const peak = peakOf(first, slots);
  if (over.length > 1 || peak === null)
    return `${listed(over.map(({ team }) => titled(team)))} are asked for more than they have.${rest}`;
  const when = overSpans(first, slots).map((span) => spanWords(span, format));
  return `${titled(first.team)} is asked for more than it has in ${listed(when)}: at most ${format.share(peak.load)}, in ${format.period(peak.slot.name)}.${rest}`;
}
