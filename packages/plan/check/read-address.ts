// An address: one quantity, or some of its members: `win_rate[enterprise]`, `leads[enterprise, emea]`.
import type { Address } from '../model/addresses.ts';
import type { EntryReader } from './entry-reader.ts';
import { nearestName } from './nearest.ts';

const SHAPE = /^\s*([a-z][a-z0-9_]*)\s*(?:\[([^\]]*)\])?\s*$/;

export function isAddress(written: string): boolean {
  return SHAPE.test(written);
}

export function readAddress(reader: EntryReader, written: string, keys: readonly (string | number)[]): Address | null {
  const { checking } = reader;
  const shape = SHAPE.exec(written);
  const name = shape?.[1];
  if (shape === null || name === undefined) return null;
  const outline = checking.known.outline(name);
  if (outline === null) {
    if (checking.known.isBroken(name)) {
      reader.excuse(keys);
      return null;
    }
    const near = nearestName(name, checking.known.names('quantity'));
    reader.reportAt('unknown-name', keys, `"${name}" is not a driver`, near === null ? '' : `Did you mean ${near}?`);
    return null;
  }
  const fixed = new Map<number, readonly number[]>();
  for (const memberName of shape[2] === undefined ? [] : shape[2].split(',').map((part) => part.trim())) {
    const member = checking.members.get(memberName);
    if (member === undefined) {
      const near = nearestName(memberName, checking.members.keys());
      reader.reportAt('unknown-name', keys, `"${memberName}" is not a member`, near === null ? '' : `Did you mean ${near}?`);
      return null;
    }
    if (!outline.dims.includes(member.dim)) {
      const dim = checking.dims[member.dim]?.name ?? '';
      reader.reportAt('dimension-mismatch', keys, `${name} is not over ${dim}, so it has no ${memberName}`);
      return null;
    }
    fixed.set(member.dim, member.leaves);
  }
  return { text: written, quantity: name, rows: rowsOf(reader, outline.dims, fixed), narrowed: fixed.size > 0 };
}

function rowsOf(reader: EntryReader, dims: readonly number[], fixed: ReadonlyMap<number, readonly number[]>): number[] {
  let rows = [0];
  for (const dim of dims) {
    const count = reader.checking.dims[dim]?.leaves.length ?? 1;
    const leaves = fixed.get(dim) ?? Array.from({ length: count }, (_, leaf) => leaf);
    rows = rows.flatMap((before) => leaves.map((leaf) => before * count + leaf));
  }
  return rows.sort((a, b) => a - b);
}
