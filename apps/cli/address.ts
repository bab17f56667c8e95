// A driver or an assumption as a person writes it on the command line: `arr`, `win_rate[enterprise]`, `acv@2026-07`.
import { type NamedFigure, type Plan, readAddress, readPeriod, type Slots } from '@mainspring/plan';
import { CannotRun } from './command.ts';
import { INVOKED } from './print/invoked.ts';

export function resolveAddress(plan: Plan, text: string): NamedFigure {
  const read = readAddress(plan, text);
  if (read.ok) return read.value;
  const [name = ''] = text.split('[');
  throw new CannotRun(plan.broken.has(name.trim()) ? `${read.error} ${INVOKED} check says where.` : read.error);
}

export function resolvePeriod(plan: Plan, text: string): Slots {
  const read = readPeriod(plan, text);
  if (!read.ok) throw new CannotRun(read.error);
  return read.value;
}
