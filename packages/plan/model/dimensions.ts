// Dimensions and their members: values live on leaves, a parent is a roll-up of those under it.
import type { DimIndex } from './formula.ts';

export interface Dimension {
  readonly index: DimIndex;
  readonly name: string;
  /** Leaf members in order of declaration: values live here. */
  readonly leaves: readonly string[];
  readonly titles: ReadonlyMap<string, string>;
}

export interface Member {
  readonly name: string;
  readonly title: string;
  readonly dim: DimIndex;
  /** Indices into `Dimension.leaves`: itself, or those under a parent. */
  readonly leaves: readonly number[];
  readonly parent: string | null;
  readonly was: readonly string[];
}
