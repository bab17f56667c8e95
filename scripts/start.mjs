// `npm start`: installs what is missing, then tells the example company's story.
import './install.mjs';
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const told = spawnSync(process.execPath, [join(root, 'apps', 'cli', 'mainspring.mjs'), 'story'], { cwd: root, stdio: 'inherit' });
process.exit(told.status ?? 1);
