// What a reader is told when a value does not fit. The schema library's own sentences speak of types, not of plans; so every
// schema carries what was expected and how to write it, and this file is how the two travel in its one message.
import type { z } from 'zod';

export interface Wording {
  /** Completes "expected …". */
  readonly expected: string;
  readonly hint: string;
}

const BETWEEN = '\n';
const INTO = '→';

/** The message of a schema: `expected` completes "expected …", `hint` says what to write. */
export function says(expected: string, hint = ''): { readonly error: string } {
  return { error: `${expected}${BETWEEN}${hint}` };
}

export function wordingOf(message: string): Wording {
  const [expected = '', hint = ''] = message.split(BETWEEN);
  return { expected, hint };
}

/** The option that an `either` took the value for, whose own faults say more; null where it fits none. */
export function optionOf(message: string): number | null {
  return message.startsWith(INTO) ? Number(message.slice(INTO.length)) : null;
}

export interface Option {
  readonly schema: z.ZodType;
  /** Whether a value was meant to be this, however wrong inside. */
  readonly meant: (value: unknown) => boolean;
}

/** The message of a choice: it points to the option that was meant, or says what the options are. */
export function saysOption(options: readonly Option[], expected: string, hint = '') {
  return {
    error: (issue: { readonly input?: unknown }): string => {
      const option = options.findIndex(({ meant }) => meant(issue.input));
      return option < 0 ? says(expected, hint).error : `${INTO}${option}`;
    },
  };
}
