import type { ReactNode } from 'react';

export function Section({ title, says, children }: { title: string; says?: ReactNode; children?: ReactNode }) {
  return (
    <section className="border-t border-line pt-3">
      <h3 className="text-title font-semibold">{title}</h3>
      {says !== undefined && <p className="text-pretty text-ink-2">{says}</p>}
      {children}
    </section>
  );
}

/** A name and what it is. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="border-t border-line py-1.5 text-ink-3">{name}</dt>
      <dd className="border-t border-line py-1.5">{children}</dd>
    </>
  );
}
