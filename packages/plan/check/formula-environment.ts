// What a formula of the plan may speak of, answered from what is known so far.
import type { Environment, KnownQuantity } from '../formula/environment.ts';
import type { Checking } from './checking.ts';

function quantityOf({ known }: Checking, name: string): KnownQuantity | null | 'broken' {
  const broken = known.isBroken(name);
  const outline = known.outline(name);
  if (outline === null) return broken ? 'broken' : null;
  // Where its value alone is lost, units can still be held against each other.
  if (outline.doubt === 'all') return 'broken';
  const { section, dims, unit, isStock, doubt } = outline;
  return { kind: section === 'drivers' ? 'driver' : 'assumption', dims, unit, isStock, hasSureDims: doubt === 'none' };
}

/** @param uses is told of every name that the formula speaks of */
export function environmentOf(checking: Checking, uses: Environment['uses']): Environment {
  const { known } = checking;
  return {
    grid: checking.grid,
    nouns: checking.nouns,
    currency: checking.currency,
    dims: checking.dims,
    member: (name) => checking.members.get(name) ?? null,
    quantity: (name) => quantityOf(checking, name),
    milestone: (name) => known.has('milestone', name),
    team: (name) => known.has('team', name),
    hasCapacity: (team) => known.has('team-with-capacity', team),
    initiative: (name) => known.has('initiative', name),
    uses,
    names: (kind) => known.names(kind),
  };
}
