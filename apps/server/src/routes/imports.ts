// Files of actuals: read and told first, loaded when somebody says so.
import type { OperationName } from '@mainspring/contract';
import { HEAD } from '../compute/ask.ts';
import { loadImport, previewImport, type ReadActuals } from '../store/index.ts';
import type { Handlers } from './call.ts';
import { Refused } from './problem.ts';
import { actorOf, type RecordServices, refused } from './record.ts';

type Names = Extract<OperationName, `POST /workspaces/{workspace}/imports${string}`>;

/** Rows that are shown of what would be loaded. */
const SAMPLE = 20;
/** Problems that are told. */
const TOLD = 200;

export function importHandlers({ store, runnerOf }: RecordServices): Pick<Handlers, Names> {
  return {
    'POST /workspaces/{workspace}/imports': async ({ path: { workspace }, body }) => {
      const file = new TextEncoder().encode(body.csv);
      const question = { page: 'read-actuals' as const, file, source: body.source, at: store.clock().toISOString() };
      const asked = await runnerOf(workspace).ask(HEAD, question);
      if ('refusal' in asked) throw new Refused(asked.refusal.code, asked.refusal.detail);
      const read: ReadActuals = JSON.parse(asked.answer.body);
      const previewed = await previewImport(store, workspace, read, body.source);
      if (!previewed.ok) throw refused(previewed.error);
      const { batch, fresh, corrections, repeated, problems } = previewed.value;
      const sample = [...fresh.map(({ line, payload }) => ({ line, payload })), ...corrections]
        .sort((one, other) => one.line - other.line)
        .slice(0, SAMPLE)
        .map(({ line, payload: { driver, member, from, until, value } }) => ({ line, driver, member, from, until, value }));
      return {
        json: {
          import: batch,
          fresh: fresh.length,
          corrections: corrections.length,
          repeated,
          problems: problems.slice(0, TOLD).map(({ line, message }) => ({ line, message })),
          problemCount: problems.length,
          sample,
        },
      };
    },
    'POST /workspaces/{workspace}/imports/{import}/load': async ({ path, actor }) => {
      const loaded = await loadImport(store, path.workspace, actorOf(actor), path.import);
      if (!loaded.ok) throw refused(loaded.error);
      const { seq, recorded } = loaded.value;
      return { json: { seq, key: await runnerOf(path.workspace).reach(seq + recorded) } };
    },
  };
}
