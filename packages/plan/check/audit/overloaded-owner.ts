// One person answering for more initiatives with effects than one person can.
import { titled } from '../../model/titled.ts';
import type { Rule } from './audit.ts';

export const overloadedOwner: Rule = (plan, excused) => {
  if (excused.has('governance#owner_limit')) return [];
  return [...plan.people.values()].flatMap((person) => {
    const led = [...plan.initiatives.values()].filter(
      (initiative) => initiative.owner === person.name && initiative.effects.length > 0,
    );
    if (led.length <= plan.governance.ownerLimit) return [];
    return [
      {
        code: 'overloaded-owner' as const,
        at: person.place,
        place: `people.${person.name}`,
        message: `${person.fullName} leads ${led.length} initiatives with effects: ${led.map((one) => titled(one, one.name)).join(', ')}`,
        hint: `At most ${plan.governance.ownerLimit}`,
      },
    ];
  });
};
