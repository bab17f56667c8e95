import { type ReactNode, useEffect } from 'react';

interface PageProps {
  /** Of the browser's tab. */
  title: string;
  /** The answer: a sentence with a number, made from data. */
  headline: ReactNode;
  says?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** Every page opens with its answer. */
export function Page({ title, headline, says, actions, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · Mainspring`;
  }, [title]);
  return (
    <div className="mx-auto flex max-w-[1600px] flex-col gap-4 px-4 pt-5 pb-8 sm:px-6">
      <header className="flex flex-wrap items-end gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-80">
          <h1 className="text-lead font-semibold text-balance">{headline}</h1>
          {says !== undefined && <p className="max-w-[120ch] text-pretty text-ink-2">{says}</p>}
        </div>
        {actions !== undefined && <div className="no-print flex items-center gap-2">{actions}</div>}
      </header>
      {children}
    </div>
  );
}
