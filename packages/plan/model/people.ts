// Who answers for what, and who does the work: persons, and teams with their capacity and standing demand.
import type { Entry } from './entry.ts';
import type { TextPlace } from './place.ts';
import type { Series } from './series.ts';

export interface Person extends Entry {
  readonly fullName: string;
  readonly role: string | null;
  readonly team: string | null;
  readonly email: string | null;
}

export interface Team extends Entry {
  readonly lead: string | null;
  readonly parent: string | null;
  readonly calendar: string | null;
  /** Persons; by skill, or under the empty name where no skills are told apart. Empty if the team states none. */
  readonly capacity: ReadonlyMap<string, Series>;
  /** Drivers in persons: standing work. */
  readonly demand: readonly string[];
  readonly capacityPlace: TextPlace;
}
