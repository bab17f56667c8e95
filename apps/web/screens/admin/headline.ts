// What the page answers: how many people and programs come in here, and how many of them may change something.
import type { MemberOf, TokenOf } from '@mainspring/contract';
import { capitalized, counted, listed } from '../../ui/format/words.ts';

export function headlineOf(
  members: readonly Pick<MemberOf, 'role' | 'person'>[],
  tokens: readonly Pick<TokenOf, 'scopes' | 'lastUsed'>[],
): { headline: string; says: string } {
  const people = counted(members.length, 'person', 'people');
  const programs = tokens.length === 0 ? 'no program' : counted(tokens.length, 'program');
  const recording = members.filter(({ role }) => role !== 'viewer').length;
  const administrators = members.filter(({ role }) => role === 'administrator').length;
  const nobody = members.filter(({ person }) => person === null).length;
  const unused = tokens.filter(({ lastUsed }) => lastUsed === null).length;
  const parts = [
    `${counted(recording, 'of them may record', 'of them may record')}, ${counted(administrators, 'administers', 'administer')}`,
    ...(nobody === 0 ? [] : [`${counted(nobody, 'account stands', 'accounts stand')} for nobody of the plan`]),
    ...(unused === 0 ? [] : [`${counted(unused, 'token has', 'tokens have')} never been used`]),
  ];
  return {
    headline: `${capitalized(people)} and ${programs} come in here.`,
    says: `${capitalized(listed(parts))}.`,
  };
}
