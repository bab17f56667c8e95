// The formulas of a driver as they are written: one, one for each member, or what flows in and out of a stock.
import { isFields, type Source } from './checking.ts';

export interface DriverText {
  readonly text: string;
  readonly keys: readonly (string | number)[];
  /** Null: every row; 'else': those no member names. */
  readonly member: string | null;
}

function textsOf(value: unknown, keys: readonly (string | number)[]): DriverText[] {
  if (isFields(value)) {
    return Object.entries(value).map(([member, text]) => ({ text: String(text), keys: [...keys, member], member }));
  }
  return value === undefined || value === null ? [] : [{ text: String(value), keys, member: null }];
}

export type DriverPart = 'formula' | 'in' | 'out';

export function partsOf(source: Source): readonly (readonly [DriverPart, readonly DriverText[]])[] {
  const fields = isFields(source.value) ? source.value : {};
  const stock = fields.stock;
  if (!isFields(stock)) return [['formula', textsOf(fields.formula, ['formula'])]];
  return [
    ['in', textsOf(stock.in, ['stock', 'in'])],
    ['out', textsOf(stock.out, ['stock', 'out'])],
  ];
}

/** Every word that may be a name, whether there is such a thing or not. */
export function namesIn(source: Source): string[] {
  return partsOf(source).flatMap(([, texts]) => texts.flatMap(({ text }) => text.match(/[a-z][a-z0-9_]*/g) ?? []));
}
