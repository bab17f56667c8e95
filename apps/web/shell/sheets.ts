/** Pages that are laid out for paper, and where. */
export const sheets = [
  { page: '/w/$workspace/overview', sheet: '/w/$workspace/print/overview' },
  { page: '/w/$workspace/timeline', sheet: '/w/$workspace/print/timeline' },
  { page: '/w/$workspace/drivers', sheet: '/w/$workspace/print/drivers' },
  { page: '/w/$workspace/drivers/$driver', sheet: '/w/$workspace/print/drivers/$driver' },
  { page: '/w/$workspace/findings', sheet: '/w/$workspace/print/findings' },
] as const;
