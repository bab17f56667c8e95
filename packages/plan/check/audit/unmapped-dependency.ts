// A figure or an effect that waits for something nobody in the plan makes.
import type { Entry } from '../../model/entry.ts';
import type { Effect } from '../../model/initiatives.ts';
import type { Plan } from '../../model/plan.ts';
import type { Quantity } from '../../model/quantities.ts';
import { rowName } from '../../model/rows.ts';
import { titled } from '../../model/titled.ts';
import type { FindingDraft } from '../finding-draft.ts';
import type { Rule } from './audit.ts';
import { isUnsure } from './excused.ts';

function listed(names: readonly string[]): string {
  return names.join(' and ');
}

function draft(plan: Plan, place: string, at: FindingDraft['at'], what: string, missing: ReadonlySet<string>): FindingDraft {
  const titles = [...missing].map((name) => titled(plan.capabilities.get(name), name));
  return {
    code: 'unmapped-dependency',
    at,
    place,
    message: `${what} requires ${listed(titles)}; no milestone provides ${missing.size === 1 ? 'it' : 'them'}`,
    hint: `Add a milestone that provides ${missing.size === 1 ? 'it' : 'them'}, with provides: [${[...missing].join(', ')}]`,
  };
}

export const unmappedDependency: Rule = (plan, excused) => {
  // What could not be read may be what provides it.
  if (isUnsure(excused, 'milestones', 'provides', 'due')) return [];
  const provided = new Set([...plan.milestones.values()].flatMap((milestone) => milestone.provides));
  const drafts: FindingDraft[] = [];
  const ofQuantity = (section: string, quantity: Quantity): void => {
    if (quantity.requires.every((names) => names.length === 0)) return;
    const missing = new Set<string>();
    const rows: number[] = [];
    quantity.requires.forEach((names, row) => {
      const open = names.filter((name) => !provided.has(name));
      if (open.length > 0) rows.push(row);
      for (const name of open) missing.add(name);
    });
    if (missing.size === 0) return;
    const members = rows.length === quantity.rows ? '' : `[${rows.map((row) => rowName(plan.dims, quantity, row)).join('; ')}]`;
    drafts.push(
      draft(plan, `${section}.${quantity.name}`, quantity.requiresPlace, `${titled(quantity, quantity.name)}${members}`, missing),
    );
  };
  for (const assumption of plan.assumptions.values()) ofQuantity('assumptions', assumption);
  for (const driver of plan.drivers.values()) ofQuantity('drivers', driver);
  const ofEffects = (place: string, entry: Entry, effects: readonly Effect[]): void => {
    const open = effects.filter((effect) => effect.requires.some((one) => !provided.has(one)));
    const [first] = open;
    const missing = new Set(open.flatMap((effect) => effect.requires.filter((one) => !provided.has(one))));
    if (first !== undefined) drafts.push(draft(plan, place, first.requiresPlace, titled(entry, entry.name), missing));
  };
  for (const one of plan.initiatives.values()) ofEffects(`initiatives.${one.name}`, one, one.effects);
  for (const one of plan.milestones.values()) ofEffects(`milestones.${one.name}`, one, one.tethers);
  return drafts;
};
