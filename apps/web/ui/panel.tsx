import { type ReactNode, useId } from 'react';
import { classes } from './classes.ts';

interface PanelProps {
  title: string;
  /** What it says, made from data. */
  says?: ReactNode;
  actions?: ReactNode;
  className?: string;
  children: ReactNode;
}

/** Every panel is titled with what it shows and leads with what it says. */
export function Panel({ title, says, actions, className, children }: PanelProps) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className={classes('panel flex min-w-0 flex-col rounded-panel border border-line bg-panel', className)}
    >
      <header className="flex flex-wrap items-start gap-x-4 gap-y-2 px-4 pt-3 pb-2">
        <div className="min-w-0 flex-1 basis-56">
          <h2 id={id} className="text-title font-semibold">
            {title}
          </h2>
          {says !== undefined && <p className="text-body text-pretty text-ink-2">{says}</p>}
        </div>
        {actions !== undefined && <div className="no-print flex shrink-0 items-center gap-1">{actions}</div>}
      </header>
      {children}
    </section>
  );
}
