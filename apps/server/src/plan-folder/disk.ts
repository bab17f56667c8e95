// The disk as `readPlanFolder` asks for it.
import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import type { Disk } from '@mainspring/plan';

export const DISK: Disk = {
  realPath: (path) => {
    try {
      return realpathSync(path);
    } catch {
      return null;
    }
  },
  kindOf: (path) => {
    const what = statSync(path);
    return what.isDirectory() ? 'folder' : what.isFile() ? 'file' : 'other';
  },
  isLink: (path) => lstatSync(path).isSymbolicLink(),
  sizeOf: (path) => statSync(path).size,
  names: (folder) => readdirSync(folder),
  read: (path) => readFileSync(path),
};
