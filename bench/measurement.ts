// One figure of a bench: the median of several runs in one process.

export interface Measurement {
  readonly what: string;
  readonly medianMilliseconds: number;
  readonly runs: number;
  /** Where single waits matter. */
  readonly p99Milliseconds?: number;
  /** Of the process that was measured, resident. */
  readonly megabytes?: number;
}

/** Runs `work` on fresh `prepare()` each time, which is not measured. */
export function measure<Prepared>(
  what: string,
  runs: number,
  prepare: () => Prepared,
  work: (prepared: Prepared) => unknown,
): Measurement {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const prepared = prepare();
    const started = performance.now();
    work(prepared);
    times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  return { what, medianMilliseconds: times[Math.floor(runs / 2)] ?? Number.NaN, runs };
}
