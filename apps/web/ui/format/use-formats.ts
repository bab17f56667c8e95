// The reader's formats: the browser's locale unless another was chosen; numbers and dates follow at once.
import { useSyncExternalStore } from 'react';
import { type Formats, formatsOf } from './formats.ts';

const STORED = 'locale';
/** Offered beside the browser's own. */
export const LOCALES = [
  'en-GB',
  'en-US',
  'de-DE',
  'de-CH',
  'fr-FR',
  'es-ES',
  'it-IT',
  'nl-NL',
  'sv-SE',
  'pt-BR',
  'ja-JP',
] as const;

function stored(): string | null {
  try {
    return localStorage.getItem(STORED);
  } catch {
    return null;
  }
}

function made(): Formats {
  try {
    return formatsOf(stored() ?? navigator.language);
  } catch {
    return formatsOf('en');
  }
}

let current: Formats | undefined;
const listeners = new Set<() => void>();

export function chooseLocale(locale: string | null): void {
  if (locale === null) localStorage.removeItem(STORED);
  else localStorage.setItem(STORED, locale);
  current = undefined;
  for (const listener of listeners) listener();
}

export const chosenLocale = stored;

export function useFormats(): Formats {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => {
      current ??= made();
      return current;
    },
  );
}
