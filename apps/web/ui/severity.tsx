// How bad a finding is, read three ways like health: shape, word, colour.
import type { FindingOf } from '@mainspring/contract';
import type { ReactNode } from 'react';

type Severity = FindingOf['severity'];

const LOOKS: Record<Severity, { word: string; ink: string; shape: ReactNode }> = {
  error: { word: 'Error', ink: 'var(--bad)', shape: <path d="M6 .6 11.4 6 6 11.4.6 6Z" strokeLinejoin="round" /> },
  warning: { word: 'Warning', ink: 'var(--warn)', shape: <path d="M6 1.2 11.2 10.6H.8Z" strokeLinejoin="round" /> },
  note: {
    word: 'Note',
    ink: 'var(--ink-3)',
    shape: <circle cx="6" cy="6" r="3.6" fill="none" stroke="currentColor" strokeWidth="1.8" />,
  },
};

export function SeverityTag({ is }: { is: Severity }) {
  const { word, ink, shape } = LOOKS[is];
  return (
    <span className="inline-flex shrink-0 items-center gap-1.5 text-small font-medium whitespace-nowrap" style={{ color: ink }}>
      <svg width="10" height="10" viewBox="0 0 12 12" fill="currentColor" aria-hidden="true" className="shrink-0">
        {shape}
      </svg>
      {word}
    </span>
  );
}
