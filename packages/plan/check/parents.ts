// What lies under what: nothing lies under itself, and an initiative's level is below that of the one it lies under.
import type { Initiative, InitiativeLevel } from '../model/initiatives.ts';
import type { Team } from '../model/people.ts';
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

function parentRings(entries: ReadonlyMap<string, { readonly parent: string | null }>, draft: Draft): FindingDraft[] {
  const graph = new Map([...entries].map(([name, { parent }]) => [name, parent === null ? [] : [parent]] as const));
  return ringsOf(graph).map((component) => {
    const ring = spellRing(graph, component);
    return draft(ring[0] ?? '', 'parent', ring.join(' lies under '), 'Give one of them another parent, or none');
  });
}

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

export function checkParents(
  { initiatives, teams }: { readonly initiatives: ReadonlyMap<string, Initiative>; readonly teams: ReadonlyMap<string, Team> },
  sections: Sections,
): FindingDraft[] {
  const draft = draftIn(sections, 'initiatives');
  const rings = parentRings(initiatives, draft);
  // In a ring somebody has to be out of order: that has been said.
  const levels = rings.length > 0 ? [] : levelsInDisorder(initiatives, sections, draft);
  return [...rings, ...levels, ...parentRings(teams, draftIn(sections, 'teams'))];
}
