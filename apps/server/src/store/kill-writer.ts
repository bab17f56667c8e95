// The program that is killed in the kill test: it opens the store, says what it found there, and writes until it dies. Every
// line of its output about an event is an acknowledgement.
import { append } from './events/append.ts';
import { openStore } from './store.ts';
import { verify } from './verify.ts';
import { createWorkspace, listWorkspaces } from './workspaces.ts';

const [dataFolder = ''] = process.argv.slice(2);
const say = (what: Readonly<Record<string, unknown>>): void => void process.stdout.write(`${JSON.stringify(what)}\n`);

const store = await openStore({ dataFolder });
const [known] = await listWorkspaces(store);
const workspace = known?.workspace ?? (await created());
say({ opened: await verify(store, workspace) });

async function created(): Promise<string> {
  const made = await createWorkspace(store, 'plan');
  if (!made.ok) throw new Error(made.error.message);
  return made.value.workspace;
}

/** Each writer goes on when the database is killed under it: what failed was not acknowledged. */
async function write(writer: number): Promise<never> {
  for (let turn = 1; ; turn += 1) {
    const driver = `d${writer}_${process.pid}_${turn}`;
    const payload = { driver, member: '', from: '2026-01-01', until: '2026-01-31', value: turn, unit: 'USD', source: 'test' };
    try {
      const done = await append(store, workspace, 'writer', [{ kind: 'actual', payload }]);
      if (done.ok) say({ seq: done.value.seq, driver });
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

await Promise.all([write(1), write(2), write(3)]);
