import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';

const WIDTH = 64;
const HEIGHT = 24;
const PAD = 4;

interface SparkProps {
  values: readonly (number | null)[];
  /** Where the line should have ended. */
  wanted: number | null;
}

/** The way so far against what is wanted at its end; the figure stands beside it in words. */
export function Spark({ values, wanted }: SparkProps) {
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return null;
  const all = wanted === null ? known : [...known, wanted];
  const x = scaleLinear([0, values.length - 1], [PAD, WIDTH - PAD]);
  const y = scaleLinear([Math.min(...all), Math.max(...all)], [HEIGHT - PAD, PAD]);
  const last = values.length - 1;
  const end = values[last] ?? null;
  const path = line<number | null>()
    .x((_, index) => x(index))
    .y((value) => y(value ?? 0))
    .defined((value) => value !== null)([...values]);
  return (
    <svg width={WIDTH} height={HEIGHT} aria-hidden="true" className="shrink-0 overflow-visible">
      <path d={path ?? ''} fill="none" stroke="var(--ink-2)" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round" />
      {wanted !== null && end !== null && (
        <line x1={x(last)} x2={x(last)} y1={y(end)} y2={y(wanted)} stroke="var(--line-strong)" strokeDasharray="2 2" />
      )}
      {wanted !== null && (
        <circle cx={x(last)} cy={y(wanted)} r="2.75" fill="var(--panel)" stroke="var(--ink-3)" strokeWidth="1.25" />
      )}
      {end !== null && <circle cx={x(last)} cy={y(end)} r="2.75" fill="var(--ink)" />}
    </svg>
  );
}
