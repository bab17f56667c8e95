// The name that was probably meant: the one with the fewest single-letter edits (a swap of two neighbours is one), if it is near enough to be a slip.

function distance(left: string, right: string): number {
  let twoAbove: readonly number[] = [];
  let above = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const changed = (above[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1);
      let fewest = Math.min(changed, (above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
      const swapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (swapped && row > 1 && column > 1) fewest = Math.min(fewest, (twoAbove[column - 2] ?? 0) + 1);
      current.push(fewest);
    }
    twoAbove = above;
    above = current;
  }
  return above[right.length] ?? 0;
}

/** The same words, told apart by nothing but their order: `rate_win`. */
function wordsOf(name: string): string {
  return name.split('_').sort().join('_');
}

/** Capitals count as the letters they are, and words in another order as one slip. */
export function nearestName(written: string, candidates: Iterable<string>): string | null {
  const name = written.toLowerCase();
  const words = wordsOf(name);
  let best: string | null = null;
  let fewest = Math.max(2, Math.floor(name.length / 3)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - name.length) >= fewest) continue;
    const small = candidate.toLowerCase();
    const swapped = small.length === name.length && small !== name && wordsOf(small) === words;
    const edits = swapped ? 1 : distance(name, small);
    // Where every letter would have to change, nothing was meant.
    if (edits < fewest && edits < Math.max(name.length, small.length)) {
      fewest = edits;
      best = candidate;
    }
  }
  return best;
}
