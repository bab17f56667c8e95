// A change of a text: what stands from one offset to before another gives way. Everything else stays byte for byte.

export interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Of splices that do not overlap, in any order. */
export function spliced(text: string, splices: readonly Splice[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { from, to, text: put } of [...splices].sort((one, other) => one.from - other.from)) {
    if (from < done) throw new Error(`splices overlap at ${from}`);
    parts.push(text.slice(done, from), put);
    done = to;
  }
  return parts.join('') + text.slice(done);
}
