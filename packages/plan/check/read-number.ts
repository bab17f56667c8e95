// Numbers as people write them: `1_200`, `1.2M`, `12%`, `5pp`; a YAML number as it is.

export interface NumberReading {
  readonly value: number;
  readonly mark: 'none' | 'percent' | 'points';
  /** Written with a sign, as changes are. */
  readonly signed: boolean;
}

const FACTORS: Readonly<Record<string, number>> = { k: 1e3, M: 1e6, B: 1e9 };

export function readNumber(written: unknown): NumberReading | null {
  if (typeof written === 'number') return { value: written, mark: 'none', signed: written < 0 };
  if (typeof written !== 'string') return null;
  const shape = /^([+-]?)(\d+(?:_\d+)*(?:\.\d+)?(?:[eE][+-]?\d+)?)\s?(k|M|B|%|pp)?$/.exec(written.trim());
  if (shape === null) return null;
  const [, sign = '', digits = '', suffix = ''] = shape;
  const size = Number(digits.replaceAll('_', ''));
  const value = suffix === '%' || suffix === 'pp' ? size / 100 : size * (FACTORS[suffix] ?? 1);
  const mark = suffix === '%' ? 'percent' : suffix === 'pp' ? 'points' : 'none';
  return { value: sign === '-' ? -value : value, mark, signed: sign !== '' };
}
