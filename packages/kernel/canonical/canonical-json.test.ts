// The examples of RFC 8785 (JSON Canonicalization Scheme): its figures are those of appendix B, as the bits of a double.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.ts';

function double(bits: string): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, BigInt(`0x${bits}`));
  return view.getFloat64(0);
}

describe('canonical JSON', () => {
  it.each([
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['8000000000000001', '-5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['ffefffffffffffff', '-1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['c340000000000000', '-9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'],
    ['44b52d02c7e14af7', '1.0000000000000001e+23'],
    ['444b1ae4d6e2ef4e', '999999999999999700000'],
    ['444b1ae4d6e2ef4f', '999999999999999900000'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555553', '333333333.3333332'],
    ['41b3de4355555554', '333333333.33333325'],
    ['41b3de4355555555', '333333333.3333333'],
    ['41b3de4355555556', '333333333.3333334'],
    ['41b3de4355555557', '333333333.33333343'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
    ['43143ff3c1cb0959', '1424953923781206.2'],
  ])('writes the double %s as %s', (bits, text) => expect(canonicalJson(double(bits))).toBe(text));

  it('writes 1e-7 with an exponent and the rest of the example of section 3.2.2 as it says', () => {
    expect(canonicalJson(1e-7)).toBe('1e-7');
    const example = {
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"\u002f',
      literals: [null, true, false],
    };
    expect(canonicalJson(example)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('orders keys by their UTF-16 code units (section 3.2.3), not by code points or language', () => {
    const names = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    const order = [...canonicalJson(names).matchAll(/:"([^"]*)"/g)].map(([, name]) => name);
    expect(order).toEqual([
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ]);
    expect(canonicalJson({ peach: 1, péché: 2, pêche: 3, sin: 4, Z: 5, '10': 6, '9': 7 })).toBe(
      '{"10":6,"9":7,"Z":5,"peach":1,"péché":2,"pêche":3,"sin":4}',
    );
  });

  it('writes control characters by their short names where there are any, and nothing else by escapes', () => {
    expect(canonicalJson('\b\t\n\f\r\u0000\u001f\u007f"\\/<é😀')).toBe('"\\b\\t\\n\\f\\r\\u0000\\u001f\u007f\\"\\\\/<é😀"');
  });

  it('leaves out an optional key that is undefined, and writes what is nested', () => {
    expect(canonicalJson({ b: [{ d: undefined, c: {} }, []], a: undefined })).toBe('{"b":[{"c":{}},[]]}');
  });

  it.each([
    ['NaN', Number.NaN],
    ['Infinity', Number.POSITIVE_INFINITY],
    ['-Infinity', Number.NEGATIVE_INFINITY],
    ['undefined', undefined],
    ['bigint', 1n],
    ['function', () => 1],
    ['symbol', Symbol('a')],
    ['plain objects', new Map()],
    ['plain objects', new Date(0)],
  ])('refuses %s, alone and inside', (name, value) => {
    expect(() => canonicalJson(value)).toThrow(name);
    expect(() => canonicalJson([value])).toThrow(name);
    if (value !== undefined) expect(() => canonicalJson({ a: value })).toThrow(name);
  });

  it('is JSON of the same value, and the same in whatever order keys were set', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.dictionary(fc.string(), fc.integer()), (value, keys) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(Object.fromEntries(Object.entries(keys).reverse()))).toBe(canonicalJson(keys));
      }),
    );
  });
});
