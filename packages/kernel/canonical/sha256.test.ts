import { describe, expect, it } from 'vitest';
import { hashBytes, hashText } from './sha256.ts';

describe('SHA-256, vectors of FIPS 180-4', () => {
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
    [
      'abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu',
      'cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1',
    ],
    ['a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
  ])('hashes %.20s', (text, hash) => {
    expect(hashText(text)).toBe(hash);
  });

  it('hashes text as its UTF-8 bytes', () => {
    const bytes = Uint8Array.of(0x7a, 0xc3, 0xbc, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x98, 0x80);
    expect(hashText('zü€😀')).toBe(hashBytes(bytes));
    expect(hashText('\ud800')).toBe(hashText('\ufffd'));
  });

  it('is the same at every length around a block as the platform says', async () => {
    const { createHash } = await import('node:crypto');
    for (let length = 0; length < 200; length++) {
      const bytes = Uint8Array.from({ length }, (_, index) => (index * 37 + length) & 0xff);
      expect(hashBytes(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
    }
  });
});
