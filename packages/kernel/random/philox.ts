// Random numbers without a state: Philox4x32-10 (Salmon and others, "Parallel random numbers: as easy as 1, 2, 3", 2011).
// A draw is a function of seed, stable id and sample, so another variable, block or worker never changes other draws.
import { hashText } from '../canonical/sha256.ts';

export type PhiloxKey = readonly [number, number];
export type PhiloxBlock = readonly [number, number, number, number];

const MULTIPLIER_0 = 0xd2511f53;
const MULTIPLIER_1 = 0xcd9e8d57;
const WEYL_0 = 0x9e3779b9; // golden ratio
const WEYL_1 = 0xbb67ae85; // √3 − 1
const ROUNDS = 10;
const WORD = 2 ** 32;

/** Four words of 32 bits, from a key and a counter of 32-bit words. */
export function philox(key: PhiloxKey, counter: PhiloxBlock): PhiloxBlock {
  let [key0, key1] = key;
  let [word0, word1, word2, word3] = counter;
  for (let round = 0; round < ROUNDS; round++) {
    const next0 = highProduct(MULTIPLIER_1, word2) ^ word1 ^ key0;
    const next1 = Math.imul(MULTIPLIER_1, word2);
    const next2 = highProduct(MULTIPLIER_0, word0) ^ word3 ^ key1;
    word3 = Math.imul(MULTIPLIER_0, word0);
    word0 = next0;
    word1 = next1;
    word2 = next2;
    key0 = (key0 + WEYL_0) | 0;
    key1 = (key1 + WEYL_1) | 0;
  }
  return [word0 >>> 0, word1 >>> 0, word2 >>> 0, word3 >>> 0];
}

/** Upper 32 bits of the product of two words, in halves of 16 bits. */
function highProduct(a: number, b: number): number {
  const aLow = a & 0xffff;
  const aHigh = a >>> 16;
  const bLow = b & 0xffff;
  const bHigh = b >>> 16;
  const middle = aHigh * bLow + ((aLow * bLow) >>> 16);
  const cross = aLow * bHigh + (middle % 0x10000);
  return aHigh * bHigh + Math.floor(middle / 0x10000) + Math.floor(cross / 0x10000);
}

/** The key of one variable's draws; costs a hash, so who draws many samples keeps it. */
export function keyOf(seed: number, id: string): PhiloxKey {
  const hash = hashText(`${seed} ${id}`);
  return [Number.parseInt(hash.slice(0, 8), 16), Number.parseInt(hash.slice(8, 16), 16)];
}

/** Even between 0 and 1, never either of them; 52 bits, so that the half added to them is exact. */
export function uniformOf(key: PhiloxKey, sample: number): number {
  const [high, low] = philox(key, [sample % WORD, Math.floor(sample / WORD), 0, 0]);
  return ((high >>> 6) * 2 ** 26 + (low >>> 6) + 0.5) / 2 ** 52;
}

export function uniform(seed: number, id: string, sample: number): number {
  return uniformOf(keyOf(seed, id), sample);
}
