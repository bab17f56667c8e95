// SHA-256 (FIPS 180-4), synchronous and of our own, because Node and the browser share no synchronous one and a hash is
// a key in both.

const FRACTION_BITS = 2 ** 32;

/** First 32 bits of the fractional part of a root of each of the first primes, as the standard defines its constants. */
const { roundConstants: ROUND_CONSTANTS, initialState: INITIAL_STATE } = constants();

export function hashText(text: string): string {
  return hashBytes(utf8(text));
}

export function hashBytes(bytes: Uint8Array): string {
  const state = Uint32Array.from(INITIAL_STATE);
  const schedule = new Uint32Array(64);
  const padded = pad(bytes);
  for (let offset = 0; offset < padded.length; offset += 64) compress(state, schedule, padded, offset);
  return Array.from(state, (word) => word.toString(16).padStart(8, '0')).join('');
}

function pad(bytes: Uint8Array): Uint8Array {
  const padded = new Uint8Array(64 * Math.ceil((bytes.length + 9) / 64));
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const bits = bytes.length * 8;
  for (let index = 0; index < 7; index++) padded[padded.length - 1 - index] = Math.floor(bits / 256 ** index) % 256;
  return padded;
}

function compress(state: Uint32Array, schedule: Uint32Array, bytes: Uint8Array, offset: number): void {
  for (let index = 0; index < 16; index++) {
    const at = offset + 4 * index;
    schedule[index] = (byte(bytes, at) << 24) | (byte(bytes, at + 1) << 16) | (byte(bytes, at + 2) << 8) | byte(bytes, at + 3);
  }
  for (let index = 16; index < 64; index++) {
    const early = word(schedule, index - 15);
    const late = word(schedule, index - 2);
    const earlyMix = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3);
    const lateMix = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10);
    schedule[index] = word(schedule, index - 16) + earlyMix + word(schedule, index - 7) + lateMix;
  }
  let a = word(state, 0);
  let b = word(state, 1);
  let c = word(state, 2);
  let d = word(state, 3);
  let e = word(state, 4);
  let f = word(state, 5);
  let g = word(state, 6);
  let h = word(state, 7);
  for (let index = 0; index < 64; index++) {
    const choice = (e & f) ^ (~e & g);
    const eMix = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const first = (h + eMix + choice + word(ROUND_CONSTANTS, index) + word(schedule, index)) | 0;
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const aMix = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + aMix + majority) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((mixed, index) => {
    state[index] = word(state, index) + mixed;
  });
}

function rotate(value: number, by: number): number {
  return (value >>> by) | (value << (32 - by));
}

function word(words: Uint32Array, index: number): number {
  return words[index] ?? 0;
}

function byte(bytes: Uint8Array, index: number): number {
  return bytes[index] ?? 0;
}

function constants(): { roundConstants: Uint32Array; initialState: Uint32Array } {
  const primes: bigint[] = [];
  for (let candidate = 2n; primes.length < 64; candidate++) {
    if (primes.every((prime) => candidate % prime !== 0n)) primes.push(candidate);
  }
  return {
    roundConstants: Uint32Array.from(primes, (prime) => rootFraction(prime, 3n)),
    initialState: Uint32Array.from(primes.slice(0, 8), (prime) => rootFraction(prime, 2n)),
  };
}

/** Exact in whole numbers: the root of prime · 2^(32 · degree), bisected, without its whole part. */
function rootFraction(prime: bigint, degree: bigint): number {
  const target = prime << (32n * degree);
  let low = 0n;
  let high = 1n << 40n;
  while (high - low > 1n) {
    const middle = (low + high) >> 1n;
    if (middle ** degree <= target) low = middle;
    else high = middle;
  }
  return Number(low % BigInt(FRACTION_BITS));
}

/** A surrogate without its partner becomes the replacement character, as every encoder makes it. */
function utf8(text: string): Uint8Array {
  const bytes = new Uint8Array(3 * text.length);
  let length = 0;
  for (const character of text) {
    const found = character.codePointAt(0) ?? 0;
    const code = found >= 0xd800 && found <= 0xdfff ? 0xfffd : found;
    if (code < 0x80) {
      bytes[length++] = code;
      continue;
    }
    const continuations = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
    bytes[length++] = ((0xf00 >> (continuations + 1)) & 0xff) | (code >> (6 * continuations));
    for (let index = continuations - 1; index >= 0; index--) bytes[length++] = 0x80 | ((code >> (6 * index)) & 0x3f);
  }
  return bytes.subarray(0, length);
}
