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

export function nearestName(name: string, candidates: Iterable<string>): string | null {
  let best: string | null = null;
  let fewest = Math.max(2, Math.floor(name.length / 3)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - name.length) >= fewest) continue;
    const edits = distance(name, candidate);
    if (edits < fewest) {
      fewest = edits;
      best = candidate;
    }
  }
  return best;
}
