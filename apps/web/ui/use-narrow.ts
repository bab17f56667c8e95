import { useSyncExternalStore } from 'react';

/** Where the pages stand below and what is wide becomes a list. */
const QUERY = '(max-width: 767px)';

function follow(onChange: () => void): () => void {
  const media = matchMedia(QUERY);
  media.addEventListener('change', onChange);
  return () => media.removeEventListener('change', onChange);
}

export const useNarrow = (): boolean => useSyncExternalStore(follow, () => matchMedia(QUERY).matches);
