/** The product's sign. */
export const Mark = () => (
  <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true" className="shrink-0">
    <rect width="22" height="22" rx="6" fill="var(--ink)" />
    <path
      d="M5 15.5V7.2l6 6.3 6-6.3v8.3"
      fill="none"
      stroke="var(--panel)"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
);
