// What telling something of milestones would do: the record as it would then be, run beside the record as it is.
import type { WhatIfTold } from '@mainspring/contract';
import type { RecordEvent } from '@mainspring/execution';
import { parseDay } from '@mainspring/kernel';
import { outlook } from '@mainspring/outlook';
import type { Plan } from '@mainspring/plan';
import type { Snapshot } from '../present/snapshot.ts';
import { presentWhatIf } from '../present/what-if.ts';
import type { Answer, Refusal, Which } from './ask.ts';
import { type Ground, optionsFor } from './assemble.ts';
import { nextEvent, settle, type Wanted } from './settle.ts';

function wantedOf(told: WhatIfTold): Wanted {
  if (told.kind === 'remaining') return { ...told, kind: 'remaining-effort' };
  return { ...told, kind: told.kind === 'forecast' ? 'milestone-forecast' : 'milestone-reached' };
}

/** The events that telling it now would record; what would be refused then is refused here. */
function eventsIf(plan: Plan, until: readonly RecordEvent[], told: readonly WhatIfTold[]): readonly RecordEvent[] | Refusal {
  const events = [...until];
  for (const one of told) {
    const settled = settle(plan, events, wantedOf(one));
    if (!('change' in settled)) return settled;
    events.push(nextEvent(events, settled.change));
  }
  return events;
}

/** The outlook as if it had been told; nothing is recorded. */
export function whatIf(snapshot: Snapshot, ground: Ground, which: Which, told: readonly WhatIfTold[]): Answer {
  const { reached } = snapshot.outlook.record?.state ?? { reached: new Map<string, unknown>() };
  const done = told.find(({ kind, milestone }) => kind !== 'reached' && reached.has(milestone));
  if (done !== undefined) return { code: 'invalid', detail: `${done.milestone} is reached: its date does not move any more.` };
  const until = ground.events.filter(({ seq }) => seq <= snapshot.key.position);
  const events = eventsIf(ground.plan, until, told);
  if ('code' in events) return events;
  // The data date stays where it is: what is told does not move it.
  const dataDate = parseDay(snapshot.key.dataDate);
  const options = { ...optionsFor({ events }, { ...which, position: null }), ...(dataDate === null ? {} : { dataDate }) };
  return { document: presentWhatIf(snapshot, outlook(ground.plan, options)) };
}
