// Who recorded something, as people call them. Events name whoever did it by an id, or by a person of the plan; names stand
// outside the record, so that a person can be erased.
import type { Workspace } from '@mainspring/contract';
import { titled } from '../ui/format/words.ts';

const TOKEN = /^token /;
/** The actor of what nobody did. */
const CLOCK = 'mainspring';

export function whoWords(
  actor: string,
  names: Readonly<Record<string, string>>,
  { subjects }: Pick<Workspace, 'subjects'>,
): string {
  const known = names[actor];
  if (known !== undefined) return known;
  const person = subjects.find(({ kind, name }) => kind === 'person' && name === actor);
  if (person !== undefined) return titled(person);
  if (actor === CLOCK) return 'Mainspring';
  return TOKEN.test(actor) ? 'A revoked token' : 'A former member';
}
