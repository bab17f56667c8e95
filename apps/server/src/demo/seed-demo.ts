// The example companies, for whoever wants to look: two workspaces with a record that was made up, and a visitor who may do
// everything in them. Done once: a workspace that is there stays as its visitors have left it.
import { join } from 'node:path';
import { formatDay } from '@mainspring/kernel';
import { readPlan, readPlanFolder } from '@mainspring/plan';
import { DISK } from '../plan-folder/disk.ts';
import { append, createWorkspace, listWorkspaces, type Store, savePlan } from '../store/index.ts';
import { plausibleRecord } from './plausible-record.ts';

/** Named in this order; the first is opened. */
export const DEMO_PLANS = ['northbeam', 'northbeam-mended'] as const;
/** So that everybody sees the same story. */
const SEED = 2026;
const CLOSED = 5;

const demoName = (plan: string) => `demo ${plan}`;

/** Ids of the demo's workspaces. */
export async function demoWorkspaces(store: Store): Promise<ReadonlySet<string>> {
  const names = new Set<string>(DEMO_PLANS.map(demoName));
  return new Set((await listWorkspaces(store)).filter(({ name }) => names.has(name)).map(({ workspace }) => workspace));
}

async function seed(store: Store, examples: string, name: string, visitor: string): Promise<void> {
  const folder = readPlanFolder(DISK, join(examples, name));
  if (!folder.ok) throw new Error(folder.error.message);
  const { files } = folder.value;
  const { plan } = readPlan(files);
  if (plan === null) throw new Error(`the example ${name} cannot be read`);
  const told = plausibleRecord(plan, { seed: SEED, closed: CLOSED });
  // Everything is dated on the day on which it would have been told.
  const on = (day: string): Store => ({ ...store, clock: () => new Date(`${day}T09:00:00Z`) });
  const start = on(formatDay(plan.grid.start));
  const created = await createWorkspace(start, demoName(name));
  if (!created.ok) throw new Error(created.error.message);
  const { workspace } = created.value;
  const saved = await savePlan(start, workspace, plan.owner ?? visitor, files, null);
  if (!saved.ok) throw new Error(saved.error.message);
  for (let first = 0; first < told.length; ) {
    const { day, actor } = told[first] ?? { day: plan.grid.start, actor: visitor };
    let last = first;
    while (told[last + 1]?.day === day && told[last + 1]?.actor === actor) last += 1;
    const appended = await append(
      on(formatDay(day)),
      workspace,
      actor,
      told.slice(first, last + 1).map(({ change }) => change),
    );
    if (!appended.ok) throw new Error(appended.error.message);
    first = last + 1;
  }
  const member = {
    kind: 'membership' as const,
    payload: { account: visitor, person: plan.owner, role: 'administrator' as const },
  };
  const joined = await append(on(formatDay(told.at(-1)?.day ?? plan.grid.start)), workspace, visitor, [member]);
  if (!joined.ok) throw new Error(joined.error.message);
}

/** @param examples folder of the example plans @param visitor account that may do everything in them */
export async function seedDemo(store: Store, examples: string, visitor: string): Promise<void> {
  const known = new Set((await listWorkspaces(store)).map(({ name }) => name));
  for (const name of DEMO_PLANS) if (!known.has(demoName(name))) await seed(store, examples, name, visitor);
}
