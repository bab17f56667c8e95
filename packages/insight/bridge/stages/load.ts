// What a team that has too much to do takes, in two parts: the dates that its limit moves, and what its overload does to
// the drivers that read `load(team)`. The load is always that of the whole plan; the dates are those of the teams that
// are switched on.
import { computedDates, type Dates, type Outlook } from '@mainspring/outlook';
import type { Setting } from '../../objective/measure.ts';
import type { Cause, Stage } from '../walk.ts';

interface TeamPart {
  readonly team: string;
  readonly why: 'capacity-dates' | 'overload';
}

function partsOf(outlook: Outlook): TeamPart[] {
  if (outlook.ignore.includes('capacity')) return [];
  const { plan, program } = outlook;
  const working = new Set([...plan.milestones.values()].flatMap(({ effort }) => [...effort.keys()]));
  const read = new Set(program.variables.flatMap(({ source }) => (source?.kind === 'load' ? [source.team] : [])));
  return [...plan.teams.values()]
    .filter(({ capacity }) => capacity.size > 0)
    .flatMap(({ name }): TeamPart[] => [
      ...(working.has(name) ? [{ team: name, why: 'capacity-dates' } as const] : []),
      ...(read.has(name) ? [{ team: name, why: 'overload' } as const] : []),
    ]);
}

export function loadStage(outlook: Outlook, before: Setting): Stage {
  const parts = partsOf(outlook);
  const { computed, loads } = outlook.dates;
  const working = parts.filter(({ why }) => why === 'capacity-dates').length;
  const known = new Map<string, Dates>();
  const datesUnder = (teams: readonly string[]): Dates => {
    if (teams.length === working) return computed;
    if (teams.length === 0) return before.switches.dates;
    const key = teams.join(' ');
    const found =
      known.get(key) ?? computedDates(outlook.plan, outlook.paper, { teams: new Set(teams), joined: outlook.record }).computed;
    known.set(key, found);
    return found;
  };
  return {
    player: 'load',
    causes: parts.map(({ team, why }): Cause => ({ subject: { kind: 'team', name: team }, why })),
    at: (on) => {
      const under = (why: TeamPart['why']) => parts.filter((part, index) => part.why === why && on.has(index));
      const binding = under('capacity-dates').map(({ team }) => team);
      const loaded = new Set(under('overload').map(({ team }) => team));
      return {
        ...before,
        switches: {
          ...before.switches,
          dates: datesUnder(binding),
          loads: new Map([...loads].filter(([team]) => loaded.has(team))),
        },
      };
    },
  };
}
