// The sections of a plan and how their value is shaped.

/** Only in `plan.yaml`. */
export const ROOT_SECTIONS = ['plan', 'time', 'units', 'dims', 'include'] as const;

/** A map from a name to an entry, mergeable over files. */
export const ENTRY_SECTIONS = [
  'people',
  'teams',
  'calendars',
  'sources',
  'assumptions',
  'drivers',
  'targets',
  'scenarios',
  'initiatives',
  'milestones',
  'dependencies',
  'capabilities',
  'incentives',
  'kpis',
  'processes',
] as const;

export const SINGLE_SECTIONS = ['objective', 'governance'] as const;
export const LIST_SECTIONS = ['correlations', 'accepted'] as const;

export const SECTIONS: readonly string[] = [...ROOT_SECTIONS, ...ENTRY_SECTIONS, ...SINGLE_SECTIONS, ...LIST_SECTIONS];
