// The record keeps the names of its day, the plan those of today. Events are read under today's names before anything is
// made of them, so that a correction, a forecast or an effort recorded after a rename finds what came before it.
import type { RecordEvent } from '@mainspring/execution';
import type { Plan } from '@mainspring/plan';

type Named = { readonly name: string; readonly was: readonly string[] };

function renaming(...groups: readonly Iterable<Named>[]): (name: string) => string {
  const today = new Map<string, string>();
  const things = groups.flatMap((group) => [...group]);
  for (const { name, was } of things) for (const former of was) today.set(former, name);
  for (const { name } of things) today.delete(name);
  return (name) => today.get(name) ?? name;
}

interface Renamings {
  readonly quantity: (name: string) => string;
  readonly member: (name: string) => string;
  readonly milestone: (name: string) => string;
  readonly dependency: (name: string) => string;
  readonly team: (name: string) => string;
}

function renamed(event: RecordEvent, today: Renamings): RecordEvent {
  switch (event.kind) {
    case 'actual': {
      const members = event.payload.member.split(';').map((name) => today.member(name.trim()));
      return { ...event, payload: { ...event.payload, driver: today.quantity(event.payload.driver), member: members.join(';') } };
    }
    case 'milestone-forecast':
      return { ...event, payload: { ...event.payload, milestone: today.milestone(event.payload.milestone) } };
    case 'milestone-reached':
      return { ...event, payload: { ...event.payload, milestone: today.milestone(event.payload.milestone) } };
    case 'promise':
      return { ...event, payload: { ...event.payload, dependency: today.dependency(event.payload.dependency) } };
    case 'remaining-effort': {
      // A pool is a team, or a team and its skill.
      const pool = (name: string) => [today.team(name.split('/')[0] ?? ''), ...name.split('/').slice(1)].join('/');
      const effort = Object.fromEntries(Object.entries(event.payload.effort).map(([name, weeks]) => [pool(name), weeks]));
      return { ...event, payload: { ...event.payload, milestone: today.milestone(event.payload.milestone), effort } };
    }
    case 'data-date':
    case 'plan-version':
    case 'import':
    case 'membership':
    case 'token':
      return event;
  }
}

export function withCurrentNames(scenario: Plan, events: readonly RecordEvent[]): RecordEvent[] {
  const plan = scenario.original ?? scenario;
  const today: Renamings = {
    quantity: renaming(plan.assumptions.values(), plan.drivers.values()),
    member: renaming(plan.members.values()),
    milestone: renaming(plan.milestones.values()),
    dependency: renaming(plan.dependencies.values()),
    team: renaming(plan.teams.values()),
  };
  return events.map((event) => renamed(event, today));
}
