import { useLayoutEffect, useRef, useState } from 'react';

/** Charts take a width; only this hook asks the page for it, so that a printed sheet can give its own. */
export function useWidth(initial: number) {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(initial);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    setWidth(element.clientWidth);
    const observer = new ResizeObserver((entries) => {
      for (const { contentRect } of entries) setWidth(Math.round(contentRect.width));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width] as const;
}
