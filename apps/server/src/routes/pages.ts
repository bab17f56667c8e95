// The pages: each question goes to the workspace's runner, and its bytes are handed on as they are.
import type { OperationName, PlanFolder } from '@mainspring/contract';
import { hashText } from '@mainspring/kernel';
import type { Question, Which } from '../compute/ask.ts';
import type { Asked, Runner } from '../compute/runner.ts';
import type { Handlers, Reply } from './call.ts';
import { Refused } from './problem.ts';

export interface PageServices {
  readonly runnerOf: (workspace: string) => Runner;
  /** The record was made up, for show. */
  readonly isDemo: (workspace: string) => boolean;
  readonly folderOf: (workspace: string) => PlanFolder;
}

type Page = Extract<OperationName, `GET /workspaces/{workspace}/${string}` | 'GET /workspaces/{workspace}'>;
type Pages =
  | Exclude<Page, `${string}/${'events' | 'record' | 'names' | 'members' | 'tokens'}`>
  | 'POST /workspaces/{workspace}/what-if';

function whichOf({
  scenario,
  position,
  date,
}: {
  readonly scenario?: string | undefined;
  readonly position?: number | undefined;
  readonly date?: string | undefined;
}): Which {
  return { scenario: scenario ?? null, position: position ?? null, date: date ?? null };
}

function replyOf(asked: Asked, question: Question): Reply<never> {
  if ('refusal' in asked) throw new Refused(asked.refusal.code, asked.refusal.detail);
  const { key, body } = asked.answer;
  return { bytes: body, etag: `"${hashText(JSON.stringify([key, question])).slice(0, 32)}"` };
}

export function pageHandlers({ runnerOf, isDemo, folderOf }: PageServices): Pick<Handlers, Pages> {
  const ask = async (workspace: string, query: Parameters<typeof whichOf>[0], question: Question) =>
    replyOf(await runnerOf(workspace).ask(whichOf(query), question), question);
  return {
    'GET /workspaces/{workspace}': async ({ path: { workspace }, query }) =>
      ask(workspace, query, { page: 'workspace', store: { id: workspace, demo: isDemo(workspace) } }),
    'GET /workspaces/{workspace}/overview': async ({ path, query }) => ask(path.workspace, query, { page: 'overview' }),
    'GET /workspaces/{workspace}/timeline': async ({ path, query }) => ask(path.workspace, query, { page: 'timeline' }),
    'GET /workspaces/{workspace}/drivers': async ({ path, query }) => ask(path.workspace, query, { page: 'drivers' }),
    'GET /workspaces/{workspace}/drivers/{driver}': async ({ path, query }) =>
      ask(path.workspace, query, { page: 'driver', driver: path.driver }),
    'GET /workspaces/{workspace}/findings': async ({ path, query }) => ask(path.workspace, query, { page: 'findings' }),
    'GET /workspaces/{workspace}/folder': async ({ path: { workspace } }) => ({ json: folderOf(workspace) }),
    'GET /workspaces/{workspace}/outlook': async ({ path, query }) => ask(path.workspace, query, { page: 'outlook' }),
    'GET /workspaces/{workspace}/delays': async ({ path, query: { milestones, ...query } }) =>
      ask(path.workspace, query, { page: 'delays', milestones: milestones.split(',').map((one) => one.trim()) }),
    'GET /workspaces/{workspace}/why': async ({ path, query: { address, at, line, depth, ...query } }) =>
      ask(path.workspace, query, { page: 'why', address, at, line, depth }),
    'POST /workspaces/{workspace}/what-if': async ({ path, query, body }) =>
      ask(path.workspace, query, { page: 'what-if', told: body.told }),
  };
}
