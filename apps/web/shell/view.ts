// What the top bar offers to choose from, made from the workspace: period, scenario, the day seen as of, the line compared with.
import type { Workspace } from '@mainspring/contract';
import type { Compared, Which } from '../data/which.ts';
import type { Formats } from '../ui/format/formats.ts';
import type { Option } from '../ui/option.ts';

export const WHOLE = 'whole';
export const OWN = '';
export const NEWEST = 'newest';

export const COMPARED: readonly Option<Compared>[] = [
  { id: 'target', title: 'Target', note: 'What is wanted' },
  { id: 'plan', title: 'Plan', note: 'What was committed to, on paper' },
];

/** Years that the plan's periods begin in. */
export function periodOptions({ slots }: Workspace): Option<string>[] {
  const years = [...new Set(slots.map(({ from }) => from.slice(0, 4)))];
  const [first = '', last = first] = [years[0], years.at(-1)];
  const whole = { id: WHOLE, title: first === last ? first : `${first} to ${last}`, note: 'The whole plan' };
  return years.length > 1 ? [whole, ...years.map((year) => ({ id: year, title: year }))] : [whole];
}

export function scenarioOptions({ scenarios }: Workspace): Option<string>[] {
  return [{ id: OWN, title: 'Forecast', note: 'As it is wired' }, ...scenarios.map(({ name, title }) => ({ id: name, title }))];
}

const asOfId = (date: string, position: number) => `${date}@${position}`;

/** Newest first; the newest itself goes on with the record. */
export function asOfOptions({ dataDates, key }: Workspace, format: Formats, search: Which): Option<string>[] {
  const [newest, ...earlier] = [...dataDates].sort((one, other) => other.position - one.position);
  const pinned = search.position !== undefined;
  const options = (pinned && newest !== undefined ? [newest, ...earlier] : earlier).map(({ date, position }) => ({
    id: asOfId(date, position),
    title: format.day(date),
    note: `Event ${format.count(position)} of the record`,
  }));
  const latest = pinned ? 'Newest' : `${format.day(key.dataDate)}`;
  return [{ id: NEWEST, title: latest, note: 'Follows the record' }, ...options];
}

export const asOfChosen = ({ position, date }: Which): string => (position === undefined ? NEWEST : asOfId(date ?? '', position));

export function asOfChange(id: string): { position: number | undefined; date: string | undefined } {
  const [date = '', position = ''] = id.split('@');
  return id === NEWEST ? { position: undefined, date: undefined } : { position: Number(position), date };
}
