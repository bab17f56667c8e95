// A line for a person who waits, once the wait is long, and gone once it is over. The computation holds this thread, so that
// no timer of it would fire: another thread watches the clock and writes by itself.
import { writeSync } from 'node:fs';
import { Worker } from 'node:worker_threads';

/** What has become of the line; both threads know it. */
const WAITING = 0;
const WRITING = 1;
const SHOWN = 2;
const OVER = 3;

const WATCH = `
const { workerData } = require('node:worker_threads');
const { writeSync } = require('node:fs');
const { state, line, to, after } = workerData;
if (Atomics.wait(state, 0, ${WAITING}, after) === 'timed-out' && Atomics.compareExchange(state, 0, ${WAITING}, ${WRITING}) === ${WAITING}) {
  try { writeSync(to, line); } finally { Atomics.store(state, 0, ${SHOWN}); Atomics.notify(state, 0); }
}
`;

/** Back to the first column, and nothing behind it. */
const CLEARED = '\r\u001b[K';

/**
 * Writes the line to the file descriptor of a terminal after so many milliseconds, unless the function that is returned is
 * called before; that also takes away what has been written.
 */
export function sayAfter(line: string, after: number, to: number): () => void {
  const state = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const worker = new Worker(WATCH, { eval: true, execArgv: [], workerData: { state, line, to, after } });
  // A courtesy: nothing waits for it and nothing fails with it.
  worker.unref();
  worker.on('error', () => undefined);
  return () => {
    if (Atomics.compareExchange(state, 0, WAITING, OVER) === WAITING) {
      Atomics.notify(state, 0);
      return;
    }
    Atomics.wait(state, 0, WRITING);
    if (Atomics.compareExchange(state, 0, SHOWN, OVER) === SHOWN) writeSync(to, CLEARED);
  };
}
