// The program: reads what it is told, starts, says where, and stops in order when it is asked to.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigProblem, configOf } from './config.ts';
import { start } from './main.ts';
import { StoreTrouble } from './store/index.ts';

const WEB = join(import.meta.dirname, '../../web/dist');

/** One Ctrl-C reaches this process twice, from the terminal and through whoever started it: a second wish to stop comes later. */
const SAME_WISH = 1000;

const print = (sentence: string) => process.stdout.write(`${sentence}\n`);

async function program(): Promise<void> {
  const config = configOf(process.argv.slice(2), process.env);
  const started = await start({ config, told: print, web: existsSync(join(WEB, 'index.html')) ? WEB : null });
  print(`Mainspring is at ${started.url}`);
  if (started.demo) print('It shows two example companies. Their record was made up, for show.');
  if (started.ownerLink !== null) print(`Whoever opens this link first owns it: ${started.ownerLink}`);
  print('Ctrl-C stops it.');
  let stoppingSince: number | null = null;
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (stoppingSince !== null) {
        if (performance.now() - stoppingSince > SAME_WISH) process.exit(1);
        return;
      }
      stoppingSince = performance.now();
      started.close().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
}

program().catch((error: unknown) => {
  const known = error instanceof ConfigProblem || error instanceof StoreTrouble;
  const said = known ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${said}\n`);
  process.exit(1);
});
