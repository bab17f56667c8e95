import type { Key } from '@mainspring/contract';
import { useFormats } from '../ui/format/use-formats.ts';
import { keyWords, short } from './key-words.ts';

/** Under every page, sheet and drawer: the same key gives the same figures, for ever. */
export function KeyFooter({ outlook, line = null }: { outlook: Key; line?: 'plan' | 'forecast' | null }) {
  const format = useFormats();
  return (
    <p className="text-micro text-ink-3">
      {keyWords(outlook, line, format)} · build {short(outlook.build)}
    </p>
  );
}
