// Two outlooks side by side: as things stand, and with what nobody has told yet.
import type { WhatIfReply } from '@mainspring/contract';
import type { Outlook } from '@mainspring/outlook';
import { quantityOf } from '@mainspring/plan';
import { objectiveOf } from './objective.ts';
import { dayText, figure, refOf, unitOver } from './refs.ts';
import type { Snapshot } from './snapshot.ts';

const PLAIN = { text: '', percent: false, currency: null };

export function presentWhatIf({ key, outlook }: Pick<Snapshot, 'key' | 'outlook'>, changed: Outlook): WhatIfReply {
  const { plan, objective } = outlook;
  const unitOf = (name: string) => {
    const quantity = quantityOf(plan, name);
    return quantity === undefined ? PLAIN : unitOver(quantity);
  };
  const moved = [...plan.milestones.values()].flatMap((milestone) => {
    const before = dayText(outlook.dates.computed.get(milestone.name));
    const after = dayText(changed.dates.computed.get(milestone.name));
    return before === after ? [] : [{ milestone: milestone.name, title: refOf(milestone.name, milestone).title, before, after }];
  });
  return {
    key,
    unit: objectiveOf(outlook)?.unit ?? PLAIN,
    before: figure(objective?.wired),
    after: figure(changed.objective?.wired),
    targets: outlook.targets.map(({ target, wired }, index) => ({
      name: target.name,
      title: refOf(target.name, target).title,
      unit: unitOf(target.on.quantity),
      before: figure(wired),
      after: figure(changed.targets[index]?.wired),
      met: changed.targets[index]?.met ?? false,
    })),
    moved,
  };
}
