// How things are called in sentences: by their titles.
import type { Plan } from '@mainspring/plan';

/** Its title in quotation marks, its name where it has none. */
export function titled(entry: { readonly title: string } | undefined, name: string): string {
  return entry === undefined || entry.title === name ? name : `"${entry.title}"`;
}

/**
 * Effects have ids, which name an initiative or a milestone and a place counted from 0; in sentences they go by its title,
 * counted from 1, and not counted where there is one alone.
 * @param id as `initiatives.NAME.effects.0` or `milestones.NAME.tethers.0` */
export function effectName(plan: Plan, id: string): string {
  const [section = '', name = '', kind = '', index = ''] = id.split('.');
  const initiative = section === 'initiatives' ? plan.initiatives.get(name) : undefined;
  const milestone = section === 'milestones' ? plan.milestones.get(name) : undefined;
  const among = initiative?.effects.length ?? milestone?.tethers.length ?? 0;
  const word = kind === 'tethers' ? 'tether' : 'effect';
  const which = among === 1 ? `the ${word}` : `${word} ${Number(index) + 1}`;
  return `${which} of ${titled(initiative ?? milestone, name)}`;
}
