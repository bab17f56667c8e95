// How much room words take. SVG neither wraps nor cuts its text, and measuring would need a page: a character of Inter takes
// 0.62 of its size on average, a little more than most texts need.
const PER_CHARACTER = 0.62;

/** Of ticks and of what stands at them. */
export const AXIS_FONT = 11;

export const textRoom = (texts: readonly string[], size: number): number =>
  Math.ceil(Math.max(0, ...texts.map(({ length }) => length)) * size * PER_CHARACTER);

/** The text on one line, or on two broken between words; the second as much as fits. */
export function folded(text: string, room: number, size: number): string[] {
  const most = Math.floor(room / (size * PER_CHARACTER));
  const end = text.lastIndexOf(' ', most);
  return text.length <= most || end <= 0
    ? [fitted(text, room, size)]
    : [text.slice(0, end), fitted(text.slice(end + 1), room, size)];
}

/** The text, or as much of its beginning as fits. */
export function fitted(text: string, room: number, size: number): string {
  const most = Math.floor(room / (size * PER_CHARACTER));
  return text.length <= most ? text : `${text.slice(0, Math.max(1, most - 1)).trimEnd()}…`;
}
