// Two outlooks side by side: as things stand, and with dates that nobody has told yet.
import type { WhatIfReply } from '@mainspring/contract';
import type { Outlook } from '@mainspring/outlook';
import { quantityOf } from '@mainspring/plan';
import { dayText, figure, refOf, unitOf } from './refs.ts';
import type { Snapshot } from './snapshot.ts';

const PLAIN = { text: '', percent: false, currency: null };

export function presentWhatIf({ key, outlook }: Pick<Snapshot, 'key' | 'outlook'>, changed: Outlook): WhatIfReply {
  const { plan, objective } = outlook;
  const unit = (name: string | undefined) => {
    const quantity = name === undefined ? undefined : quantityOf(plan, name);
    return quantity === undefined ? PLAIN : unitOf(quantity);
  };
  const moved = [...plan.milestones.values()].flatMap((milestone) => {
    const before = dayText(outlook.dates.computed.get(milestone.name));
    const after = dayText(changed.dates.computed.get(milestone.name));
    return before === after ? [] : [{ milestone: milestone.name, title: refOf(milestone.name, milestone).title, before, after }];
  });
  return {
    key,
    unit: unit(objective?.target.on.quantity),
    before: figure(objective?.wired),
    after: figure(changed.objective?.wired),
    targets: outlook.targets.map(({ target, wired }, index) => ({
      name: target.name,
      title: refOf(target.name, target).title,
      unit: unit(target.on.quantity),
      before: figure(wired),
      after: figure(changed.targets[index]?.wired),
      met: changed.targets[index]?.met ?? false,
    })),
    moved,
  };
}
