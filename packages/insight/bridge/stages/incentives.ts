// Opposed incentives that are followed, one by one.
import { type Outlook, wiredSwitches } from '@mainspring/outlook';
import type { Setting } from '../../objective/measure.ts';
import type { Stage } from '../walk.ts';

export function incentiveStage(outlook: Outlook, before: Setting): Stage {
  const { pulls } = wiredSwitches(outlook);
  const names = [...new Set(pulls.map(({ incentive }) => incentive))];
  return {
    player: 'incentives',
    causes: names.map((name) => ({ subject: { kind: 'incentive', name } })),
    at: (on) => {
      const followed = new Set(names.filter((_, index) => on.has(index)));
      return { ...before, switches: { ...before.switches, pulls: pulls.filter(({ incentive }) => followed.has(incentive)) } };
    },
  };
}
