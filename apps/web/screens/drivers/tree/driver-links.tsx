import type { Layout } from './layout.ts';

/** The links of the tree: as wide as what they carry is worth; red where what is off track and worth money pulls. */
export function DriverLinks({ layout: { links, width, height } }: { layout: Layout }) {
  return (
    <svg width={width} height={height} aria-hidden="true" className="pointer-events-none absolute inset-0 overflow-visible">
      {links.map(({ id, path, weight, kind, loud }) =>
        kind === 'second' ? (
          <path key={id} d={path} fill="none" stroke="var(--accent)" strokeWidth="1" strokeDasharray="3 3" strokeOpacity="0.7" />
        ) : (
          <path
            key={id}
            d={path}
            fill="none"
            stroke={loud ? 'var(--bad)' : 'var(--line-strong)'}
            strokeOpacity={loud ? 0.6 : 1}
            strokeWidth={1 + 3.5 * weight}
          />
        ),
      )}
    </svg>
  );
}
