import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The YAML of an example's folder, by path. */
export function exampleFiles(name: string): Map<string, string> {
  const folder = join(import.meta.dirname, '../../examples', name);
  const paths = readdirSync(folder, { recursive: true }).map(String);
  return new Map(paths.filter((path) => path.endsWith('.yaml')).map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}
