// A runner's thread: the compiled plans, the record so far, and the last snapshots. Questions are answered one after the
// other; nothing here reads or writes anything outside.
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { RecordEvent } from '@mainspring/execution';
import type { Finding } from '@mainspring/kernel';
import { createPlanCache, type Plan, readPlan } from '@mainspring/plan';
import type { Snapshot } from '../present/snapshot.ts';
import { answer } from './answer.ts';
import type { FromWorker, PlanFiles, Refusal, ToWorker, Which } from './ask.ts';
import { assemble } from './assemble.ts';
import { Recent } from './recent.ts';

interface ReadVersion {
  readonly plan: Plan | null;
  readonly findings: readonly Finding[];
}

/** So many snapshots are kept: the head, what it is compared with, and a few that somebody looks back at. */
const SNAPSHOTS = 8;
const VERSIONS = 4;

export interface WorkerData {
  readonly build: string;
}

function serve(port: MessagePort, { build }: WorkerData): void {
  const cache = createPlanCache();
  const versions = new Recent<string, ReadVersion>(VERSIONS);
  const snapshots = new Recent<string, Snapshot>(SNAPSHOTS);
  const events: RecordEvent[] = [];

  function read(files: PlanFiles): ReadVersion {
    const { plan, findings } = readPlan(files, cache);
    return { plan, findings };
  }

  function respond({ id, version, which, question }: Extract<ToWorker, { type: 'ask' }>): FromWorker {
    const refuse = (refusal: Refusal): FromWorker => ({ type: 'refusal', id, refusal });
    const known = versions.get(version);
    if (known === undefined) return { type: 'planless', id };
    if (known.plan === null) {
      const [first] = known.findings;
      return refuse({
        code: 'cannot-run',
        detail: `The plan cannot be read${first === undefined ? '.' : `: ${first.file}:${first.line}: ${first.message}.`}`,
      });
    }
    if (which.scenario !== null && !known.plan.scenarios.has(which.scenario))
      return refuse({ code: 'not-found', detail: `The plan has no scenario ${which.scenario}.` });
    const last = events.at(-1)?.seq ?? 0;
    const settled: Which = { ...which, position: Math.min(which.position ?? last, last) };
    const ground = { plan: known.plan, findings: known.findings, events, build };
    const name = JSON.stringify([version, settled]);
    const snapshot = snapshots.get(name) ?? assemble(ground, settled);
    snapshots.set(name, snapshot);
    const made = answer(snapshot, ground, settled, question);
    if ('code' in made) return refuse(made);
    return { type: 'answer', id, key: snapshot.key, body: JSON.stringify(made.document) };
  }

  port.on('message', (message: ToWorker) => {
    switch (message.type) {
      case 'plan':
        if (versions.get(message.version) === undefined) versions.set(message.version, read(message.files));
        return;
      case 'advance':
        for (const event of message.events) events.push(event);
        return;
      case 'ask':
        try {
          port.postMessage(respond(message));
        } catch (error) {
          const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
          port.postMessage({ type: 'fault', id: message.id, message: said } satisfies FromWorker);
        }
    }
  });
}

if (parentPort !== null) serve(parentPort, workerData as WorkerData);
