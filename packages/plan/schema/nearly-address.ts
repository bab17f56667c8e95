// An address that misses what it is by a slip: a bracket that is not closed, another kind of bracket, capitals.
import { ADDRESS_TEXT } from './values.ts';

/** How it is written; null where that cannot be told, or nothing is wrong with it. */
export function nearlyAddress(written: string): string | null {
  const small = written.trim().toLowerCase().replace('(', '[').replace(')', ']');
  const closed = small.includes('[') && !small.includes(']') ? `${small}]` : small;
  return closed !== written.trim() && ADDRESS_TEXT.test(closed) ? closed : null;
}
