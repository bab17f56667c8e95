// What each role may, and each scope of a token, in words.
import type { Role, TokenOf } from '@mainspring/contract';
import type { Option } from '../../ui/option.ts';

export const ROLE_OPTIONS: readonly Option<Role>[] = [
  { id: 'viewer', title: 'Viewer', note: 'Sees everything here' },
  { id: 'contributor', title: 'Contributor', note: 'And records' },
  { id: 'administrator', title: 'Administrator', note: 'And says who may what' },
];

export const SCOPE_WORDS: Record<TokenOf['scopes'][number], string> = {
  read: 'Read',
  record: 'Record',
  administer: 'Administer',
};
