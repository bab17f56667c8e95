// Every figure on the screen is written here, so that the same number reads the same everywhere, with a true minus. Machine
// formats (JSON, CSV) carry the full number; `fileNumber` is theirs.

const MINUS = '−';
const GROUPS = /\B(?=(\d{3})+(?!\d))/g;

/** 3,735,369 or 12.25; an error value says so. */
export function exactNumber(value: number, decimals = Math.abs(value) >= 1000 || Number.isInteger(value) ? 0 : 2): string {
  if (Number.isNaN(value)) return 'error';
  if (!Number.isFinite(value)) return value > 0 ? 'endless' : `${MINUS}endless`;
  const [whole = '', fraction] = Math.abs(value).toFixed(decimals).split('.');
  const digits = fraction === undefined ? whole.replace(GROUPS, ',') : `${whole.replace(GROUPS, ',')}.${fraction}`;
  return value < 0 && Number(digits.replaceAll(',', '')) !== 0 ? `${MINUS}${digits}` : digits;
}

/** 24.3%; 41.4% */
export function percentage(share: number): string {
  return Number.isNaN(share) ? 'error' : `${exactNumber(share * 100, 1)}%`;
}

/** 3.74M, 9.0M, 655k, 12.5k, 640: three digits that matter. */
export function shortNumber(value: number): string {
  if (!Number.isFinite(value)) return exactNumber(value);
  const sign = value < 0 ? MINUS : '';
  const size = Math.abs(value);
  for (const [name, unit] of [
    ['B', 1e9],
    ['M', 1e6],
    ['k', 1e3],
  ] as const) {
    // What rounds up to the next unit is written in it: 999,950 is 1.0M, not 1000k.
    if (size < unit * 0.9995) continue;
    const scaled = size / unit;
    const decimals = scaled >= 99.95 ? 0 : scaled >= 9.995 ? 1 : 2;
    return `${sign}${scaled.toFixed(decimals).replace(/(\.\d)0$/, '$1')}${name}`;
  }
  return exactNumber(value, Number.isInteger(value) ? 0 : size >= 100 ? 0 : size >= 10 ? 1 : 2);
}

/** With its sign: +1.2M, −58.5k. */
export function signed(value: number, format: (value: number) => string = shortNumber): string {
  return value > 0 ? `+${format(value)}` : format(value);
}

/** A figure of a quantity: in percent where it is declared so. */
export function figure(value: number, percent: boolean): string {
  if (percent) return percentage(value);
  const decimals = Math.abs(value) >= 1000 ? 0 : Math.abs(value) >= 100 ? 1 : Math.abs(value) >= 1 ? 2 : 4;
  const text = exactNumber(value, Number.isInteger(value) ? 0 : decimals);
  return decimals === 4 ? text.replace(/(\.\d\d)(\d?)0+$/, '$1$2').replace(/(\.\d\d)0$/, '$1') : text;
}

/** 5.00pp: what a figure in percent changes by. */
export function points(share: number, decimals = 2): string {
  return `${exactNumber(share * 100, decimals)}pp`;
}

/** How much a figure of a quantity changes by, with its sign; in points where it is in percent. */
export function change(value: number, percent: boolean): string {
  return signed(value, percent ? (share) => points(share, 1) : (amount) => figure(amount, false));
}

/** What large amounts are divided by, and how their unit then begins. */
export interface Scale {
  readonly from: number;
  readonly by: number;
  readonly name: string;
}

export const SCALES: readonly [Scale, ...Scale[]] = [
  { from: 0, by: 1, name: '' },
  { from: 1e5, by: 1e3, name: 'thousand' },
  { from: 1e8, by: 1e6, name: 'million' },
];

/** For figures that stand below each other: all with the decimals that the largest needs. */
export function figureFormat(values: readonly number[], percent: boolean, { by }: Scale): (value: number) => string {
  if (percent) return percentage;
  const largest = Math.max(0, ...values.map((value) => Math.abs(value / by)));
  const whole = by === 1 && values.every(Number.isInteger);
  const decimals = whole || largest >= 1000 ? 0 : largest >= 100 ? 1 : largest >= 1 ? 2 : 4;
  return (value) => exactNumber(value / by, decimals);
}

/** For files: every digit, no grouping; nothing for an error. */
export function fileNumber(value: number): string {
  return Number.isFinite(value) ? String(value) : '';
}

/** For JSON, which has no NaN. */
export function jsonNumber(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
