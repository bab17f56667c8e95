// What telling something would do, asked of the server before it is told. While it is still being typed or dragged, only what
// has stood for a moment is asked; the answer before it stays until the next is there.
import type { WhatIfTold } from '@mainspring/contract';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api } from '../data/client.ts';
import type { ReadKey } from '../data/read.ts';
import { useWhich } from '../data/which.ts';

const STANDS_FOR = 120;
const KEPT_FOR = 60_000;

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), STANDS_FOR);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

/** @param told null: nothing to ask */
export function useWhatIf(told: WhatIfTold | null) {
  const { path, query } = useWhich();
  const wanted = JSON.stringify(told);
  const asked = useSettled(wanted);
  // Of the form of what is read, so that an outlook that moves makes it old too.
  const key: ReadKey = ['POST /workspaces/{workspace}/what-if', path, { ...query, told: asked }];
  const answer = useQuery({
    queryKey: key,
    queryFn: ({ signal }) =>
      api('POST /workspaces/{workspace}/what-if', { path, query, body: { told: [JSON.parse(asked)] } }, signal),
    enabled: told !== null && asked === wanted,
    gcTime: KEPT_FOR,
    placeholderData: (before) => before,
  });
  return {
    effect: told === null ? undefined : answer.data,
    error: told === null ? null : answer.error,
    /** What is shown is the answer to something earlier. */
    isBehind: told !== null && (asked !== wanted || answer.isFetching),
  } as const;
}
