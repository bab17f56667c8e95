// Where the text of a plan uses a name: what a rename changes, what a removal would break, and what an editor jumps between.
import type { TextPlace } from '../model/place.ts';
import type { ENTRY_SECTIONS } from '../parse/sections.ts';
import type { NameKind } from './known.ts';

/** Names share a space within a kind. A table is a file beside the plan. */
export type UsedKind =
  | Exclude<NameKind, 'team-with-capacity' | 'assumption' | 'driver'>
  | ('quantity' | 'dependency' | 'incentive' | 'kpi' | 'process' | 'table');

/** What the entries of a section are. */
export const KIND_OF_SECTION: Readonly<Record<(typeof ENTRY_SECTIONS)[number], UsedKind>> = {
  people: 'person',
  teams: 'team',
  calendars: 'calendar',
  sources: 'source',
  assumptions: 'quantity',
  drivers: 'quantity',
  targets: 'target',
  scenarios: 'scenario',
  initiatives: 'initiative',
  milestones: 'milestone',
  dependencies: 'dependency',
  capabilities: 'capability',
  incentives: 'incentive',
  kpis: 'kpi',
  processes: 'process',
};

export interface NameUse {
  readonly kind: UsedKind;
  readonly name: string;
  /** Where the value or the key begins in which it stands, or of its first character. */
  readonly at: TextPlace;
  /** Of the entry in which it stands: `drivers.arr`. */
  readonly entry: string;
}

export function usedKind(kind: NameKind): UsedKind {
  if (kind === 'team-with-capacity') return 'team';
  return kind === 'assumption' || kind === 'driver' ? 'quantity' : kind;
}
