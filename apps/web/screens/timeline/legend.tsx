// What the marks mean, in the words of the plan; what was committed to is outlined, what was done solid, what is ahead hatched.
import { type ReactNode, useId } from 'react';
import { Hatch } from '../../charts/hatch.tsx';
import { diamond } from './chart/milestone-marks.tsx';

export function Legend() {
  const [ahead, late] = [useId(), useId()];
  return (
    <div className="mb-2 flex flex-wrap items-center gap-x-4 gap-y-1 text-micro text-ink-2">
      <svg width="0" height="0" className="absolute" aria-hidden="true">
        <defs>
          <Hatch id={ahead} color="var(--accent)" />
          <Hatch id={late} color="var(--bad)" />
        </defs>
      </svg>
      <Entry name="Plan">
        <rect x=".5" y="4.5" width="17" height="3" rx="1.5" fill="none" stroke="var(--ink-3)" />
      </Entry>
      <Entry name="Done">
        <rect y="1" width="18" height="9" rx="2" fill="var(--actual)" />
      </Entry>
      <Entry name="Forecast">
        <rect x=".5" y="1.5" width="17" height="8" rx="2" fill={`url(#${ahead})`} stroke="var(--accent)" />
      </Entry>
      <Entry name="Beyond due">
        <rect x=".5" y="1.5" width="17" height="8" rx="2" fill={`url(#${late})`} stroke="var(--bad)" />
      </Entry>
      <Entry name="Waiting">
        <line x1="0" x2="18" y1="6" y2="6" stroke="var(--bad)" strokeWidth="1.4" strokeDasharray="1.5 3" />
      </Entry>
      <Entry name="Reached">
        <path d={diamond(9, 6, 5)} fill="var(--ink)" />
      </Entry>
      <Entry name="Expected">
        <path d={diamond(9, 6, 4.5)} fill="var(--panel)" stroke="var(--bad)" strokeWidth="1.75" />
      </Entry>
      <Entry name="Told">
        <circle cx="9" cy="6" r="3.25" fill="var(--panel)" stroke="var(--accent)" strokeWidth="1.5" />
      </Entry>
      <Entry name="Decides the date">
        <path d="M0 6H14" stroke="var(--bad)" strokeWidth="1.4" />
        <path d="M13 3.5 17.5 6 13 8.5Z" fill="var(--bad)" />
      </Entry>
    </div>
  );
}

const Entry = ({ name, children }: { name: string; children: ReactNode }) => (
  <span className="flex items-center gap-1.5">
    <svg width="18" height="12" aria-hidden="true">
      {children}
    </svg>
    {name}
  </span>
);
