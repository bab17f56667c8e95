// An address: one quantity, or some of its members: `win_rate[enterprise]`, `leads[enterprise, emea]`.
import type { Address } from '../model/addresses.ts';
import { aimAt } from '../model/place.ts';
import type { EntryReader } from './entry-reader.ts';
import { nearestName } from './nearest.ts';

const SHAPE = /^\s*([a-z][a-z0-9_]*)\s*(?:\[([^\]]*)\])?\s*$/;

export function isAddress(written: string): boolean {
  return SHAPE.test(written);
}

export function readAddress(reader: EntryReader, written: string, keys: readonly (string | number)[]): Address | null {
  const { checking, called } = reader;
  const shape = SHAPE.exec(written);
  const name = shape?.[1];
  if (shape === null || name === undefined) return null;
  const isKey = aimAt(keys, written) === 'key';
  const refuse = (code: 'unknown-name' | 'dimension-mismatch', part: number, message: string, hint: string): null => {
    reader.reportAt(code, keys, message, hint, isKey ? 'key' : part);
    return null;
  };
  const outline = checking.known.outline(name);
  reader.uses('quantity', name, keys, isKey ? 'key' : written.indexOf(name));
  const passOver = (): null => {
    reader.excuse(keys);
    return null;
  };
  if (outline === null || outline.doubt !== 'none') {
    if (checking.known.isBroken(name)) return passOver();
    const near = nearestName(name, checking.known.names('quantity'));
    return refuse(
      'unknown-name',
      written.indexOf(name),
      `${called}: "${name}" is not a driver`,
      near === null ? '' : `Did you mean ${near}?`,
    );
  }
  const fixed = new Map<number, readonly number[]>();
  for (const memberName of shape[2] === undefined ? [] : shape[2].split(',').map((part) => part.trim())) {
    const member = checking.members.get(memberName);
    const part = written.indexOf(memberName, written.indexOf('['));
    reader.uses('member', memberName, keys, isKey ? 'key' : part);
    if (member === undefined) {
      const near = nearestName(memberName, checking.members.keys());
      const hint = near === null ? '' : `Did you mean ${near}?`;
      return refuse('unknown-name', part, `${called}: "${memberName}" is not a member`, hint);
    }
    if (!outline.dims.includes(member.dim)) {
      // Its dimensions may be what is broken.
      if (checking.known.isBroken(name)) return passOver();
      const dim = checking.dims[member.dim]?.name ?? '';
      const hint = outline.dims.length === 0 ? `Write ${name}` : `Name a member of ${dimsOf(reader, outline.dims)}`;
      return refuse('dimension-mismatch', part, `${called}: ${name} is not over ${dim}, so it has no ${memberName}`, hint);
    }
    if (fixed.has(member.dim)) {
      const message = `${called}: two members of ${checking.dims[member.dim]?.name ?? ''} in one address`;
      return refuse('dimension-mismatch', part, message, 'Name one of them, or a parent of both');
    }
    fixed.set(member.dim, member.leaves);
  }
  // Its members are there; it has no value, and nothing can be held against it.
  if (checking.known.isBroken(name)) return passOver();
  return { text: written, quantity: name, rows: rowsOf(reader, outline.dims, fixed), narrowed: fixed.size > 0 };
}

function dimsOf(reader: EntryReader, dims: readonly number[]): string {
  return dims.map((dim) => reader.checking.dims[dim]?.name ?? '').join(', ');
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
