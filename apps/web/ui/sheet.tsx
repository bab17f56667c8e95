// A page on paper: A4 landscape less its margins at 96 dpi. Charts are given their width, so that nothing is measured while it
// is printed; paper is always light.
import { Children, type ReactNode, useEffect } from 'react';
import { Button } from './button.tsx';

export const SHEET_WIDTH = 1046;
/** What a panel's border and padding take of its width. */
export const PANEL_INSET = 34;

export function Sheet({ title, children }: { title: string; children: ReactNode }) {
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <main className="box-content bg-panel p-4 [color-scheme:light] print:p-0" style={{ width: SHEET_WIDTH }}>
      <nav aria-label="Sheet" className="no-print pb-3">
        <Button look="solid" onPress={() => window.print()}>
          Print
        </Button>
      </nav>
      {children}
    </main>
  );
}

/** What stands on one page of it. */
export const SheetPage = ({ children }: { children: ReactNode }) => (
  <div className="flex break-before-page flex-col gap-3 pb-3 first-of-type:break-before-auto print:pb-0">{children}</div>
);

/** Two panels side by side. A grid would be torn over pages. */
export function SheetColumns({ first, children }: { first: number; children: ReactNode }) {
  const [left, right] = Children.toArray(children);
  return (
    <div className="flex gap-2 [&>div>*]:h-full">
      {right !== undefined && <div style={{ width: first }}>{left}</div>}
      <div className="min-w-0 flex-1">{right ?? left}</div>
    </div>
  );
}

interface SheetHeaderProps {
  /** Whose sheet it is. */
  of: string;
  headline: ReactNode;
  says?: ReactNode;
}

export const SheetHeader = ({ of, headline, says }: SheetHeaderProps) => (
  <header>
    <p className="text-small text-ink-3">{of}</p>
    <h1 className="text-lead font-semibold">{headline}</h1>
    {says !== undefined && <p className="text-ink-2">{says}</p>}
  </header>
);
