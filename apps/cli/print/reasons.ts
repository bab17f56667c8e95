// A bridge in words: for each player, which milestone, link, team or person stands behind what it takes, and what would mend
// it. The largest subjects speak as far as there is room; the rest are counted.
import { type Bridge, type BridgeEnd, type BridgePart, type Player, wholes } from '@mainspring/insight';
import { type FindingCode, formatDay, slotName } from '@mainspring/kernel';
import { capabilityDays, computedDates, type Outlook } from '@mainspring/outlook';
import { quantityOf } from '@mainspring/plan';
import type { Reading } from './bridge.ts';
import { playerName } from './bridge-names.ts';
import { exactNumber } from './numbers.ts';
import { wrapped } from './table.ts';

/** So many subjects of a player are told at the most, in so many lines. */
const TOLD = 2;
const LINES = 2;

const quoted = (text: string) => `"${text}"`;
const wholePercent = (share: number) => `${exactNumber(Math.round(share * 100), 0)}%`;

/** Dates without the limits of teams, which have their own player. */
function dateReason({ plan, paper, record }: Outlook, name: string): string {
  const { computed, schedule } = computedDates(plan, paper, { teams: new Set(), joined: record });
  const milestone = plan.milestones.get(name);
  if (milestone === undefined) return name;
  const title = quoted(milestone.title);
  const due = `due ${formatDay(milestone.due)}`;
  const day = computed.get(name);
  const comes = day === undefined ? 'is never reached' : `comes ${formatDay(day)}`;
  const reason = schedule.dates.get(name)?.reasons[0];
  switch (reason?.kind) {
    case 'link': {
      const other = quoted(plan.milestones.get(reason.milestone)?.title ?? reason.milestone);
      return `${title}, ${due}, waits on ${other}${day === undefined ? '' : ` until ${formatDay(day)}`}`;
    }
    case 'recorded':
    case 'told':
      return `${title}, ${due}, ${comes}, as recorded`;
    case 'silent':
      return `${title}, ${due}: nobody has said that it is done`;
    default:
      return `${title}, ${due}, ${comes}: its own work takes so long`;
  }
}

function capabilityReason({ plan, dates }: Outlook, name: string): string {
  const title = quoted(plan.capabilities.get(name)?.title ?? name);
  const day = capabilityDays(plan, dates.linked).get(name);
  return day === undefined ? `no milestone provides ${title}` : `${title} is there only from ${formatDay(day)}`;
}

/** As forecast, under the computed dates: work that is late piles up on what comes after it. */
function loadReason({ plan, dates }: Outlook, name: string): string {
  const team = plan.teams.get(name)?.title ?? name;
  const loads = [...(dates.loads.get(name) ?? [])].slice(1);
  const peak = loads.reduce((most, load, slot) => (load > (loads[most] ?? 0) ? slot : most), 0);
  const isHeld = (one: string) =>
    dates.schedule.dates
      .get(one)
      ?.reasons.some((reason) => reason.kind === 'capacity' && (reason.pool === name || reason.pool.startsWith(`${name}/`)));
  const [first, ...others] = [...plan.milestones.values()].filter((one) => isHeld(one.name));
  const day = first === undefined ? undefined : dates.computed.get(first.name);
  const moves =
    first === undefined
      ? ''
      : ` and moves ${quoted(first.title)} ${day === undefined ? 'beyond the plan' : `to ${formatDay(day)}`}${others.length === 0 ? '' : `, with ${others.length} more`}`;
  return `the forecast load of ${team} peaks at ${wholePercent(loads[peak] ?? 0)} (${slotName(plan.grid, peak)})${moves}`;
}

function incentiveReason({ plan, incentives }: Outlook, name: string): string {
  const incentive = plan.incentives.get(name);
  const pulls = incentives.find((one) => one.incentive === name)?.pulls ?? [];
  const levers = new Set(
    pulls.map(({ assumption, to }) => `${to === 'p90' ? 'raise' : 'lower'} ${quantityOf(plan, assumption)?.title ?? assumption}`),
  );
  const team = incentive === undefined ? '' : (plan.teams.get(incentive.team)?.title ?? incentive.team);
  return `${quoted(incentive?.title ?? name)} pays ${team} to ${[...levers].join(', ')}`;
}

