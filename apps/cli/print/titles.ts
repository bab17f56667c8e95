// How effects are called in sentences: by the titles of what they belong to.
import { type Plan, titled } from '@mainspring/plan';

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
