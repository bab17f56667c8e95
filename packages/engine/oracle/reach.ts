// Reads of a row across time. Whatever lies before the start is the eve: history is taken as steady.
import { pow } from '@mainspring/kernel';
import type { Expression } from '../compile/program.ts';
import { finite, type Machine, memoryRow, readCell } from './memory.ts';

type Of<Op extends Expression['op']> = Extract<Expression, { op: Op }>;

/** The row at a real slot, linear between periods, the eve before the first and the last value beyond the end. */
export function interpolated(machine: Machine, row: number, at: number): number {
  if (Number.isNaN(at)) return Number.NaN;
  const last = machine.program.periods - 1;
  const clamped = Math.min(Math.max(at, -1), last);
  const before = Math.floor(clamped);
  const part = clamped - before;
  const left = readCell(machine, row, before);
  if (part === 0) return left;
  return finite(left * (1 - part) + readCell(machine, row, before + 1) * part);
}

/** What entered in each period leaves by the weights of that period's own time; a weight of 0 takes nothing along. */
export function delayed(machine: Machine, node: Of<'delay'>): number {
  const row = memoryRow(machine, node.row);
  const by = memoryRow(machine, node.by);
  const spread = memoryRow(machine, node.spread);
  const { slot } = machine;
  const steady = machine.delays.of(readCell(machine, by, -1), readCell(machine, spread, -1));
  if (steady === null) return Number.NaN;
  const tail = steady.tail[slot + 1] ?? 0;
  let sum = tail === 0 ? 0 : tail * readCell(machine, row, -1);
  for (let entered = 0; entered <= slot; entered += 1) {
    const weights = machine.delays.of(readCell(machine, by, entered), readCell(machine, spread, entered));
    if (weights === null) return Number.NaN;
    const share = weights.share[slot - entered] ?? 0;
    if (share !== 0) sum += share * readCell(machine, row, entered);
  }
  return finite(sum);
}

export function movingAverage(machine: Machine, node: Of<'moving-average'>, over: number): number {
  if (Number.isNaN(over)) return Number.NaN;
  const row = memoryRow(machine, node.row);
  const periods = Math.max(1, Math.round(over));
  const { slot } = machine;
  const steady = Math.max(0, periods - (slot + 1));
  let sum = steady === 0 ? 0 : steady * readCell(machine, row, -1);
  for (let at = Math.max(0, slot - periods + 1); at <= slot; at += 1) sum += readCell(machine, row, at);
  return finite(sum / periods);
}

export function cumulative(machine: Machine, node: Of<'cumulative'>): number {
  const { slot } = machine;
  const row = memoryRow(machine, node.row);
  let from = 0;
  for (const restart of node.restarts) if (restart <= slot) from = restart;
  let sum = 0;
  for (let at = from; at <= slot; at += 1) sum += readCell(machine, row, at) * node.period;
  return finite(sum);
}

export function total(machine: Machine, node: Of<'total'>): number {
  const row = memoryRow(machine, node.row);
  let sum = 0;
  for (let at = node.firstSlot; at <= node.lastSlot; at += 1) sum += readCell(machine, row, at) * node.period;
  return finite(sum);
}

/** Flows stand at the middle of their period, rates are yearly. */
export function netPresentValue(machine: Machine, node: Of<'net-present-value'>): number {
  const row = memoryRow(machine, node.row);
  const rate = memoryRow(machine, node.rate);
  let sum = 0;
  for (let at = 0; at < machine.program.periods; at += 1) {
    const flow = readCell(machine, row, at) * node.period;
    sum += flow / pow(1 + readCell(machine, rate, at), (at + 0.5) * node.years);
  }
  return finite(sum);
}
