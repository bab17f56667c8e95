// Names that cannot be had: reserved words, and names that stand for something else already. Assumptions, drivers,
// dimensions and members share one space, because formulas speak of all of them.
import { FUNCTIONS } from '../formula/functions.ts';
import type { TextPlace } from '../model/place.ts';
import { TIME_WORDS } from '../unit/parse-unit.ts';
import type { FindingDraft } from './finding-draft.ts';

const WORDS = 'and or not true false else base growth season steps points table'.split(' ');

export interface NamedThing {
  readonly kind: string;
  readonly name: string;
  readonly place: string;
  readonly at: TextPlace;
}

export function isReserved(name: string): boolean {
  return WORDS.includes(name) || TIME_WORDS.has(name) || [...FUNCTIONS.keys()].some((one) => one === name);
}

export function checkNames(things: readonly NamedThing[]): FindingDraft[] {
  const taken = new Map<string, NamedThing>();
  return things.flatMap((thing): FindingDraft[] => {
    const { name, place, at } = thing;
    if (isReserved(name)) return [{ code: 'name-reserved', at, place, message: `${name} is reserved`, hint: 'Rename it' }];
    const before = taken.get(name);
    if (before === undefined) {
      taken.set(name, thing);
      return [];
    }
    const kind = `${before.kind === 'assumption' ? 'an' : 'a'} ${before.kind}`;
    return [{ code: 'name-taken', at, place, message: `${name} is also ${kind} in ${before.at.file}`, hint: 'Rename one' }];
  });
}
