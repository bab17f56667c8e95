// A timeline for tests: two initiatives, one under the other, and what is said of milestones beside.
import type { InitiativeOf, MilestoneOf, ObjectiveOf, Timeline } from '@mainspring/contract';

export const objective: ObjectiveOf = {
  name: 'revenue_2026',
  title: 'Revenue in 2026',
  address: 'revenue',
  at: '2026',
  unit: { text: 'USD/year', percent: false, currency: 'USD' },
  better: 'higher',
  plan: 9e6,
  forecast: 8e6,
};

export const milestoneOf = (name: string, said: Partial<MilestoneOf> = {}): MilestoneOf => ({
  name,
  title: name,
  initiative: 'tier',
  owner: { name: 'ann', title: 'Ann Lee' },
  team: null,
  start: null,
  began: null,
  done: null,
  due: '2026-03-31',
  told: null,
  reached: null,
  date: '2026-03-31',
  silent: false,
  lateBy: 0,
  reasons: [],
  links: [],
  provides: [],
  moves: [],
  effort: [],
  fixed: false,
  must: null,
  perWeek: null,
  amount: 0,
  history: [],
  ...said,
});

/** Expected so many days after 31 March, what comes with it said. */
export const late = (name: string, lateBy: number, said: Partial<MilestoneOf> = {}): MilestoneOf =>
  milestoneOf(name, {
    date: new Date(Date.UTC(2026, 2, 31 + lateBy)).toISOString().slice(0, 10),
    lateBy,
    perWeek: 0,
    ...said,
  });

export const never = (name: string): MilestoneOf => milestoneOf(name, { date: null, lateBy: null });
export const reached = (name: string, said: Partial<MilestoneOf> = {}): MilestoneOf =>
  milestoneOf(name, { reached: '2026-03-31', ...said });

const initiativeOf = (name: string, parent: string | null): InitiativeOf => ({
  name,
  title: name,
  owner: null,
  parent,
  perWeek: null,
});

export const timelineOf = (milestones: MilestoneOf[], said: Partial<Timeline> = {}): Timeline => ({
  key: { version: 'v', position: 0, dataDate: '2026-02-15', scenario: null, build: 'b' },
  objective,
  slots: Array.from({ length: 24 }, (_, month) => {
    const from = new Date(Date.UTC(2026, month, 1)).toISOString().slice(0, 10);
    const until = new Date(Date.UTC(2026, month + 1, 0)).toISOString().slice(0, 10);
    return { name: from.slice(0, 7), from, until };
  }),
  initiatives: [initiativeOf('upmarket', null), initiativeOf('tier', 'upmarket'), initiativeOf('idle', 'upmarket')],
  milestones,
  teams: [],
  dependencies: [],
  togetherPerWeek: null,
  ...said,
});
