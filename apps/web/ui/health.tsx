// Status is read three ways: shape, word, colour. Colour is never the only one.
import type { Health } from '@mainspring/contract';
import type { ReactNode } from 'react';

interface Look {
  word: string;
  ink: string;
  soft: string;
  shape: ReactNode;
}

export const healthLook: Record<Health, Look> = {
  'on-track': { word: 'On track', ink: 'var(--good)', soft: 'var(--good-soft)', shape: <circle cx="6" cy="6" r="4.25" /> },
  'at-risk': {
    word: 'At risk',
    ink: 'var(--warn)',
    soft: 'var(--warn-soft)',
    shape: <path d="M6 1.2 11.2 10.6H.8Z" strokeLinejoin="round" />,
  },
  'off-track': {
    word: 'Off track',
    ink: 'var(--bad)',
    soft: 'var(--bad-soft)',
    shape: <path d="M6 .6 11.4 6 6 11.4.6 6Z" strokeLinejoin="round" />,
  },
  unknown: {
    word: 'No data',
    ink: 'var(--ink-3)',
    soft: 'var(--sunken)',
    shape: <circle cx="6" cy="6" r="4" fill="none" strokeWidth="1.6" strokeDasharray="2.3 1.6" stroke="currentColor" />,
  },
};

/** The shape alone, inside another SVG, drawn around a point. */
export function HealthShape({ is, x, y, size = 10 }: { is: Health; x: number; y: number; size?: number }) {
  const { ink, shape } = healthLook[is];
  return (
    <g transform={`translate(${x - size / 2} ${y - size / 2}) scale(${size / 12})`} fill="currentColor" style={{ color: ink }}>
      {shape}
    </g>
  );
}

export function HealthMark({ is, size = 10, hidden = false }: { is: Health; size?: number; hidden?: boolean }) {
  const { word, ink, shape } = healthLook[is];
  return (
    <svg
      role="img"
      aria-hidden={hidden}
      aria-label={word}
      width={size}
      height={size}
      viewBox="0 0 12 12"
      fill="currentColor"
      className="shrink-0"
      style={{ color: ink }}
    >
      {shape}
    </svg>
  );
}

export function HealthTag({ is }: { is: Health }) {
  const { word, ink } = healthLook[is];
  return (
    <span className="inline-flex shrink-0 items-center gap-1.5 text-small font-medium whitespace-nowrap" style={{ color: ink }}>
      <HealthMark is={is} hidden />
      {word}
    </span>
  );
}
