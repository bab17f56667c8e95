// Which files of a folder are a plan's. Only regular files that really lie under it are read: a symbolic link that leads out
// is not followed, because a plan from somebody else must not make us read what is not the plan's; where the plan includes it,
// that is a finding. Size is bounded. The disk is handed in: whoever has one owns it.
import { fail, ok, type Result } from '@mainspring/kernel';

/** Paths are joined with forward slashes; every method is asked of paths below a real one. */
export interface Disk {
  /** The path without links; null: it leads nowhere. */
  readonly realPath: (path: string) => string | null;
  readonly kindOf: (realPath: string) => 'file' | 'folder' | 'other';
  readonly isLink: (path: string) => boolean;
  /** In bytes. */
  readonly sizeOf: (realPath: string) => number;
  readonly names: (folder: string) => readonly string[];
  readonly read: (realPath: string) => Uint8Array;
}

export interface PlanFolder {
  /** By path inside the folder, with forward slashes. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Links that are not followed, by path inside the folder, with why. */
  readonly refused: RefusedLinks;
}

export type RefusedLinks = ReadonlyMap<string, 'leads nowhere' | "leads out of the plan's folder">;

/** A sentence with the way out. */
export interface FolderRefusal {
  readonly code: 'not-there' | 'not-a-folder' | 'too-deep' | 'too-large' | 'no-plan';
  readonly message: string;
}

const READ = /\.(ya?ml|csv)$/i;
const SKIPPED = new Set(['node_modules']);
const MOST_FILES = 20_000;
const MOST_DEPTH = 20;
const MOST_BYTES = 256 * 1024 * 1024;

class Walk {
  readonly files = new Map<string, Uint8Array>();
  readonly refused = new Map<string, 'leads nowhere' | "leads out of the plan's folder">();
  readonly #disk: Disk;
  readonly #path: string;
  readonly #root: string;
  #bytes = 0;

  constructor(disk: Disk, path: string, root: string) {
    this.#disk = disk;
    this.#path = path;
    this.#root = root;
  }

  /** What stops it; null: it went through. */
  visit(folder: string, inside: string, depth: number): FolderRefusal | null {
    if (depth > MOST_DEPTH) return { code: 'too-deep', message: `${this.#path} is nested more than ${MOST_DEPTH} folders deep.` };
    for (const name of [...this.#disk.names(folder)].sort()) {
      if (name.startsWith('.') || SKIPPED.has(name)) continue;
      const stopped = this.#entry(`${folder}/${name}`, inside === '' ? name : `${inside}/${name}`, depth);
      if (stopped !== null) return stopped;
    }
    return null;
  }

  #entry(path: string, inside: string, depth: number): FolderRefusal | null {
    const link = this.#disk.isLink(path);
    const target = link ? this.#disk.realPath(path) : path;
    if (target === null) {
      this.refused.set(inside, 'leads nowhere');
      return null;
    }
    const kind = this.#disk.kindOf(target);
    if (link && !this.#isInside(target)) {
      this.refused.set(inside, "leads out of the plan's folder");
      return null;
    }
    // A linked folder lies inside and is read where it lies.
    if (kind === 'folder') return link ? null : this.visit(path, inside, depth + 1);
    if (kind !== 'file' || !READ.test(inside)) return null;
    this.#bytes += this.#disk.sizeOf(target);
    if (this.files.size >= MOST_FILES || this.#bytes > MOST_BYTES)
      return {
        code: 'too-large',
        message: `${this.#path} holds more than a plan may: at most ${MOST_FILES} files and ${MOST_BYTES / 1024 / 1024} MB.`,
      };
    this.files.set(inside, this.#disk.read(target));
    return null;
  }

  #isInside(target: string): boolean {
    const slashed = (path: string) => path.replaceAll('\\', '/');
    return target === this.#root || slashed(target).startsWith(`${slashed(this.#root)}/`);
  }
}

export function readPlanFolder(disk: Disk, path: string): Result<PlanFolder, FolderRefusal> {
  const root = disk.realPath(path);
  if (root === null) return fail({ code: 'not-there', message: `There is no folder ${path}.` });
  if (disk.kindOf(root) !== 'folder')
    return fail({ code: 'not-a-folder', message: `${path} is a file; give the folder that holds plan.yaml.` });
  const walk = new Walk(disk, path, root);
  const stopped = walk.visit(root, '', 0);
  if (stopped !== null) return fail(stopped);
  if (!walk.files.has('plan.yaml'))
    return fail({
      code: 'no-plan',
      message: `${path} holds no plan.yaml.`,
    });
  return ok({ files: walk.files, refused: walk.refused });
}
