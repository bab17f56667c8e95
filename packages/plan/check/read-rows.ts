// Values by member: one for all, or a map from members to values, nested for more dimensions. A parent member stands for
// its leaves, and a leaf named as well wins over its parent.
import type { DimIndex } from '../model/formula.ts';
import { rowCount } from '../model/rows.ts';
import { isFields } from './checking.ts';
import type { EntryReader } from './entry-reader.ts';
import { nearestName } from './nearest.ts';

type Keys = readonly (string | number)[];

export interface RowsSpec<Value> {
  readonly dims: readonly DimIndex[];
  /** Whether this is a value, not a map from members. */
  readonly isValue: (value: unknown) => boolean;
  readonly read: (value: unknown, keys: Keys) => Value | null;
}

export interface RowsReading<Value> {
  /** By row; null where there is none. */
  readonly rows: (Value | null)[];
  /** Whether every part that is there could be read. */
  readonly sound: boolean;
}

export function readRows<Value>(reader: EntryReader, value: unknown, keys: Keys, spec: RowsSpec<Value>): RowsReading<Value> {
  const { checking } = reader;
  const rows: (Value | null)[] = Array.from({ length: rowCount(checking.dims, spec.dims) }, () => null);
  let sound = true;
  const fill = (found: Value, fixed: ReadonlyMap<DimIndex, readonly number[]>): void => {
    let targets = [0];
    for (const dim of spec.dims) {
      const count = checking.dims[dim]?.leaves.length ?? 1;
      const leaves = fixed.get(dim) ?? Array.from({ length: count }, (_, leaf) => leaf);
      targets = targets.flatMap((before) => leaves.map((leaf) => before * count + leaf));
    }
    for (const target of targets) rows[target] = found;
  };
  const visit = (at: unknown, path: Keys, fixed: ReadonlyMap<DimIndex, readonly number[]>): void => {
    if (spec.isValue(at) || !isFields(at)) {
      const found = spec.read(at, path);
      if (found === null) sound = false;
      else fill(found, fixed);
      return;
    }
    const parts = Object.entries(at).map(([name, part]) => ({ name, part, member: checking.members.get(name) }));
    const widestFirst = parts.sort((a, b) => (b.member?.leaves.length ?? 0) - (a.member?.leaves.length ?? 0));
    for (const { name, part, member } of widestFirst) {
      reader.uses('member', name, [...path, name], 'key');
      if (member === undefined) {
        const near = nearestName(name, checking.members.keys());
        reader.reportAt(
          'unknown-name',
          [...path, name],
          `${reader.called}: "${name}" is not a member`,
          near === null ? '' : `Did you mean ${near}?`,
          'key',
        );
        sound = false;
      } else if (!spec.dims.includes(member.dim) || fixed.has(member.dim)) {
        const dim = checking.dims[member.dim]?.name ?? '';
        const message = `${reader.spoken} is not over ${dim} here, so it has no ${name}`;
        reader.reportAt('dimension-mismatch', [...path, name], message, `Add ${dim} to over, or leave ${name} out`, 'key');
        sound = false;
      } else visit(part, [...path, name], new Map([...fixed, [member.dim, member.leaves]]));
    }
  };
  visit(value, keys, new Map());
  return { rows, sound };
}
