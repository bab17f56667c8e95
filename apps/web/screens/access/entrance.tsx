import type { ReactNode } from 'react';
import { Mark } from '../../shell/mark.tsx';

/** What stands before the doors: signing in and accepting an invitation look alike. */
export function Entrance({ title, says, children }: { title: string; says?: ReactNode; children: ReactNode }) {
  return (
    <main className="mx-auto flex min-h-dvh max-w-[400px] flex-col gap-5 px-5 pt-[16vh] pb-10">
      <div className="flex items-center gap-2 text-title font-semibold">
        <Mark />
        Mainspring
      </div>
      <header>
        <h1 className="text-lead font-semibold text-balance">{title}</h1>
        {says !== undefined && <p className="text-pretty text-ink-2">{says}</p>}
      </header>
      {children}
    </main>
  );
}
