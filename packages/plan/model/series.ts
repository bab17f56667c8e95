// A declared series: what an assumption is over time before any effect, as it was written.
import type { Day } from '@mainspring/kernel';

export type Series =
  | { readonly kind: 'constant'; readonly value: number }
  | {
      readonly kind: 'base';
      readonly base: number;
      /** Compound growth per grid period (already converted from its stated time): the factor minus 1. 0 if none. */
      readonly growth: number;
      /** Factor by slot of the season's cycle: 12 by calendar month, 4 by fiscal quarter or 53 by ISO week. Empty if none. */
      readonly season: readonly number[];
    }
  | { readonly kind: 'steps'; readonly at: readonly Day[]; readonly values: readonly number[] }
  | { readonly kind: 'points'; readonly at: readonly Day[]; readonly values: readonly number[] }
  /** One value per slot of the grid. */
  | { readonly kind: 'table'; readonly values: readonly number[] };
