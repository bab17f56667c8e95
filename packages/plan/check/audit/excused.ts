// What text errors have taken: what was written there might be just what a rule would miss.

/** Entries (`section.name`) and keys of them (`section.name#key`) whose value a text finding has taken. */
export type Excused = ReadonlySet<string>;

/** Whether an entry of the section is lost, or one of these keys of an entry; without keys: any of them. */
export function isUnsure(excused: Excused, section: string, ...keys: readonly string[]): boolean {
  return [...excused].some((one) => {
    const [entry = '', key] = one.split('#');
    if (!entry.startsWith(`${section}.`)) return false;
    return key === undefined || keys.length === 0 || keys.includes(key);
  });
}
