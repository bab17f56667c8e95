// Initiatives that pull on the same figure: against each other from different teams (a warning, somebody has to decide),
// or the same way (a note, because their effects multiply).
import { allEffects } from '../../model/all-effects.ts';
import type { Effect, Initiative } from '../../model/initiatives.ts';
import type { Plan } from '../../model/plan.ts';
import { quantityOf } from '../../model/quantity-of.ts';
import { addressOf } from '../../model/rows.ts';
import { titled } from '../../model/titled.ts';
import type { FindingDraft } from '../finding-draft.ts';
import type { Rule } from './audit.ts';

/** Effects by the row that they move: `quantity` then row. */
function byRow(plan: Plan): Map<string, { readonly quantity: string; readonly row: number; readonly effects: Effect[] }> {
  const rows = new Map<string, { quantity: string; row: number; effects: Effect[] }>();
  for (const effect of allEffects(plan)) {
    if (effect.protects) continue;
    for (const row of effect.on.rows) {
      const key = `${effect.on.quantity}#${row}`;
      const entry = rows.get(key) ?? { quantity: effect.on.quantity, row, effects: [] };
      entry.effects.push(effect);
      rows.set(key, entry);
    }
  }
  return rows;
}

function teamOf(plan: Plan, initiative: Initiative | undefined): string | null {
  const owner = initiative?.owner ?? null;
  return owner === null ? null : (plan.people.get(owner)?.team ?? null);
}

function sized(effect: Effect): string {
  const by = Math.abs(effect.change.by);
  return effect.change.kind === 'relative' ? `by ${Number((by * 100).toPrecision(6))} %` : `by ${Number(by.toPrecision(6))}`;
}

const called = (initiative: Initiative): string => titled(initiative, initiative.name);

export const opposedEffects: Rule = (plan) => {
  const team = (name: string): string => plan.teams.get(name)?.title ?? name;
  const sentences = new Map<string, Set<string>>();
  for (const { quantity, row, effects } of byRow(plan).values()) {
    for (const up of effects.filter((effect) => effect.change.by > 0)) {
      for (const down of effects.filter((effect) => effect.change.by < 0)) {
        const raises = plan.initiatives.get(up.initiative ?? '');
        const lowers = plan.initiatives.get(down.initiative ?? '');
        const raisingTeam = teamOf(plan, raises);
        const loweringTeam = teamOf(plan, lowers);
        if (raises === undefined || lowers === undefined || raisingTeam === null || loweringTeam === null) continue;
        if (raisingTeam === loweringTeam) continue;
        const address = addressOf(plan, quantity, row);
        const sentence = `${called(raises)} (${team(raisingTeam)}) raises ${address} ${sized(up)}, ${called(lowers)} (${team(loweringTeam)}) lowers it ${sized(down)}`;
        const of = sentences.get(raises.name) ?? new Set<string>();
        sentences.set(raises.name, of.add(sentence));
      }
    }
  }
  return [...sentences].flatMap(([name, said]): FindingDraft[] => {
    const initiative = plan.initiatives.get(name);
    if (initiative === undefined) return [];
    return [
      {
        code: 'opposed-effects',
        at: initiative.place,
        place: `initiatives.${name}`,
        message: [...said].join('; '),
        hint: 'Decide which of the two the company wants',
      },
    ];
  });
};

export const overlappingEffects: Rule = (plan) => {
  const shared = new Map<string, Set<string>>();
  for (const { quantity, effects } of byRow(plan).values()) {
    const initiatives = new Set(effects.map((effect) => effect.initiative ?? effect.id));
    if (initiatives.size < 2) continue;
    const all = shared.get(quantity) ?? new Set<string>();
    for (const name of initiatives) all.add(name);
    shared.set(quantity, all);
  }
  const initiative = (name: string): string => titled(plan.initiatives.get(name), name);
  return [...shared].flatMap(([quantity, names]): FindingDraft[] => {
    const section = plan.assumptions.has(quantity) ? 'assumptions' : 'drivers';
    const found = quantityOf(plan, quantity);
    if (found === undefined) return [];
    return [
      {
        code: 'overlapping-effects',
        at: found.place,
        place: `${section}.${quantity}`,
        message: `${titled(found, quantity)} is moved by several initiatives: ${[...names].map(initiative).join(', ')}`,
        hint: 'Relative effects multiply; their joint value is not the sum of each alone',
      },
    ];
  });
};
