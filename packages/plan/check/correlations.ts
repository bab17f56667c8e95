// Whether correlations can hold together: their matrix must have no negative eigenvalue, which a Cholesky factor shows.

export function isJointlyPossible(pairs: readonly { readonly of: readonly [string, string]; readonly value: number }[]): boolean {
  const names = [...new Set(pairs.flatMap((pair) => pair.of))];
  const size = names.length;
  const matrix = names.map((_, row) => names.map((_name, column): number => (row === column ? 1 : 0)));
  for (const { of, value } of pairs) {
    const [left, right] = [names.indexOf(of[0]), names.indexOf(of[1])];
    const [leftRow, rightRow] = [matrix[left], matrix[right]];
    if (leftRow !== undefined) leftRow[right] = value;
    if (rightRow !== undefined) rightRow[left] = value;
  }
  const factor = names.map(() => new Float64Array(size));
  for (let column = 0; column < size; column += 1) {
    const own = factor[column] ?? new Float64Array(size);
    let square = matrix[column]?.[column] ?? 0;
    for (let before = 0; before < column; before += 1) square -= (own[before] ?? 0) ** 2;
    if (square < -1e-9) return false;
    const root = Math.sqrt(Math.max(0, square));
    own[column] = root;
    for (let row = column + 1; row < size; row += 1) {
      const below = factor[row] ?? new Float64Array(size);
      let rest = matrix[row]?.[column] ?? 0;
      for (let before = 0; before < column; before += 1) rest -= (below[before] ?? 0) * (own[before] ?? 0);
      if (root === 0 && Math.abs(rest) > 1e-9) return false;
      below[column] = root === 0 ? 0 : rest / root;
    }
  }
  return true;
}
