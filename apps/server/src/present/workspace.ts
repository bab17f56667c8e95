// What the shell around every page needs.
import type { Workspace } from '@mainspring/contract';
import type { RecordEvent } from '@mainspring/execution';
import { slotsOf } from './lines.ts';
import { membersOf } from './member.ts';
import { refOf } from './refs.ts';
import type { Snapshot } from './snapshot.ts';

type Subject = Workspace['subjects'][number];

function subjectsOf({ outlook: { plan } }: Snapshot): Subject[] {
  const named = (kind: Subject['kind'], entries: ReadonlyMap<string, { readonly title: string }>): Subject[] =>
    [...entries].map(([name, entry]) => ({ kind, ...refOf(name, entry), members: [] }));
  return [
    ...named('target', plan.targets),
    ...[...plan.drivers.values(), ...plan.assumptions.values()].map((quantity) => ({
      kind: 'driver' as const,
      ...refOf(quantity.name, quantity),
      members: membersOf(plan, quantity),
    })),
    ...named('milestone', plan.milestones),
    ...named('initiative', plan.initiatives),
    ...named('team', plan.teams),
    ...[...plan.people.values()].map(({ name, fullName }) => ({
      kind: 'person' as const,
      name,
      title: fullName || name,
      members: [],
    })),
  ];
}

/** What can be looked back at: the record as it was when each data date was told. */
function dataDatesOf(events: readonly RecordEvent[], position: number): Workspace['dataDates'] {
  return events.flatMap((event) =>
    event.kind === 'data-date' && event.seq <= position ? [{ date: event.payload.date, position: event.seq }] : [],
  );
}

/** `store`: what the record's keeper knows of the workspace beyond its outlook. */
export function presentWorkspace(
  snapshot: Snapshot,
  events: readonly RecordEvent[],
  store: Pick<Workspace, 'id' | 'demo'>,
): Workspace {
  const { key, outlook, findings } = snapshot;
  const { plan } = outlook;
  return {
    ...store,
    key,
    title: plan.title,
    currency: plan.currency,
    compiles: !findings.some(({ severity }) => severity === 'error'),
    slots: slotsOf(plan),
    scenarios: [...(plan.original ?? plan).scenarios.values()].map((scenario) => refOf(scenario.name, scenario)),
    dataDates: dataDatesOf(events, key.position),
    subjects: subjectsOf(snapshot),
    events: key.position,
  };
}
