// What stands where a page or a panel has nothing to show: each says what is the matter and what to do about it.
import type { ReactNode } from 'react';
import { classes } from './classes.ts';

interface StateProps {
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
  /** A whole page rather than a part of one. */
  page?: boolean;
}

function State({ title, children, actions, page = false, role }: StateProps & { role?: 'alert' }) {
  const Title = page ? 'h1' : 'p';
  return (
    <div className={classes('flex flex-col items-start gap-2', page ? 'mx-auto max-w-[560px] px-6 pt-[16vh]' : 'px-4 pt-1 pb-4')}>
      <Title className={page ? 'text-lead font-semibold text-balance' : 'font-medium'}>{title}</Title>
      {children !== undefined && (
        <div {...(role === undefined ? {} : { role })} className="text-pretty text-ink-2">
          {children}
        </div>
      )}
      {actions !== undefined && <div className="mt-1 flex gap-2">{actions}</div>}
    </div>
  );
}

export const EmptyState = (props: StateProps) => <State {...props} />;
export const ErrorState = (props: StateProps) => <State {...props} role="alert" />;

const bone = 'animate-pulse rounded-control bg-hover';

/** The outline of a page while its figures are on their way. */
export function PageSkeleton() {
  return (
    <div role="status" className="mx-auto flex max-w-[1600px] flex-col gap-4 px-4 pt-5 sm:px-6">
      <span className="sr-only">Loading</span>
      <div className={classes(bone, 'h-7 w-2/3 max-w-[560px]')} />
      <div className={classes(bone, 'h-4 w-1/2 max-w-[420px]')} />
      <div className="grid grid-cols-2 gap-3 lg:grid-cols-5">
        {['a', 'b', 'c', 'd', 'e'].map((name) => (
          <div key={name} className={classes(bone, 'h-[116px]')} />
        ))}
      </div>
      <div className="grid gap-3 lg:grid-cols-[7fr_5fr]">
        <div className={classes(bone, 'h-[352px]')} />
        <div className={classes(bone, 'h-[352px]')} />
      </div>
    </div>
  );
}

/** Where no page stands around it. */
export const LoadingPage = () => (
  <main>
    <PageSkeleton />
  </main>
);

export function LinesSkeleton({ lines = 5 }: { lines?: number }) {
  return (
    <div role="status" className="flex flex-col gap-3 p-4">
      <span className="sr-only">Loading</span>
      {Array.from({ length: lines }, (_, index) => `line-${index}`).map((name) => (
        <div key={name} className={classes(bone, 'h-5')} />
      ))}
    </div>
  );
}
