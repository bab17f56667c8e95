// Processes: flows of cases through stages, with a junction at each hand-off.
import type { Entry } from './entry.ts';
import type { DimIndex } from './formula.ts';

export interface Stage extends Entry {
  readonly enters: readonly string[];
  readonly end: 'won' | 'lost' | null;
}

export interface Junction extends Entry {
  readonly from: string;
  readonly to: string;
  readonly owner: string | null;
  readonly conversion: string | null;
  readonly duration: string | null;
}

export interface Process extends Entry {
  readonly owner: string | null;
  readonly case: string;
  readonly over: DimIndex | null;
  readonly source: string | null;
  readonly calendar: string | null;
  readonly stages: ReadonlyMap<string, Stage>;
  readonly junctions: ReadonlyMap<string, Junction>;
}
