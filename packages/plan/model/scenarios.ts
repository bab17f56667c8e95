// Scenarios: what another plan would change in this one.
import type { Duration } from '@mainspring/kernel';
import type { Address } from './addresses.ts';
import type { Entry } from './entry.ts';
import type { Change } from './initiatives.ts';
import type { Series } from './series.ts';

export type Switch = 'capabilities' | 'capacity' | 'incentives' | 'confidence';

export interface Scenario extends Entry {
  readonly on: string | null;
  readonly set: readonly { readonly on: Address; readonly series: readonly Series[] }[];
  readonly move: readonly { readonly on: Address; readonly change: Change }[];
  readonly shift: ReadonlyMap<string, Duration>;
  readonly drop: readonly string[];
  readonly capacity: ReadonlyMap<string, ReadonlyMap<string, Series>>;
  readonly ignore: readonly Switch[];
}
