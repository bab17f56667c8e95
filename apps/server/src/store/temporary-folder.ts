import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder that another user may pass through, for tests and measurements; the caller removes it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mainspring-store-'));
  chmodSync(folder, 0o755);
  return folder;
}
