// Functions that read the plan itself rather than its figures: time, milestones, teams, initiatives.
import { grainUnit } from '@mainspring/kernel';
import type { Formula } from '../model/formula.ts';
import { PURE, TIME_WORDS } from '../unit/parse-unit.ts';
import { asTime, divideUnits, unitOf } from '../unit/unit-algebra.ts';
import type { Ast } from './ast.ts';
import { inPeriods, periodIn } from './type-time-call.ts';
import { type CallAst, report, reportUnknown, type Typing } from './typing.ts';
import { writtenPeriod } from './written-period.ts';

type Handler = (call: CallAst, typing: Typing) => Formula | null;

function nameIn(ast: Ast | undefined, kind: 'team' | 'initiative', typing: Typing): string | null {
  if (ast === undefined) return null;
  if (ast.kind !== 'name') return report(typing, 'syntax', ast, `the name of a ${kind} was expected`, '');
  typing.environment.uses(kind, { text: ast.name, from: ast.from, to: ast.to });
  return typing.environment[kind](ast.name) ? ast.name : reportUnknown(typing, kind, ast.name, ast);
}

const elapsed: Handler = (call, typing) => {
  const [unit] = call.args;
  const word = unit?.kind === 'name' ? TIME_WORDS.get(unit.name) : undefined;
  const time = word === undefined ? null : asTime(word);
  if (time === null)
    return report(typing, 'syntax', unit ?? call, 'a time unit was expected', 'Write day, week, month, quarter or year');
  return { kind: 'elapsed', scale: periodIn(time, typing), unit: unitOf(time), dims: [], from: call.from, to: call.to };
};

function whenOf(ast: Ast, typing: Typing): Extract<Formula, { kind: 'ramp' }>['when'] | null {
  if (ast.kind === 'name') {
    typing.environment.uses('milestone', { text: ast.name, from: ast.from, to: ast.to });
    return typing.environment.milestone(ast.name) ? { milestone: ast.name } : reportUnknown(typing, 'milestone', ast.name, ast);
  }
  const period = writtenPeriod(ast, typing);
  return period && { span: { from: period.from, until: period.until } };
}

const ramp: Handler = (call, typing) => {
  const [first, second] = call.args;
  if (first === undefined || second === undefined) return null;
  const when = whenOf(first, typing);
  const time = typing.value(second);
  const over = time && inPeriods(typing, time, 'The time of ramp');
  if (when === null || over === null) return null;
  return { kind: 'ramp', when, over, unit: PURE, dims: over.dims, from: call.from, to: call.to };
};

function ofTeam(kind: 'load' | 'capacity'): Handler {
  return (call, typing) => {
    const team = nameIn(call.args[0], 'team', typing);
    if (team === null) return null;
    if (kind === 'capacity' && !typing.environment.hasCapacity(team)) {
      return report(typing, 'schema', call.args[0] ?? call, `${team} has no capacity`, `Say how many persons ${team} has`);
    }
    return { kind, team, unit: kind === 'load' ? PURE : unitOf('person'), dims: [], from: call.from, to: call.to };
  };
}

const costs: Handler = (call, typing) => {
  const [written] = call.args;
  const initiative = nameIn(written, 'initiative', typing);
  if (written !== undefined && initiative === null) return null;
  const { currency, grid } = typing.environment;
  const unit = divideUnits(unitOf(currency), unitOf(grainUnit(grid.grain)));
  return { kind: 'costs', initiative, unit, dims: [], from: call.from, to: call.to };
};

export const PLAN_CALLS = {
  elapsed,
  ramp,
  load: ofTeam('load'),
  capacity: ofTeam('capacity'),
  costs,
} as const satisfies Record<string, Handler>;
