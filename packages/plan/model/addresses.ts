// What a text points at: a quantity or some of its members, and a span of periods.

/** One quantity, whole or narrowed to some rows. */
export interface Address {
  readonly text: string;
  readonly quantity: string;
  /** Ascending; all rows where the address names no member. */
  readonly rows: readonly number[];
  /** Whether members were named. */
  readonly narrowed: boolean;
}

/** A span of slots on the grid, both inside. */
export interface Slots {
  readonly text: string;
  readonly first: number;
  readonly last: number;
}
