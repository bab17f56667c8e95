// A bridge as a person reads it: the lines and what each player takes in the outer column, its subjects in the inner one,
// the largest first and the small ones folded.
import {
  type Bridge,
  type BridgeEnd,
  type BridgePart,
  type Cut,
  cutBy,
  type Player,
  type Why,
  wholes,
} from '@mainspring/insight';
import type { Plan } from '@mainspring/plan';
import { exactNumber, percentage } from './numbers.ts';
import { table } from './table.ts';

export type By = 'player' | 'subject' | 'owner' | 'team';
export const CUTS: readonly By[] = ['player', 'subject', 'owner', 'team'];

const PLAYERS: Readonly<Record<Player, string>> = {
  'mechanism-missing': 'mechanism missing',
  'plan-changed': 'plan changed',
  dates: 'dates',
  capabilities: 'capabilities awaited',
  load: 'load of teams',
  incentives: 'opposed incentives followed',
  confidence: 'confidence of effects',
  'effect-size': 'effects smaller or larger than stated',
  assumption: 'assumption off',
  formula: 'formula off (unexplained)',
  correction: 'correction of a past period',
  'exchange-rate': 'exchange rate',
};

const WHYS: Readonly<Record<Why, string>> = {
  links: 'links',
  'own-work': 'own work',
  record: 'the record',
  overload: 'overload',
  'capacity-dates': 'dates that capacity moved',
};

/** Below this part of what is listed, or that of the whole bridge, a line is folded, and beyond so many lines. */
const SMALL = 0.02;
const NOTHING = 0.001;

/** How the figures of one bridge are written, all with the same decimals, and which way is good. */
export interface Reading {
  readonly end: (value: number) => string;
  readonly change: (value: number) => string;
  readonly better: 'higher' | 'lower';
}

export function readingOf(ends: readonly BridgeEnd[], percent: boolean, better: Reading['better']): Reading {
  const decimals = Math.max(...ends.map(({ value }) => Math.abs(value))) >= 1000 ? 0 : 3;
  const end = (value: number) => (percent ? percentage(value) : exactNumber(value, decimals));
  const change = (value: number) => {
    const text = percent ? `${exactNumber(value * 100, 2)}pp` : exactNumber(value, decimals);
    return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
  };
  return { end, change, better };
}

interface Line {
  readonly name: string;
  readonly amount: number;
}

function folded(lines: readonly Line[], most: number, whole: number): Line[] {
  const sorted = [...lines].sort((one, other) => Math.abs(other.amount) - Math.abs(one.amount));
  const least = Math.max(SMALL * sizeOf(sorted), NOTHING * whole);
  const shown = sorted.filter(({ amount }, index) => index < most && Math.abs(amount) >= least);
  const rest = sorted.slice(shown.length);
  if (rest.length <= 1) return sorted;
  return [...shown, { name: `${rest.length} others`, amount: rest.reduce((sum, { amount }) => sum + amount, 0) }];
}

const sizeOf = (parts: readonly { readonly amount: number }[]) => parts.reduce((sum, { amount }) => sum + Math.abs(amount), 0);

function playerName(player: Player, amount: number, { better }: Reading): string {
  const beyond = player === 'mechanism-missing' && amount > 0 === (better === 'higher');
  return beyond ? 'planned beyond the target' : PLAYERS[player];
}

function nameOf({ subject, why }: BridgePart): string {
  const name = subject.member === undefined ? subject.name : `${subject.name}[${subject.member}]`;
  return why === undefined ? name : `${name} (${WHYS[why]})`;
}

type Row = readonly [name: string, inner: string, outer: string];

function playerRows(bridge: Bridge, reading: Reading, subjects: boolean): Row[] {
  const { change } = reading;
  return wholes(bridge).flatMap(({ player, amount }) => {
    const head: Row = [`  ${playerName(player, amount, reading)}`, '', change(amount)];
    const own = bridge.parts.filter((part) => part.player === player);
    if (!subjects || player === 'mechanism-missing') return [head];
    const lines = folded(
      own.map((part) => ({ name: nameOf(part), amount: part.amount })),
      6,
      sizeOf(bridge.parts),
    );
    return [head, ...lines.map((line): Row => [`    ${line.name}`, change(line.amount), ''])];
  });
}

function listed(lines: readonly Line[], { change }: Reading): Row[] {
  return folded(lines, 20, 0).map(({ name, amount }) => [`  ${name}`, '', change(amount)]);
}

function rowsOf(plan: Plan, bridge: Bridge, by: By, reading: Reading): Row[] {
  if (by === 'player') return playerRows(bridge, reading, true);
  if (by === 'subject') {
    const lines = bridge.parts.map((part) => ({
      name: `${playerName(part.player, part.amount, reading)}: ${nameOf(part)}`,
      amount: part.amount,
    }));
    return listed(lines, reading);
  }
  const nobody: Readonly<Record<Cut['by'], string>> = { owner: 'nobody', team: 'no team' };
  const { entries } = cutBy(plan, bridge, by);
  return listed(
    entries.map(({ name, amount }) => ({ name: name ?? nobody[by], amount })),
    reading,
  );
}

function framed(bridges: readonly Bridge[], reading: Reading, rows: (bridge: Bridge) => readonly Row[]): string[] {
  const line = ({ line: name, value }: BridgeEnd): Row => [name, '', reading.end(value)];
  const all = bridges.flatMap((bridge, index): Row[] => [
    ...(index === 0 ? [line(bridge.from)] : []),
    ...rows(bridge),
    ...(bridge.unexplained === 0 ? [] : [['  unexplained', '', reading.change(bridge.unexplained)] as const]),
    line(bridge.to),
  ]);
  return table([{ title: '' }, { title: '', align: 'right' }, { title: '', align: 'right' }], all);
}

/** Bridges that each begin where the one before ends. */
export function bridgeLines(plan: Plan, bridges: readonly Bridge[], by: By, reading: Reading): string[] {
  return framed(bridges, reading, (bridge) => rowsOf(plan, bridge, by, reading));
}

/** Players only. */
export function wholeLines(bridge: Bridge, reading: Reading): string[] {
  return framed([bridge], reading, (one) => playerRows(one, reading, false));
}
