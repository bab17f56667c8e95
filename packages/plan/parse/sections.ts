// The sections of the plan language, and the form that each has.

export const ROOT_SECTIONS = ['plan', 'time', 'units', 'dims'] as const;

export const SECTIONS = [
  ...ROOT_SECTIONS,
  'people',
  'teams',
  'calendars',
  'sources',
  'assumptions',
  'correlations',
  'drivers',
  'targets',
  'objective',
  'scenarios',
  'initiatives',
  'milestones',
  'dependencies',
  'capabilities',
  'incentives',
  'kpis',
  'processes',
  'governance',
  'accepted',
] as const;

export type SectionName = (typeof SECTIONS)[number];

export type SectionForm = 'one' | 'list' | 'map';

const ONE: ReadonlySet<string> = new Set(['plan', 'time', 'units', 'dims', 'objective', 'governance']);
const LIST: ReadonlySet<string> = new Set(['correlations', 'accepted']);

export function sectionForm(section: SectionName): SectionForm {
  if (ONE.has(section)) return 'one';
  return LIST.has(section) ? 'list' : 'map';
}

export function isSection(name: string): name is SectionName {
  return SECTIONS.some((section) => section === name);
}

export function isRootSection(section: SectionName): boolean {
  return ROOT_SECTIONS.some((root) => root === section);
}
