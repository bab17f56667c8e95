// Where the data lies: said by the person, else where a user's or the system's data belongs. Nothing else is kept there.
import { accessSync, chmodSync, constants, existsSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import { StoreTrouble } from '../trouble.ts';

/** @param option what `--data` says */
export function dataFolderFrom(option: string | null, environment: Readonly<Record<string, string | undefined>>): string {
  const said = option ?? environment.MAINSPRING_DATA;
  if (said !== undefined && said !== '') return resolve(said);
  // Root's home may not be entered by the user that the database runs as.
  if (process.getuid?.() === 0) return '/var/lib/mainspring';
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Mainspring');
  const shared = environment.XDG_DATA_HOME;
  return join(shared !== undefined && isAbsolute(shared) ? shared : join(homedir(), '.local', 'share'), 'mainspring');
}

export function prepareDataFolder(data: string): void {
  const cluster = join(data, 'postgres');
  try {
    if (existsSync(data)) accessSync(data, constants.R_OK | constants.W_OK | constants.X_OK);
    if (existsSync(cluster)) accessSync(cluster, constants.R_OK | constants.X_OK);
  } catch (cause) {
    throw new StoreTrouble(
      `The data folder ${data} belongs to another user. Start as that user, or name another folder with --data.`,
      {
        cause,
      },
    );
  }
  if (existsSync(data)) return;
  try {
    mkdirSync(data, { recursive: true });
    // Only passed through by others: what lies in it has its own owner and mode.
    chmodSync(data, process.getuid?.() === 0 ? 0o711 : 0o700);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new StoreTrouble(`The data folder ${data} cannot be made (${why}). Name another with --data or MAINSPRING_DATA.`, {
      cause,
    });
  }
}
