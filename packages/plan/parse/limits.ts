// What a plan may ask of whoever reads it. Each limit is far above what people write and far below what hurts; going over
// one is the finding `limit-exceeded`, never luck.
export const LIMITS = {
  /** Bytes of one file. */
  fileSize: 4_000_000,
  files: 2_000,
  /** Nested maps and lists inside one file. */
  depth: 32,
  /** Entries of the whole plan. */
  entries: 200_000,
  dimensions: 16,
  /** Members of one dimension, parents included. */
  members: 2_000,
} as const;
