// Which build computes: a hash of the packages' sources. It is a part of every key, because another build may give other
// figures from the same plan and record.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { hashText } from '@mainspring/kernel';

function sourcesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : sourcesBelow(path);
    return /\.ts$/.test(entry.name) && !/\.test\.ts$/.test(entry.name) ? [path] : [];
  });
}

/** @param packages the folder that holds the packages. Costs one reading of every source file: once, at the start. */
export function buildHash(packages: string): string {
  const lines = sourcesBelow(packages)
    .sort()
    .map((path) => `${relative(packages, path).replaceAll('\\', '/')} ${hashText(readFileSync(path, 'utf8'))}`);
  return hashText(lines.join('\n')).slice(0, 16);
}