function confidenceReason({ plan }: Outlook, { subject }: BridgePart): string {
  const initiative = subject.kind === 'initiative' ? plan.initiatives.get(subject.name) : undefined;
  const least = Math.min(1, ...(initiative?.effects ?? []).map(({ confidence }) => confidence));
  const title = quoted(initiative?.title ?? plan.milestones.get(subject.name)?.title ?? subject.name);
  return least < 1 ? `${title} is ${wholePercent(least)} sure` : `${title} may not come`;
}

function reasonOf(outlook: Outlook, part: BridgePart): string {
  const { name, member } = part.subject;
  switch (part.player) {
    case 'dates':
      return dateReason(outlook, name);
    case 'capabilities':
      return capabilityReason(outlook, name);
    case 'load':
      return loadReason(outlook, name);
    case 'incentives':
      return incentiveReason(outlook, name);
    case 'confidence':
      return confidenceReason(outlook, part);
    default: {
      const title = quantityOf(outlook.plan, name)?.title ?? name;
      return member === undefined ? title : `${title} (${member})`;
    }
  }
}

/** What stands behind one player's part of a bridge. */
function reasonText(outlook: Outlook, bridge: Bridge, player: Player, room: number): string {
  const parts = bridge.parts.filter((part) => part.player === player);
  parts.sort((one, other) => Math.abs(other.amount) - Math.abs(one.amount));
  // A team has two parts and one reason.
  const subjects = [...new Map(parts.map((part) => [part.subject.name + (part.subject.member ?? ''), part])).values()];
  const text = (told: number) => {
    const more = subjects.length - told;
    const reasons = subjects.slice(0, told).map((part) => reasonOf(outlook, part));
    return [...reasons, ...(more > 0 ? [`${more} more`] : [])].join('; ');
  };
  for (let told = Math.min(TOLD, subjects.length); told > 1; told -= 1)
    if (wrapped(text(told), room).length <= LINES) return text(told);
  return text(1);
}

/** What a finding that stands behind a player asks for. */
const REMEDIES: Partial<Record<Player, { readonly code: FindingCode; readonly text: string }>> = {
  dates: { code: 'late-provider', text: 'promise a later day, or bring forward what it waits on' },
  capabilities: { code: 'unmapped-dependency', text: 'add milestones that provide them' },
  load: { code: 'overcommitted-team', text: 'move or drop work, or add people' },
  incentives: { code: 'opposed-incentive', text: 'pay for the objective' },
};

export interface Reasoned {
  readonly lines: readonly string[];
  /** Codes of findings that the lines tell of. */
  readonly told: ReadonlySet<FindingCode>;
}

/**
 * One bridge by its players, each with the words that stand behind it.
 * @param found codes of the plan's errors: only what is found is to be mended
 */
export function reasonedLines(
  outlook: Outlook,
  bridge: Bridge,
  reading: Reading & { readonly better: 'higher' | 'lower' },
  found: ReadonlySet<FindingCode>,
  width: number,
): Reasoned {
  const told = new Set<FindingCode>();
  const amounts = [bridge.from, bridge.to].map(({ value }) => reading.end(value));
  const size = Math.max(
    ...amounts.map(({ length }) => length),
    ...wholes(bridge).map(({ amount }) => reading.change(amount).length),
  );
  const players = wholes(bridge).map(({ player, amount }) => {
    const remedy = REMEDIES[player];
    const mend = remedy !== undefined && found.has(remedy.code) ? ` Mend: ${remedy.text}.` : '';
    if (remedy !== undefined && mend !== '') told.add(remedy.code);
    const reason = reasonText(outlook, bridge, player, width - size - 2);
    return { amount: reading.change(amount), text: `${playerName(player, amount, reading.better)}: ${reason}.${mend}` };
  });
  const end = ({ line, value }: BridgeEnd) => ({ amount: reading.end(value), text: line });
  const rest = bridge.unexplained === 0 ? [] : [{ amount: reading.change(bridge.unexplained), text: 'unexplained' }];
  const lines = [end(bridge.from), ...players, ...rest, end(bridge.to)].flatMap(({ amount, text }) =>
    wrapped(text, width, ' '.repeat(size + 2)).map((line, index) =>
      index === 0 ? amount.padStart(size) + line.slice(size) : line,
    ),
  );
  return { lines, told };
}
