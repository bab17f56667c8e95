// What lies between the ends of a bridge, line by line: players, or the entries of another cut, and under each its subjects,
// the largest first and the small ones put together.
import { type Bridge, type BridgePart, type CutBy, cutBy, type Player, wholes } from '@mainspring/insight';
import type { Outlook, TargetResult } from '@mainspring/outlook';
import type { Plan } from '@mainspring/plan';
import { entryName, playerName, subjectName } from './bridge-names.ts';

export type By = 'player' | 'subject' | CutBy;

/** Amounts of subjects stand in the inner column, of what they add up to in the outer one. */
export interface Row {
  readonly name: string;
  readonly inner: number | null;
  readonly outer: number | null;
}

/** Below this part of what is listed, or that of the whole bridge, a line is put together with others. */
const SMALL = 0.02;
const NOTHING = 0.001;
/** So many lines stand under one heading, and in a list of subjects. */
const MOST = 12;
const MOST_SUBJECTS = 20;

const sumOf = (parts: readonly BridgePart[]) => parts.reduce((sum, { amount }) => sum + amount, 0);
const sizeOf = (parts: readonly BridgePart[]) => parts.reduce((sum, { amount }) => sum + Math.abs(amount), 0);

interface Folded {
  readonly shown: readonly BridgePart[];
  readonly rest: readonly BridgePart[];
}

/** One line that would stand for one other is not worth its place. */
function folded(parts: readonly BridgePart[], most: number, whole: number): Folded {
  const sorted = [...parts].sort((one, other) => Math.abs(other.amount) - Math.abs(one.amount));
  const least = Math.max(SMALL * sizeOf(sorted), NOTHING * whole);
  const count = sorted.filter(({ amount }, index) => index < most && Math.abs(amount) >= least).length;
  return sorted.length - count <= 1 ? { shown: sorted, rest: [] } : { shown: sorted.slice(0, count), rest: sorted.slice(count) };
}

const othersRow = (rest: readonly BridgePart[], indent: string): Row[] =>
  rest.length === 0 ? [] : [{ name: `${indent}${rest.length} others`, inner: sumOf(rest), outer: null }];

const isWhole = ({ player }: BridgePart) => player === 'mechanism-missing';

interface Told {
  readonly outlook: Outlook;
  readonly result: TargetResult;
}

function subjectRows(plan: Plan, { shown, rest }: Folded, indent: string): Row[] {
  const rows = shown.map((part) => ({ name: indent + subjectName(plan, part), inner: part.amount, outer: null }));
  return [...rows, ...othersRow(rest, indent)];
}

function playerRows({ outlook, result }: Told, bridge: Bridge): Row[] {
  const whole = sizeOf(bridge.parts);
  return wholes(bridge).flatMap(({ player, amount }) => {
    const head = { name: `  ${playerName(player, amount, result.better)}`, inner: null, outer: amount };
    const own = bridge.parts.filter((part) => part.player === player);
    return own.every(isWhole) ? [head] : [head, ...subjectRows(outlook.plan, folded(own, MOST, whole), '    ')];
  });
}

/** A player of several subjects is named once above them. */
function entryRows({ outlook: { plan }, result }: Told, { shown, rest }: Folded): Row[] {
  const byPlayer = new Map<Player, BridgePart[]>();
  for (const part of shown) byPlayer.set(part.player, [...(byPlayer.get(part.player) ?? []), part]);
  const rows = [...byPlayer].flatMap(([player, parts]): Row[] => {
    const name = `    ${playerName(player, sumOf(parts), result.better)}`;
    const [first] = parts;
    if (first !== undefined && parts.length === 1)
      return [{ name: isWhole(first) ? name : `${name}: ${subjectName(plan, first)}`, inner: first.amount, outer: null }];
    return [{ name, inner: null, outer: null }, ...subjectRows(plan, { shown: parts, rest: [] }, '      ')];
  });
  return [...rows, ...othersRow(rest, '    ')];
}

function cutRows(told: Told, bridge: Bridge, by: CutBy): Row[] {
  const { outlook, result } = told;
  const whole = sizeOf(bridge.parts);
  const players = wholes(bridge);
  return cutBy(outlook, result, bridge, by).entries.flatMap(({ name, amount, parts }): Row[] => {
    const heading = `  ${entryName(outlook.plan, by, name)}`;
    const [only] = players;
    // Where there is but one player, the heading names it.
    if (only !== undefined && players.length === 1) {
      const head = { name: `${heading}: ${playerName(only.player, amount, result.better)}`, inner: null, outer: amount };
      return parts.every(isWhole) ? [head] : [head, ...subjectRows(outlook.plan, folded(parts, MOST, whole), '    ')];
    }
    return [{ name: heading, inner: null, outer: amount }, ...entryRows(told, folded(parts, MOST, whole))];
  });
}

function everySubject({ outlook, result }: Told, bridge: Bridge): Row[] {
  const { shown, rest } = folded(bridge.parts, MOST_SUBJECTS, 0);
  const rows = shown.map((part) => {
    const player = playerName(part.player, part.amount, result.better);
    return {
      name: isWhole(part) ? `  ${player}` : `  ${player}: ${subjectName(outlook.plan, part)}`,
      inner: null,
      outer: part.amount,
    };
  });
  const others = rest.length === 0 ? [] : [{ name: `  ${rest.length} others`, inner: null, outer: sumOf(rest) }];
  return [...rows, ...others];
}

export function rowsOf(outlook: Outlook, result: TargetResult, bridge: Bridge, by: By): Row[] {
  const told = { outlook, result };
  if (by === 'player') return playerRows(told, bridge);
  return by === 'subject' ? everySubject(told, bridge) : cutRows(told, bridge, by);
}
