// The example companies, for whoever wants to look: two workspaces with a record that was made up, and a visitor who may do
// everything in them. Done once: a workspace that is there stays as its visitors have left it.
import { join } from 'node:path';
import { type Day, formatDay, type Result } from '@mainspring/kernel';
import { readPlan, readPlanFolder } from '@mainspring/plan';
import { DISK } from '../plan-folder/disk.ts';
import {
  append,
  type Change,
  createWorkspace,
  listWorkspaces,
  members,
  position,
  type Refusal,
  type Store,
  savePlan,
} from '../store/index.ts';
import { type DatedChange, plausibleRecord } from './plausible-record.ts';

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

/** Everything is dated on the day on which it would have been told. */
const at = (day: Day): Date => new Date(`${formatDay(day)}T09:00:00Z`);

function done<T>(result: Result<T, Refusal>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

/** What one person tells on one day is one transaction. */
function* together(
  told: readonly DatedChange[],
): Generator<Pick<DatedChange, 'day' | 'actor'> & { readonly changes: readonly Change[] }> {
  for (let first = 0; first < told.length; ) {
    const begins = told[first];
    if (begins === undefined) return;
    const { day, actor } = begins;
    const rest = told.slice(first).findIndex((one) => one.day !== day || one.actor !== actor);
    const next = rest < 0 ? told.length : first + rest;
    yield { day, actor, changes: told.slice(first, next).map(({ change }) => change) };
    first = next;
  }
}

/** The membership is recorded last: where it stands, the rest does. What a kill has cut short goes on where it was. */
async function seed(store: Store, examples: string, name: string, visitor: string): Promise<void> {
  const known = (await listWorkspaces(store)).find((one) => one.name === demoName(name));
  const { workspace } = known ?? done(await createWorkspace(store, demoName(name)));
  if ((await members(store, workspace)).length > 0) return;
  const folder = readPlanFolder(DISK, join(examples, name));
  if (!folder.ok) throw new Error(folder.error.message);
  const { plan } = readPlan(folder.value.files);
  if (plan === null) throw new Error(`the example ${name} cannot be read`);
  const { start } = plan.grid;
  const saving = { base: null, at: at(start) };
  done(await savePlan(store, workspace, plan.owner ?? visitor, folder.value.files, saving));
  const told = plausibleRecord(plan, { seed: SEED, closed: CLOSED });
  for (const { day, actor, changes } of together(told.slice((await position(store, workspace)) - 1)))
    done(await append(store, workspace, actor, changes, { at: at(day) }));
  const member = { account: visitor, person: plan.owner, role: 'administrator' as const };
  const last = told.at(-1)?.day ?? start;
  done(await append(store, workspace, visitor, [{ kind: 'membership', payload: member }], { at: at(last) }));
}

/** @param examples folder of the example plans @param visitor account that may do everything in them */
export async function seedDemo(store: Store, examples: string, visitor: string): Promise<void> {
  for (const name of DEMO_PLANS) await seed(store, examples, name, visitor);
}
