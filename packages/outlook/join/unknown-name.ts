// A name in the record that the plan does not have, with the one that was probably meant.
import { nearestName } from '@mainspring/plan';

export function unknownName(name: string, kind: string, known: Iterable<string>): string {
  const meant = nearestName(name, known);
  return `"${name}" is not a ${kind} of the plan${meant === null ? '' : `; did you mean ${meant}?`}`;
}
