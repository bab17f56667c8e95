interface BarProps {
  value: number;
  /** Of the longest bar in the column. */
  largest: number;
  ink: string;
  width?: number;
}

/** A bar in a column of a table, from the right, beside its figure. */
export function Bar({ value, largest, ink, width = 56 }: BarProps) {
  const length = largest === 0 ? 0 : (Math.abs(value) / largest) * width;
  return (
    <svg width={width} height="8" aria-hidden="true" className="shrink-0">
      <rect x={width - length} width={length} height="8" rx="2" fill={ink} opacity="0.75" />
    </svg>
  );
}
