/** How a sentence calls an entry: by its title in quotation marks, by its name where it has no title of its own. */
export function titled(entry: { readonly title: string } | undefined, name: string): string {
  return entry === undefined || entry.title === '' || entry.title === name ? name : `"${entry.title}"`;
}
