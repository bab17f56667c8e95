// Which processes there are: before a data folder is opened, what a crash left behind must be known, and a pid file alone
// cannot say it (its number may have gone to another process, or its process be a zombie). Linux is read from /proc, because
// small images have no `ps`.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

export interface Process {
  readonly pid: number;
  /** As the process shows itself: its arguments, or the title that PostgreSQL gives its children. */
  readonly command: string;
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return ''; // it has gone meanwhile
  }
}

function fromProc(pid: number): Process | null {
  const state = /\) (\w) /.exec(readText(`/proc/${pid}/stat`))?.[1];
  if (state === undefined || state === 'Z' || state === 'X') return null;
  return { pid, command: readText(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trim() };
}

function fromPs(line: string): Process | null {
  const [, pid, state, command = ''] = /^\s*(\d+)\s+(\S+)\s+(.*)$/.exec(line) ?? [];
  return pid === undefined || state === undefined || state.startsWith('Z') ? null : { pid: Number(pid), command };
}

/** All living processes. */
export function processes(): Process[] {
  const found =
    process.platform === 'linux'
      ? readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? [fromProc(Number(name))] : []))
      : execFileSync('ps', ['-axww', '-o', 'pid=,state=,command='], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
          .split('\n')
          .map(fromPs);
  return found.filter((one) => one !== null);
}

/** Null where there is none of this number, or only its remains. */
export function processOf(pid: number): Process | null {
  return process.platform === 'linux' ? fromProc(pid) : (processes().find((one) => one.pid === pid) ?? null);
}

/** Whether its program file has been removed or replaced since it was started, as an update does; false where nobody can say. */
export function programIsGone(pid: number): boolean {
  try {
    return readlinkSync(`/proc/${pid}/exe`).endsWith(' (deleted)');
  } catch {
    return false;
  }
}
