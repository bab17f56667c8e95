// A bridge as a person reads it: the lines and what each player takes in the outer column, its subjects in the inner one,
// the largest first and the small ones folded.
import {
  type Bridge,
  type BridgeEnd,
  type BridgePart,
  type CutBy,
  cutBy,
  type Player,
  type Why,
  wholes,
} from '@mainspring/insight';
import type { Outlook, TargetResult } from '@mainspring/outlook';
import { exactNumber, percentage } from './numbers.ts';
import { table, wrapped } from './table.ts';

export type By = 'player' | 'subject' | CutBy;

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

export function playerName(player: Player, amount: number, { better }: Reading): string {
  const beyond = player === 'mechanism-missing' && amount > 0 === (better === 'higher');
  return beyond ? 'planned beyond the target' : PLAYERS[player];
}

function nameOf({ subject, why }: BridgePart): string {
  const name = subject.member === undefined ? subject.name : `${subject.name}[${subject.member}]`;
  return why === undefined ? name : `${name} (${WHYS[why]})`;
}

export type Row = readonly [name: string, inner: string, outer: string];

const fullName = (part: BridgePart, reading: Reading) => `${playerName(part.player, part.amount, reading)}: ${nameOf(part)}`;

function inner(bridge: Bridge, parts: readonly BridgePart[], { change }: Reading, name: (part: BridgePart) => string): Row[] {
  const lines = folded(
    parts.map((part) => ({ name: name(part), amount: part.amount })),
    6,
    sizeOf(bridge.parts),
  );
  return lines.map((line) => [`    ${line.name}`, change(line.amount), '']);
}

/** Players only. */
function wholeRows(bridge: Bridge, reading: Reading): Row[] {
  return wholes(bridge).map(({ player, amount }) => [`  ${playerName(player, amount, reading)}`, '', reading.change(amount)]);
}

function playerRows(bridge: Bridge, reading: Reading): Row[] {
  const heads = wholeRows(bridge, reading);
  return wholes(bridge).flatMap(({ player }, index) => {
    const own = bridge.parts.filter((part) => part.player === player);
    const head = heads.slice(index, index + 1);
    return player === 'mechanism-missing' ? head : [...head, ...inner(bridge, own, reading, nameOf)];
  });
}

function nowhere(by: CutBy): string {
  if (by === 'owner') return 'nobody';
  return by === 'team' ? 'no team' : `no single ${by === 'junction' ? by : by.dimension}`;
}

/** What lies between the ends of one bridge. */
export function rowsOf(outlook: Outlook, result: TargetResult, bridge: Bridge, by: By, reading: Reading): Row[] {
  if (by === 'player') return playerRows(bridge, reading);
  const whole = (part: BridgePart) => fullName(part, reading);
  if (by === 'subject') {
    const lines = bridge.parts.map((part) => ({ name: whole(part), amount: part.amount }));
    return folded(lines, 20, 0).map(({ name, amount }) => [`  ${name}`, '', reading.change(amount)]);
  }
  return cutBy(outlook, result, bridge, by).entries.flatMap(({ name, amount, parts }): Row[] => [
    [`  ${name ?? nowhere(by)}`, '', reading.change(amount)],
    ...inner(bridge, parts, reading, whole),
  ]);
}

/** A name that leaves no room for its figures goes on in further lines; they stand in the last. */
function fitted([name, ...figures]: Row, room: number): string[][] {
  const indent = /^ */.exec(name)?.[0] ?? '';
  const lines = name.length <= room ? [name] : wrapped(name.trim(), room - indent.length - 2);
  return lines.map((line, index) => [
    name.length <= room ? line : `${indent}${index === 0 ? '' : '  '}${line}`,
    ...(index === lines.length - 1 ? figures : []),
  ]);
}

/** Bridges that each begin where the one before ends. */
export function bridgeLines(
  bridges: readonly Bridge[],
  reading: Reading,
  rows: (bridge: Bridge) => readonly Row[],
  width: number,
): string[] {
  const line = ({ line: name, value }: BridgeEnd): Row => [name, '', reading.end(value)];
  const all = bridges.flatMap((bridge, index): Row[] => [
    ...(index === 0 ? [line(bridge.from)] : []),
    ...rows(bridge),
    ...(bridge.unexplained === 0 ? [] : [['  unexplained', '', reading.change(bridge.unexplained)] as const]),
    line(bridge.to),
  ]);
  const widest = (column: 1 | 2) => Math.max(...all.map((row) => row[column].length)) + 2;
  const fitting = all.flatMap((row) => fitted(row, width - widest(1) - widest(2)));
  return table([{ title: '' }, { title: '', align: 'right' }, { title: '', align: 'right' }], fitting);
}
