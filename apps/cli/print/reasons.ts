// A bridge in words: for each player, which milestone, link, team or person stands behind what it takes. The largest
// subjects speak; the rest are counted.
import { type Bridge, type BridgeEnd, type BridgePart, type Player, wholes } from '@mainspring/insight';
import { formatDay } from '@mainspring/kernel';
import { capabilityDays, computedDates, type Outlook } from '@mainspring/outlook';
import { playerName, type Reading } from './bridge.ts';
import { percentage } from './numbers.ts';
import { wrapped } from './table.ts';

/** So many subjects of a player are told. */
const TOLD = 2;

const quoted = (text: string) => `"${text}"`;

/** Dates without the limits of teams, which have their own player. */
function dateReason({ plan, paper, record }: Outlook, name: string): string {
  const { computed, schedule } = computedDates(plan, paper, { teams: new Set(), joined: record });
  const milestone = plan.milestones.get(name);
  if (milestone === undefined) return name;
  const day = computed.get(name);
  const comes = day === undefined ? 'is never reached' : `comes ${formatDay(day)}`;
  const moved = `${quoted(milestone.title)} ${comes} instead of ${formatDay(milestone.due)}`;
  const reason = schedule.dates.get(name)?.reasons[0];
  switch (reason?.kind) {
    case 'link':
      return `${moved}: it waits on ${quoted(plan.milestones.get(reason.milestone)?.title ?? reason.milestone)}`;
    case 'recorded':
    case 'told':
      return `${moved}, as recorded`;
    case 'silent':
      return `${moved}: nobody has said that it is done`;
    default:
      return `${moved}: its own work takes so long`;
  }
}

function capabilityReason({ plan, dates }: Outlook, name: string): string {
  const title = quoted(plan.capabilities.get(name)?.title ?? name);
  const day = capabilityDays(plan, dates.linked).get(name);
  return day === undefined ? `no milestone provides ${title}` : `${title} is there only from ${formatDay(day)}`;
}

function loadReason({ plan, dates }: Outlook, name: string, why: BridgePart['why']): string {
  const team = plan.teams.get(name)?.title ?? name;
  if (why !== 'capacity-dates') {
    const peak = (dates.loads.get(name) ?? new Float64Array()).reduce((most, load) => Math.max(most, load), 0);
    return `${team} is loaded up to ${percentage(peak)}`;
  }
  const held = [...plan.milestones.values()].filter(({ name: one }) =>
    dates.schedule.dates
      .get(one)
      ?.reasons.some((reason) => reason.kind === 'capacity' && (reason.pool === name || reason.pool.startsWith(`${name}/`))),
  );
  const titles = held.slice(0, TOLD).map(({ title }) => quoted(title));
  const more = held.length > TOLD ? ` and ${held.length - TOLD} more` : '';
  return `${team} has too few people${titles.length === 0 ? '' : ` for ${titles.join(', ')}${more}`}`;
}

function incentiveReason({ plan, incentives }: Outlook, name: string): string {
  const incentive = plan.incentives.get(name);
  const pulls = incentives.find((one) => one.incentive === name)?.pulls ?? [];
  const levers = [...new Set(pulls.map(({ assumption, to }) => `${assumption} ${to === 'p90' ? 'up' : 'down'}`))];
  const team = incentive === undefined ? '' : (plan.teams.get(incentive.team)?.title ?? incentive.team);
  return `${quoted(incentive?.title ?? name)} pays ${team} to move ${levers.join(', ')}`;
}

function confidenceReason({ plan }: Outlook, { subject }: BridgePart): string {
  const initiative = subject.kind === 'initiative' ? plan.initiatives.get(subject.name) : undefined;
  const own = initiative?.effects ?? [];
  const least = Math.min(1, ...own.map(({ confidence }) => confidence));
  const title = quoted(initiative?.title ?? plan.milestones.get(subject.name)?.title ?? subject.name);
  return least < 1 ? `${title} is ${percentage(least)} sure` : `${title} may not come`;
}

function reasonOf(outlook: Outlook, part: BridgePart): string {
  const { name, member } = part.subject;
  switch (part.player) {
    case 'dates':
      return dateReason(outlook, name);
    case 'capabilities':
      return capabilityReason(outlook, name);
    case 'load':
      return loadReason(outlook, name, part.why);
    case 'incentives':
      return incentiveReason(outlook, name);
    case 'confidence':
      return confidenceReason(outlook, part);
    default:
      return member === undefined ? name : `${name}[${member}]`;
  }
}

/** What stands behind one player's part of a bridge. */
function reasonText(outlook: Outlook, bridge: Bridge, player: Player): string {
  const parts = bridge.parts.filter((part) => part.player === player);
  parts.sort((one, other) => Math.abs(other.amount) - Math.abs(one.amount));
  const told = [...new Set(parts.slice(0, TOLD).map((part) => reasonOf(outlook, part)))];
  const rest = parts.length - TOLD;
  return [...told, ...(rest > 0 ? [`${rest} more`] : [])].join('; ');
}

/** One bridge by its players, each with the words that stand behind it. */
export function reasonedLines(outlook: Outlook, bridge: Bridge, reading: Reading, width: number): string[] {
  const told = wholes(bridge).map(({ player, amount }) => ({
    amount: reading.change(amount),
    text: `${playerName(player, amount, reading)}: ${reasonText(outlook, bridge, player)}`,
  }));
  const end = ({ line, value }: BridgeEnd) => ({ amount: reading.end(value), text: line });
  const rest = bridge.unexplained === 0 ? [] : [{ amount: reading.change(bridge.unexplained), text: 'unexplained' }];
  const all = [end(bridge.from), ...told, ...rest, end(bridge.to)];
  const size = Math.max(...all.map(({ amount }) => amount.length));
  return all.flatMap(({ amount, text }) => {
    const lines = wrapped(text, width, ' '.repeat(size + 2));
    return lines.map((line, index) => (index === 0 ? amount.padStart(size) + line.slice(size) : line));
  });
}
