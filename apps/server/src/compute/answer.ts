// One question answered from a snapshot. Forgetting a page does not compile.
import { outlookDocument } from '@mainspring/insight';
import { wholeOf } from '@mainspring/outlook';
import { nearestName } from '@mainspring/plan';
import { presentDriver } from '../present/driver-page.ts';
import { presentDrivers } from '../present/drivers.ts';
import { presentFindings } from '../present/findings.ts';
import { presentOverview } from '../present/overview.ts';
import type { Snapshot } from '../present/snapshot.ts';
import { presentDelays, presentTimeline } from '../present/timeline.ts';
import { presentWhy } from '../present/why.ts';
import { presentWorkspace } from '../present/workspace.ts';
import { readActuals } from '../store/imports/read-actuals.ts';
import type { Answer, Question, Refusal, Which } from './ask.ts';
import type { Ground } from './assemble.ts';
import { settle } from './settle.ts';
import { whatIf } from './what-if.ts';

function unknown(kind: string, name: string, names: Iterable<string>): Refusal {
  const near = nearestName(name, names);
  return { code: 'not-found', detail: `The plan has no ${kind} ${name}.${near === null ? '' : ` Did you mean ${near}?`}` };
}

function missingMilestone({ outlook: { plan } }: Snapshot, names: readonly string[]): Refusal | null {
  const missing = names.find((name) => !plan.milestones.has(name));
  return missing === undefined ? null : unknown('milestone', missing, plan.milestones.keys());
}

function delays(snapshot: Snapshot, milestones: readonly string[]): Answer {
  const missing = missingMilestone(snapshot, milestones);
  if (missing !== null) return missing;
  const document = presentDelays(snapshot, milestones);
  if (!('refused' in document)) return { document };
  switch (document.refused) {
    case 'no-objective':
      return { code: 'cannot-run', detail: 'The plan names no objective, so nothing can be priced.' };
    case 'reached':
      return { code: 'cannot-run', detail: `${document.milestone} is reached: it cannot be late any more.` };
    case 'never-reached':
      return { code: 'cannot-run', detail: `${document.milestone} never comes inside the plan: later than never has no price.` };
  }
}

export function answer(snapshot: Snapshot, ground: Ground, which: Which, question: Question): Answer {
  switch (question.page) {
    case 'workspace':
      return { document: presentWorkspace(snapshot, ground.events, question.store) };
    case 'overview':
      return { document: presentOverview(snapshot) };
    case 'timeline':
      return { document: presentTimeline(snapshot, ground.events) };
    case 'drivers':
      return { document: presentDrivers(snapshot) };
    case 'findings':
      return { document: presentFindings(snapshot) };
    case 'driver': {
      const document = presentDriver(snapshot, question.driver);
      const { plan } = snapshot.outlook;
      return document === null
        ? unknown('driver', question.driver, [...plan.drivers.keys(), ...plan.assumptions.keys()])
        : { document };
    }
    case 'delays':
      return delays(snapshot, question.milestones);
    case 'what-if':
      return whatIf(snapshot, ground, which, question.told);
    case 'settle': {
      const settled = settle(ground.plan, ground.events, question.wanted);
      return 'change' in settled ? { document: settled.change } : settled;
    }
    case 'outlook': {
      const { outlook: made } = snapshot;
      return { document: outlookDocument(made, [...made.plan.drivers.values()].map(wholeOf)) };
    }
    case 'why': {
      const document = presentWhy(snapshot, question);
      return typeof document === 'string' ? { code: 'not-found', detail: document } : { document };
    }
    case 'read-actuals': {
      const read = readActuals(ground.plan, ground.events, question.file, question.source, question.at);
      return typeof read === 'string' ? { code: 'invalid', detail: read } : { document: read };
    }
  }
}
