// Reads a plan's folder from disk.
import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { type Disk, type PlanFolder, readPlanFolder } from '@mainspring/plan';
import { CannotRun } from './command.ts';
import { INVOKED } from './print/invoked.ts';

const DISK: Disk = {
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

export function readFolder(path: string): PlanFolder {
  const folder = readPlanFolder(DISK, path);
  if (!folder.ok) {
    const { code, message } = folder.error;
    throw new CannotRun(code === 'no-plan' ? `${message} ${INVOKED} init ${path} writes a plan to begin with.` : message);
  }
  return folder.value;
}
