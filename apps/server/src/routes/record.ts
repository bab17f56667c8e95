// What happened, told: held against the plan, recorded, and answered with the key of the outlook that knows it.
import type { Key, OperationName } from '@mainspring/contract';
import { HEAD } from '../compute/ask.ts';
import type { Runner } from '../compute/runner.ts';
import type { Wanted } from '../compute/settle.ts';
import { type Actor, actorId } from '../policies/policies.ts';
import { append, type Change, exportRecord, type Refusal, readChain, type Store } from '../store/index.ts';
import type { Handlers } from './call.ts';
import { type ProblemCode, Refused } from './problem.ts';

export interface RecordServices {
  readonly store: Store;
  readonly runnerOf: (workspace: string) => Runner;
}

type Recording = Extract<OperationName, `POST /workspaces/{workspace}/${'actuals' | 'data-date' | `milestones/${string}`}`>;
type Names = Recording | `GET /workspaces/{workspace}/${'events' | 'record'}`;

const CODES: Partial<Record<Refusal['code'], ProblemCode>> = {
  'unknown-workspace': 'not-found',
  'unknown-version': 'not-found',
  'unknown-import': 'not-found',
  'unknown-token': 'not-found',
  'unknown-member': 'not-found',
  'last-administrator': 'conflict',
  'unknown-invitation': 'gone',
  'name-taken': 'conflict',
  'record-moved': 'conflict',
  'plan-moved': 'conflict',
};

export function refused({ code, message }: Refusal): Refused {
  return new Refused(CODES[code] ?? 'invalid', message);
}

export function actorOf(actor: Actor | null): string {
  if (actor === null) throw new Error('a command has an actor');
  return actorId(actor);
}

async function settled(runner: Runner, wanted: Wanted): Promise<Change> {
  const asked = await runner.ask(HEAD, { page: 'settle', wanted });
  if ('refusal' in asked) throw new Refused(asked.refusal.code, asked.refusal.detail);
  return JSON.parse(asked.answer.body);
}

export function recordHandlers({ store, runnerOf }: RecordServices): Pick<Handlers, Names> {
  async function tell(workspace: string, actor: Actor | null, wanted: Wanted): Promise<{ json: { seq: number; key: Key } }> {
    const runner = runnerOf(workspace);
    const appended = await append(store, workspace, actorOf(actor), [await settled(runner, wanted)]);
    if (!appended.ok) throw refused(appended.error);
    const { seq } = appended.value;
    return { json: { seq, key: await runner.reach(seq) } };
  }
  return {
    'POST /workspaces/{workspace}/actuals': async ({ path, body, actor }) =>
      tell(path.workspace, actor, { kind: 'actual', ...body, unit: body.unit ?? null, correction: body.correction ?? null }),
    'POST /workspaces/{workspace}/milestones/{milestone}/forecast': async ({ path, body, actor }) =>
      tell(path.workspace, actor, { kind: 'milestone-forecast', milestone: path.milestone, date: body.date }),
    'POST /workspaces/{workspace}/milestones/{milestone}/reached': async ({ path, body, actor }) =>
      tell(path.workspace, actor, { kind: 'milestone-reached', milestone: path.milestone, date: body.date }),
    'POST /workspaces/{workspace}/milestones/{milestone}/remaining': async ({ path, body, actor }) =>
      tell(path.workspace, actor, { kind: 'remaining-effort', milestone: path.milestone, on: body.on, effort: body.effort }),
    'POST /workspaces/{workspace}/data-date': async ({ path, body, actor }) =>
      tell(path.workspace, actor, { kind: 'data-date', date: body.date }),
    'GET /workspaces/{workspace}/record': async ({ path, query }) => ({
      stream: exportRecord(store, path.workspace, query.position),
    }),
    'GET /workspaces/{workspace}/events': async ({ path, query: { after, limit } }) => {
      const from = after === undefined ? 0 : Number(after);
      if (!Number.isSafeInteger(from) || from < 0)
        throw new Refused('invalid', 'query.after: take the next of the answer before.');
      const chained = await readChain(store, path.workspace, from, limit + 1);
      const items = chained.slice(0, limit).map(({ event, hash }) => ({ ...event, hash }));
      return { json: { items, next: chained.length > limit ? String(items.at(-1)?.seq) : null } };
    },
  };
}
