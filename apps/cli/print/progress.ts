// A line for a person who waits, once the wait is long. The computation holds this thread, so that no timer of it would
// fire: another thread watches the clock and writes by itself.
import { Worker } from 'node:worker_threads';

const WATCH = `
const { workerData } = require('node:worker_threads');
const { writeSync } = require('node:fs');
const { done, line, to, after } = workerData;
if (Atomics.wait(done, 0, 0, after) === 'timed-out') writeSync(to, line + '\\n');
`;

/** Writes the line to a file descriptor after so many milliseconds, unless the function that is returned is called before. */
export function sayAfter(line: string, after: number, to: number): () => void {
  const done = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const worker = new Worker(WATCH, { eval: true, execArgv: [], workerData: { done, line, to, after } });
  // A courtesy: nothing waits for it and nothing fails with it.
  worker.unref();
  worker.on('error', () => undefined);
  return () => {
    Atomics.store(done, 0, 1);
    Atomics.notify(done, 0);
  };
}
