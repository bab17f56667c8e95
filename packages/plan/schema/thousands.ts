// Numbers as a spreadsheet shows them: `20,000`. The comma separates entries here, so what was meant is offered instead.

const THOUSANDS = /^\s*([+-]?\d{1,3}(?:,\d{3})+)((?:\.\d+)?\s?(?:k|M|B|%|pp)?\s*(?:\/.*)?)$/;

/** How to write a number with thousands commas; null where the text is none. */
export function withoutCommas(text: string): string | null {
  const [, digits, rest = ''] = THOUSANDS.exec(text) ?? [];
  return digits === undefined ? null : `${digits.replaceAll(',', '')}${rest} or ${digits.replaceAll(',', '_')}${rest}`;
}

/** A hint that names it; null where the text is none. */
export function hintOnCommas(text: string): string | null {
  const without = withoutCommas(text);
  return without === null ? null : `Write ${without}: numbers have no thousands commas`;
}
