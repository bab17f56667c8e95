// More fuzzed plans than the tests have: by count and by time, with how many a second and which seed was the slowest.
import { casesOf, kindsOf } from './fuzz/cases.ts';
import { exampleFiles } from './fuzz/example-files.ts';
import type { Measurement } from './measurement.ts';

/** `--count` plans of each kind (default 10,000), for at most `--seconds` in all (default 60), from seed `--from` (default 1). */
export function benchFuzz(given: Readonly<Record<string, number>>): Measurement[] {
  const { count = 10_000, seconds = 60, from = 1 } = given;
  const kinds = kindsOf({ northbeam: exampleFiles('northbeam'), 'netflix-2020': exampleFiles('netflix-2020') });
  return kinds.map((kind): Measurement => {
    const run = casesOf(kind);
    const until = performance.now() + (seconds * 1000) / kinds.length;
    const times: number[] = [];
    let slowest = { seed: from, milliseconds: 0 };
    const faults: string[] = [];
    for (let seed = from; seed < from + count && performance.now() < until; seed += 1) {
      const { milliseconds, fault } = run(seed);
      times.push(milliseconds);
      if (milliseconds > slowest.milliseconds) slowest = { seed, milliseconds };
      if (fault !== null) faults.push(`seed ${seed}: ${fault}`);
    }
    const perSecond = (1000 * times.length) / times.reduce((sum, time) => sum + time, 0);
    times.sort((a, b) => a - b);
    const slow = `slowest ${slowest.milliseconds.toFixed(0)} ms, seed ${slowest.seed}`;
    const faulty = faults.length === 0 ? 'no fault' : `${faults.length} FAULTS, first ${faults[0]}`;
    return {
      what: `${kind.name}: ${perSecond.toFixed(0)} a second, ${slow}, ${faulty}`,
      medianMilliseconds: times[times.length >> 1] ?? Number.NaN,
      runs: times.length,
    };
  });
}
