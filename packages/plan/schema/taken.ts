// What a breach of form has taken the value of: it is left out of the entry, so that whoever builds from the entry meets only
// values of the right form, and what is missing for that reason alone is not said again.
import type { FaultPath } from './faults.ts';
import { isMap } from './values.ts';

/** The value without what stands at the paths; places in lists stay, empty. */
export function withoutFaulty(value: unknown, paths: readonly FaultPath[]): unknown {
  if (paths.some((path) => path.length === 0)) return undefined;
  const at = new Map<string | number, FaultPath[]>();
  for (const [key, ...rest] of paths) if (key !== undefined) at.set(key, [...(at.get(key) ?? []), rest]);
  if (Array.isArray(value)) return value.map((item, index) => prune(item, at.get(index)));
  if (!isMap(value)) return value;
  const left: Record<string, unknown> = Object.create(null);
  for (const [key, item] of Object.entries(value)) {
    const kept = prune(item, at.get(key));
    if (kept !== undefined) left[key] = kept;
  }
  return left;
}

function prune(item: unknown, paths: readonly FaultPath[] | undefined): unknown {
  return paths === undefined ? item : withoutFaulty(item, paths);
}

/** Whether what a finding is about has been taken: it, something it stands in, or something in it. */
export function isTaken(taken: readonly FaultPath[], path: FaultPath): boolean {
  return taken.some((one) => {
    const shared = Math.min(one.length, path.length);
    if (path.length === 0 && one.length > 0) return false;
    for (let index = 0; index < shared; index += 1) if (String(one[index]) !== String(path[index])) return false;
    return true;
  });
}
