// How a quantity rolls up: what it says, else the default of its unit, else it has to say (section 7 of the language).
import type { Grain } from '@mainspring/kernel';
import { divisorOf } from '../formula/divisor.ts';
import type { Formula } from '../model/formula.ts';
import type { Rollup, TimeRule } from '../model/quantities.ts';
import type { Unit } from '../unit/unit.ts';
import { asTime, isFlow, isPure } from '../unit/unit-algebra.ts';

/** What the text says; `null` where it says nothing. */
export type StatedRollup =
  | { readonly kind: 'word'; readonly word: TimeRule | 'ratio' | 'none' }
  | { readonly kind: 'rules'; readonly time: TimeRule | null; readonly members: TimeRule | null }
  | { readonly kind: 'weighted'; readonly by: string };

export interface RollupSubject {
  readonly unit: Unit;
  readonly hasMembers: boolean;
  readonly kind: 'assumption' | 'formula' | 'stock';
  readonly grain: Grain;
  /** Of its members; of an assumption or a stock there are none. */
  readonly formulas: readonly Formula[];
}

const ARTICLE = { assumption: 'an assumption', stock: 'a stock' } as const;

export type RollupReading =
  | { readonly ok: true; readonly rollup: Rollup }
  | { readonly ok: false; readonly code: 'missing-rollup' | 'summed-ratio' | 'not-a-division'; readonly detail: string };

/** A noun or a currency in the divisor. */
function isRatio(unit: Unit): boolean {
  return unit.factors.some((factor) => factor.power < 0 && asTime(factor.name) === null);
}

function isCounted(unit: Unit): boolean {
  return !isRatio(unit) && unit.factors.some((factor) => factor.power > 0 && asTime(factor.name) === null);
}

function defaults(subject: RollupSubject): { readonly time: TimeRule | null; readonly members: TimeRule | null } {
  if (subject.kind === 'stock') return { time: 'last', members: 'sum' };
  return { time: isFlow(subject.unit, subject.grain) ? 'sum' : null, members: isCounted(subject.unit) ? 'sum' : null };
}

/** Each member has a dividend and a divisor of its own. */
function rollsUpAsRatio({ kind, formulas }: RollupSubject): boolean {
  return kind === 'formula' && formulas.length > 0 && formulas.every((formula) => divisorOf(formula) !== null);
}

/** What a plan's author most likely wants. */
export function proposedRollup(subject: RollupSubject): string {
  if (rollsUpAsRatio(subject)) return 'ratio';
  if (isRatio(subject.unit)) return '{by: weight}';
  if (isCounted(subject.unit)) return '{time: last}';
  return subject.hasMembers ? '{by: weight}' : 'mean';
}

export function readRollup(stated: StatedRollup | null, subject: RollupSubject): RollupReading {
  if (stated?.kind === 'weighted') return { ok: true, rollup: { kind: 'weighted', by: stated.by } };
  if (stated?.kind === 'word' && stated.word === 'none') return { ok: true, rollup: { kind: 'none' } };
  if (stated?.kind === 'word' && stated.word === 'ratio') {
    if (rollsUpAsRatio(subject)) return { ok: true, rollup: { kind: 'ratio' } };
    const why =
      subject.kind === 'formula' ? 'its formula is not one division' : `it is ${ARTICLE[subject.kind]} and divides nothing`;
    return { ok: false, code: 'not-a-division', detail: `rolls up as a ratio, but ${why}` };
  }
  const usual = defaults(subject);
  const word = stated?.kind === 'word' && stated.word !== 'ratio' && stated.word !== 'none' ? stated.word : null;
  const rules = stated?.kind === 'rules' ? stated : { time: word, members: word };
  const time = rules.time ?? usual.time;
  const members = rules.members ?? usual.members;
  if (time === null || (members === null && subject.hasMembers)) {
    return { ok: false, code: 'missing-rollup', detail: proposedRollup(subject) };
  }
  if (time === 'sum' && (isRatio(subject.unit) || isPure(subject.unit))) {
    return { ok: false, code: 'summed-ratio', detail: 'periods' };
  }
  if (members === 'sum' && subject.hasMembers && isRatio(subject.unit)) {
    return { ok: false, code: 'summed-ratio', detail: 'members' };
  }
  return { ok: true, rollup: { kind: 'rules', time, members } };
}
