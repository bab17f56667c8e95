// Sentences are made of counts and lists; both have one grammar here.

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

export const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `three milestones`, `1 finding`: small counts in words. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${SMALL[count] ?? String(count)} ${count === 1 ? one : many}`;
}

const joined = new Intl.ListFormat('en', { type: 'conjunction' });
export const listed = (items: readonly string[]): string => joined.format(items);

/** Of what is known by its name alone. */
export const named = (name: string): string => capitalized(name.replaceAll('_', ' '));

/** What people read for something of the plan; one that was given no title is called by its name, without the underscores. */
export const titled = ({ name, title }: { name: string; title: string }): string => (title === name ? named(name) : title);

/** A title inside a sentence: its first letter falls, unless it is a name or an abbreviation. */
export function within(title: string): string {
  return /^[A-Z][a-z]/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}
