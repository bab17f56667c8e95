// What lies under what: nothing lies under itself, no scenario stands on itself, and an initiative's level is below that of
// the one it lies under.
import type { Initiative, InitiativeLevel } from '../model/initiatives.ts';
import type { Team } from '../model/people.ts';
import type { Scenario } from '../model/scenarios.ts';
import type { Sections } from './building.ts';
import { isFields } from './checking.ts';
import { ringsOf, spellRing } from './components.ts';
import type { FindingDraft } from './finding-draft.ts';

export const LEVELS: readonly InitiativeLevel[] = ['portfolio', 'program', 'project', 'package', 'measure'];

type Draft = (name: string, key: string, message: string, hint: string) => FindingDraft;

function draftIn(sections: Sections, section: string): Draft {
  return (name, key, message, hint) => {
    const at = sections.of(section).get(name)?.at([key], 'value') ?? { file: 'plan.yaml', line: 1, column: 1 };
    return { code: 'schema', at, place: `${section}.${name}`, message, hint };
  };
}

function rings<Key extends string>(
  entries: ReadonlyMap<string, { readonly [key in Key]: string | null }>,
  key: Key,
  draft: Draft,
  [verb, hint]: readonly [verb: string, hint: string],
): FindingDraft[] {
  const graph = new Map([...entries].map(([name, { [key]: above }]) => [name, above === null ? [] : [above]] as const));
  return ringsOf(graph).map((component) => {
    const ring = spellRing(graph, component);
    return draft(ring[0] ?? '', key, ring.join(` ${verb} `), hint);
  });
}

const UNDER = ['lies under', 'Give one of them another parent, or none'] as const;
const ON = ['stands on', 'Take "on" off one of them, or name another scenario'] as const;

/** Levels that are not written are not compared. */
function levelsInDisorder(initiatives: ReadonlyMap<string, Initiative>, sections: Sections, draft: Draft): FindingDraft[] {
  const written = sections.of('initiatives');
  const levelOf = (name: string): number => {
    const value = written.get(name)?.value;
    return LEVELS.findIndex((level) => isFields(value) && value.level === level);
  };
  return [...initiatives].flatMap(([name, { parent }]) => {
    if (parent === null || parent === name) return [];
    const [own, above] = [levelOf(name), levelOf(parent)];
    if (own < 0 || above < 0 || own > above) return [];
    const message = `${name} is a ${LEVELS[own]} and lies under ${parent}, a ${LEVELS[above]}`;
    return [draft(name, 'level', message, `Levels fall from parent to child: ${LEVELS.join(', ')}`)];
  });
}

interface Nested {
  readonly initiatives: ReadonlyMap<string, Initiative>;
  readonly teams: ReadonlyMap<string, Team>;
  readonly scenarios: ReadonlyMap<string, Scenario>;
}

export function checkParents({ initiatives, teams, scenarios }: Nested, sections: Sections): FindingDraft[] {
  const draft = draftIn(sections, 'initiatives');
  const inRings = rings(initiatives, 'parent', draft, UNDER);
  // In a ring somebody has to be out of order: that has been said.
  const levels = inRings.length > 0 ? [] : levelsInDisorder(initiatives, sections, draft);
  return [
    ...inRings,
    ...levels,
    ...rings(teams, 'parent', draftIn(sections, 'teams'), UNDER),
    ...rings(scenarios, 'on', draftIn(sections, 'scenarios'), ON),
  ];
}
