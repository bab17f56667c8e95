// The files of the working tree as git sees them: tracked and not ignored, and still there.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** @returns {string[]} paths from the root that match one of the git patterns */
export function sourceFiles(root, ...patterns) {
  return execFileSync('git', ['ls-files', '-co', '--exclude-standard', ...patterns], { cwd: root, encoding: 'utf8' })
    .split('\n')
    .filter((file) => file !== '' && existsSync(join(root, file)));
}
