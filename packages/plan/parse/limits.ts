// What a plan may ask of whoever reads it. Each limit is far above what people write and far below what hurts; going over
// one is the finding `limit-exceeded`, never luck. The reference of the language names them.
export const LIMITS = {
  /** Bytes of one file. */
  fileSize: 4_000_000,
  files: 2_000,
  /** Nested maps and lists inside one file. */
  depth: 32,
  /** Entries of the whole plan. */
  entries: 200_000,
  /** Characters of one formula. */
  formulaLength: 4_000,
  /** Nesting of one formula; a sum of n terms counts n. */
  formulaDepth: 250,
  periods: 5_000,
  dimensions: 16,
  /** Members of one dimension, parents included. */
  members: 2_000,
  /** Combinations of members that one quantity, or one step of a formula, has values for. */
  rows: 50_000,
  /** Rows × periods of all quantities together. */
  values: 50_000_000,
} as const;
