// Chance that can be repeated: the same seed throws the same.
import { keyOf, uniformOf } from '@mainspring/kernel';

export interface Dice {
  /** A whole number from 0 to below `sides`. */
  roll(sides: number): number;
  pick<T>(list: readonly [T, ...T[]]): T;
}

export function diceOf(seed: number, what: string): Dice {
  const key = keyOf(seed, what);
  let thrown = 0;
  const roll = (sides: number): number => {
    thrown += 1;
    return Math.floor(uniformOf(key, thrown) * sides);
  };
  return { roll, pick: (list) => list[roll(list.length)] ?? list[0] };
}
