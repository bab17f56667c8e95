// How a person calls this program from where he stands: commands that are printed to be typed begin so.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAME = 'mainspring';

/** `mainspring` where a shell finds it; from a clone, `npx mainspring`. What npm puts before the path of a shell is not in it. */
export function invocation(
  environment: Readonly<Record<string, string | undefined>>,
  isThere: (path: string) => boolean = existsSync,
): string {
  if (environment.npm_command === 'exec') return `npx ${NAME}`;
  const folders = (environment.PATH ?? '').split(delimiter);
  const found = folders.some((folder) => folder !== '' && !folder.includes('node_modules') && isThere(join(folder, NAME)));
  return found ? NAME : `npx ${NAME}`;
}

export const INVOKED = invocation(process.env);
