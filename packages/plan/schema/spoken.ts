// Where a value stands, in words: people count from the first, not from 0.

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

function ordinal(index: number): string {
  const number = index + 1;
  const last = number % 100 >= 11 && number % 100 <= 13 ? 0 : number % 10;
  return ORDINALS[index] ?? `${number}${['th', 'st', 'nd', 'rd'][last] ?? 'th'}`;
}

/** `initiatives.growth.effects.0.by` is "by in the first of initiatives.growth.effects"; the number is a place in a list. */
export function spokenPlace(path: readonly (string | number)[]): string {
  let said = '';
  let keys: string[] = [];
  const end = (): void => {
    const below = keys.join('.');
    said = said === '' ? below : below === '' ? said : `${below} in ${said}`;
    keys = [];
  };
  for (const part of path) {
    if (typeof part !== 'number') {
      keys.push(part);
      continue;
    }
    end();
    said = `the ${ordinal(part)} of ${said}`;
  }
  end();
  return said;
}
