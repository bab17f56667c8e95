// Who may approve what: five roles that every plan has, those that governance names, and people by name.
import { isTaken } from '../schema/taken.ts';
import { isFields } from './checking.ts';
import type { EntryReader } from './entry-reader.ts';

const BUILT_IN = ['owner', 'lead', 'sponsor', 'controller', 'chair'];

/** Kinds of entry whose changes somebody may have to approve: the sections, in the singular. */
const KINDS = [
  ...['plan', 'time', 'unit', 'dimension', 'person', 'team', 'calendar', 'source', 'assumption', 'correlation', 'driver'],
  ...['target', 'objective', 'scenario', 'initiative', 'milestone', 'dependency', 'capability', 'incentive', 'kpi', 'process'],
  ...['governance', 'accepted'],
];

/** Texts by key; `check` is told where each stands. */
function lists(
  reader: EntryReader,
  key: string,
  check: (text: string, keys: readonly (string | number)[]) => void,
): Map<string, string[]> {
  const value = reader.get(key);
  const read = new Map<string, string[]>();
  for (const [name, written] of Object.entries(isFields(value) ? value : {})) {
    const items: unknown[] = Array.isArray(written) ? written : [written];
    const texts = items.flatMap((item, index) => {
      if (item === undefined || item === null) return [];
      check(String(item), Array.isArray(written) ? [key, name, index] : [key, name]);
      return [String(item)];
    });
    read.set(name, texts);
  }
  return read;
}

export function readRoles(reader: EntryReader): Map<string, string[]> {
  return lists(reader, 'roles', (person, keys) => reader.known(person, 'person', keys));
}

/** @param reader of governance or of a part of it */
export function checkApprover(
  reader: EntryReader,
  roles: ReadonlyMap<string, unknown>,
  name: string,
  keys: readonly (string | number)[],
): void {
  reader.uses('person', name, keys);
  if (isTaken(reader.source.taken, ['roles']) || reader.checking.known.has('person', name)) return;
  reader.among(name, [...BUILT_IN, ...roles.keys()], 'role', keys);
}

export function readChange(reader: EntryReader, roles: ReadonlyMap<string, unknown>): Map<string, string[]> {
  const change = lists(reader, 'change', (name, keys) => checkApprover(reader, roles, name, keys));
  for (const kind of change.keys()) reader.among(kind, KINDS, 'kind of entry', ['change', kind]);
  return change;
}
