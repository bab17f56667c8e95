// Which outlook a page shows is part of its address, so that a link shows what its sender saw: scenario, the position and day
// that it is seen as of, what it is held against, and the period in view. Nothing said is the newest outlook of the plan.
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

export type Compared = 'target' | 'plan';

export interface Which {
  scenario?: string;
  position?: number;
  date?: string;
  compared?: Compared;
  /** A year of the plan; all of it where none is named. */
  period?: string;
  /** Members of the driver in view, as the record writes them; all together where none are named. */
  member?: string;
  /** The milestone whose dates are open. */
  milestone?: string;
  /** Milestones that are priced together, joined by `,`. */
  later?: string;
  /** The figure whose reasons are open: `forecast:address@at`. */
  why?: string;
}

const text = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : undefined);

export function readWhich(search: Record<string, unknown>): Which {
  const position = Number(search.position);
  const given: Record<keyof Which, string | number | undefined> = {
    scenario: text(search.scenario),
    position: search.position !== undefined && Number.isInteger(position) && position >= 0 ? position : undefined,
    date: text(search.date),
    compared: search.compared === 'plan' || search.compared === 'target' ? search.compared : undefined,
    period: text(search.period),
    member: text(search.member),
    milestone: text(search.milestone),
    later: text(search.later),
    why: text(search.why),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

/** The same view elsewhere: what is open in a drawer stays behind. */
export const closedWhich = (before: object): Which =>
  readWhich({ ...before, why: undefined, milestone: undefined, later: undefined });

/** The part of it that the server is asked for. */
export const queryOf = ({ scenario, position, date }: Which): Pick<Which, 'scenario' | 'position' | 'date'> => ({
  ...(scenario === undefined ? {} : { scenario }),
  ...(position === undefined ? {} : { position }),
  ...(date === undefined ? {} : { date }),
});

/** The workspace in view, and what to ask of it. */
export function useWhich() {
  const { workspace } = useParams({ from: '/w/$workspace' });
  const search: Which = useSearch({ from: '/w/$workspace' });
  return { workspace, search, query: queryOf(search), path: { workspace }, compared: search.compared ?? 'target' } as const;
}

/** Changes part of what is shown and stays on the page. `undefined` takes it away. */
export function useChooseWhich() {
  const navigate = useNavigate();
  return useCallback(
    (change: { [Name in keyof Which]: Which[Name] | undefined }, replace = false) =>
      navigate({ to: '.', replace, search: (before: object) => readWhich({ ...before, ...change }) }),
    [navigate],
  );
}
