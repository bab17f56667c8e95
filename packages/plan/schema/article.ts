/** A kind of entry with its article: an initiative, a unit, a KPI. */
export function withArticle(kind: string): string {
  return `${/^[aeio]/.test(kind) ? 'an' : 'a'} ${kind}`;
}
