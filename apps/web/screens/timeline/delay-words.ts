import type { Delays, ObjectiveOf } from '@mainspring/contract';
import type { Formats } from '../../ui/format/formats.ts';
import { moneyAlone } from '../../ui/format/numbers.ts';
import { titled, within } from '../../ui/format/words.ts';

/** The longest delay in a sentence. */
export function delaysSay({ costs, milestones }: Delays, objective: ObjectiveOf, format: Formats): string {
  const last = costs.at(-1);
  if (last === undefined || last.cost === null) return 'It cannot be computed.';
  const money = moneyAlone(objective.unit);
  const name = within(titled(objective));
  const together = milestones.length > 1 ? ' more of all of them' : ' more';
  const weeks = `${format.count(last.weeks)} weeks${together}`;
  if (format.change(last.cost, money).startsWith('±')) return `${weeks} take nothing from ${name}.`;
  const size = format.size(last.cost, money);
  if (last.cost < 0) return `${weeks} return ${size} to ${name}: what it costs or lowers comes later too.`;
  if (last.deferred === null || last.lost === null) return `${weeks} take ${size} from ${name}.`;
  const back = format.change(last.deferred, money).startsWith('±')
    ? 'none of it comes back by the plan’s end'
    : `${format.size(last.deferred, money)} of it comes back by the plan’s end`;
  return `${weeks} take ${size} from ${name}; ${back}.`;
}
