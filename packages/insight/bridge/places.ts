// Where in the business a part of a bridge arises: at which junction, in which member of a dimension. A subject is there if
// all that it moves on the way to the target is there; one that is in several places, or in none, has no place.
import type { RowIndex } from '@mainspring/engine';
import type { Outlook, TargetResult } from '@mainspring/outlook';
import type { Member } from '@mainspring/plan';
import type { BridgePart } from './bridge.ts';
import { type Reach, reachOf, rowsOfAddress } from './reach.ts';

type Placing = (part: BridgePart) => string | null;

/** By row: the junctions whose conversion or duration it is. */
function junctionsByRow(outlook: Outlook): ReadonlyMap<RowIndex, readonly string[]> {
  const { assumptions, drivers, processes } = outlook.plan;
  const bound = new Map<RowIndex, readonly string[]>();
  for (const process of processes.values()) {
    for (const { name, conversion, duration } of process.junctions.values()) {
      for (const driver of new Set([conversion, duration])) {
        const quantity = driver === null ? undefined : (assumptions.get(driver) ?? drivers.get(driver));
        if (quantity === undefined) continue;
        const rows = Array.from({ length: quantity.rows }, (_, row) => row);
        for (const row of rowsOfAddress(outlook, { quantity: quantity.name, rows })) {
          bound.set(row, [...(bound.get(row) ?? []), `${process.name}.${name}`]);
        }
      }
    }
  }
  return bound;
}

/** The junction that every way from what a subject moves to the target meets first. */
export function junctionsOf(outlook: Outlook, result: TargetResult): Placing {
  const bound = junctionsByRow(outlook);
  const reach = reachOf(outlook, result);
  const ends = new Set(rowsOfAddress(outlook, result.target.on));
  return (part) => onlyOne(firstJunctions(reach, reach.arriving(part), bound, ends));
}

function firstJunctions(
  { readers }: Reach,
  rows: readonly RowIndex[],
  bound: ReadonlyMap<RowIndex, readonly string[]>,
  ends: ReadonlySet<RowIndex>,
): ReadonlySet<string | null> {
  const met = new Set<string | null>();
  const seen = new Set<RowIndex>();
  const open = [...rows];
  for (let row = open.pop(); row !== undefined; row = open.pop()) {
    if (seen.has(row)) continue;
    seen.add(row);
    const here = bound.get(row) ?? [];
    for (const name of here) met.add(name);
    if (here.length > 0) continue;
    if (ends.has(row)) met.add(null);
    for (const reader of readers.get(row) ?? []) open.push(reader);
  }
  return met;
}

function onlyOne(names: ReadonlySet<string | null>): string | null {
  const [only = null, more] = names;
  return more === undefined ? only : null;
}

/** The smallest member that holds all that a subject moves. */
export function membersOf(outlook: Outlook, result: TargetResult, dimension: string): Placing {
  const { plan, program } = outlook;
  const dim = plan.dims.find(({ name }) => name === dimension);
  const reach = reachOf(outlook, result);
  const members = [...plan.members.values()].filter((member) => member.dim === dim?.index);
  const leafByRow = new Map<RowIndex, number>();
  for (const { dims, rows, firstRow } of dim === undefined ? [] : program.variables) {
    const place = dims.indexOf(dim?.index ?? -1);
    if (place < 0) continue;
    const size = (index: number) => program.sizes[index] ?? 1;
    const faster = dims.slice(place + 1).reduce((product, index) => product * size(index), 1);
    for (let row = 0; row < rows; row += 1) {
      leafByRow.set(firstRow + row, Math.floor(row / faster) % size(dim?.index ?? -1));
    }
  }
  return (part) =>
    smallest(
      members,
      reach.arriving(part).map((row) => leafByRow.get(row)),
    );
}

function smallest(members: readonly Member[], leaves: readonly (number | undefined)[]): string | null {
  if (leaves.length === 0) return null;
  const holding = members.filter((member) => leaves.every((leaf) => leaf !== undefined && member.leaves.includes(leaf)));
  const fewest = Math.min(...holding.map((member) => member.leaves.length));
  return holding.findLast((member) => member.leaves.length === fewest)?.name ?? null;
}
