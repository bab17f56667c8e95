// What initiatives would bring that do not count yet: the forecast is made again as if each had reached the gate from which
// effects count, and all of them together. It stands beside the forecast and is never a part of it.
import { type Outlook, outlookCounting, type TargetResult } from '@mainspring/outlook';
import { allEffects, type Plan } from '@mainspring/plan';

export interface UpsidePart {
  /** The initiative whose gate holds them back; what inherits its gate comes with it. */
  readonly initiative: string;
  readonly gate: string;
  /** How much better the target's figure would be: negative where the costs outweigh the effects; NaN for an error. */
  readonly gain: number;
}

export interface Upside {
  /** Each added to the forecast alone, largest first. */
  readonly parts: readonly UpsidePart[];
  /** All of them at once. */
  readonly together: number;
  /** What the parts do not say of it: together − Σ parts. */
  readonly overlap: number;
}

interface Held {
  readonly initiative: string;
  readonly gate: string;
  readonly members: readonly string[];
}

/** The nearest that states a gate, itself or above; null where none does. */
function gateHolder(plan: Plan, initiative: string): { readonly name: string; readonly gate: string } | null {
  const seen = new Set<string>();
  let at = plan.initiatives.get(initiative);
  while (at !== undefined && !seen.has(at.name)) {
    if (at.gate !== null) return { name: at.name, gate: at.gate };
    seen.add(at.name);
    at = at.parent === null ? undefined : plan.initiatives.get(at.parent);
  }
  return null;
}

/** What does not count, by the gate that holds it back; without what would move nothing. */
function heldBack(plan: Plan): Held[] {
  const groups = new Map<string, Held>();
  for (const { name, counts } of plan.initiatives.values()) {
    const holder = counts ? null : gateHolder(plan, name);
    if (holder === null) continue;
    const members = [...(groups.get(holder.name)?.members ?? []), name];
    groups.set(holder.name, { initiative: holder.name, gate: holder.gate, members });
  }
  const moving = new Set(allEffects(plan).map(({ initiative }) => initiative));
  const moves = (name: string) => moving.has(name) || (plan.initiatives.get(name)?.costs.length ?? 0) > 0;
  const all = [...groups.values()];
  return all.some(({ members }) => members.some((name) => moving.has(name)))
    ? all.filter(({ members }) => members.some(moves))
    : [];
}

/** One outlook for each initiative that is held back, and one more for several; null where no effect is. */
export function upsideOf(outlook: Outlook, { target, wired, better }: TargetResult): Upside | null {
  const held = heldBack(outlook.plan);
  if (held.length === 0) return null;
  const gainOf = (added: readonly Held[]): number => {
    const names = new Set(added.flatMap(({ members }) => members));
    const result = outlookCounting(outlook, names).targets.find((one) => one.target.name === target.name);
    const change = (result?.wired ?? Number.NaN) - wired;
    return better === 'higher' ? change : -change;
  };
  const parts = held.map((one): UpsidePart => ({ initiative: one.initiative, gate: one.gate, gain: gainOf([one]) }));
  parts.sort((one, other) => other.gain - one.gain);
  const [only, ...others] = parts;
  const together = only !== undefined && others.length === 0 ? only.gain : gainOf(held);
  return { parts, together, overlap: together - parts.reduce((sum, { gain }) => sum + gain, 0) };
}
