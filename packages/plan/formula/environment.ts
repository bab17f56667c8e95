// What a formula may speak of: the names around it, already told apart by kind. The reader of plans answers these
// questions; whoever types a formula only asks them, so that one formula can be typed without a whole plan.
import type { Grid } from '@mainspring/kernel';
import type { Dimension, Member } from '../model/dimensions.ts';
import type { DimIndex } from '../model/formula.ts';
import type { Nouns } from '../unit/parse-unit.ts';
import type { Unit } from '../unit/unit.ts';
import type { WrittenName } from './ast.ts';

export interface KnownQuantity {
  readonly kind: 'assumption' | 'driver';
  readonly unit: Unit;
  /** Ascending. */
  readonly dims: readonly DimIndex[];
  readonly isStock: boolean;
  /** False where an error in its text may have taken some of its dimensions: then nothing is said that hangs on them. */
  readonly hasSureDims: boolean;
}

export interface Environment {
  readonly grid: Grid;
  readonly nouns: Nouns;
  /** The plan's currency: the noun of `costs()`. */
  readonly currency: string;
  /** In the order of `Plan.dims`: `dims[i].index === i`. */
  readonly dims: readonly Pick<Dimension, 'index' | 'name' | 'leaves'>[];
  /** Leaf or parent of any dimension. */
  member(name: string): Pick<Member, 'dim' | 'leaves'> | null;
  /** `broken`: it exists, but a text finding has taken its unit; its reader makes no further findings about it. */
  quantity(name: string): KnownQuantity | null | 'broken';
  milestone(name: string): boolean;
  team(name: string): boolean;
  hasCapacity(team: string): boolean;
  initiative(name: string): boolean;
  /** Is told of every name that the formula speaks of, there or not. */
  readonly uses: (kind: NameKind, name: WrittenName) => void;
  /** All names of one kind, for "did you mean". */
  names(kind: NameKind): Iterable<string>;
}

export type NameKind = 'quantity' | 'member' | 'dimension' | 'milestone' | 'team' | 'initiative';

/** What is wrong with a formula's text, with the character range inside it. */
export interface FormulaProblem {
  readonly code:
    | 'syntax'
    | 'unknown-name'
    | 'unit-mismatch'
    | 'dimension-mismatch'
    | 'unsafe-text'
    | 'limit-exceeded'
    | 'impossible-date'
    | 'schema';
  readonly from: number;
  readonly to: number;
  readonly message: string;
  /** Empty where there is none. */
  readonly hint: string;
}
