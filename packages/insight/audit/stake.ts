// What a finding of the text takes from the objective, alone.
import type { Finding } from '@mainspring/kernel';
import { type Dates, linkedDates, type Outlook, type Switches } from '@mainspring/outlook';
import { allEffects, type Effect, earliestOver, type Plan, quantityOf, type WaitingLink } from '@mainspring/plan';
import type { Measure } from '../objective/measure.ts';

/** How much worse than paper with linked dates; null where there is no objective or an error value comes out. */
export type Price = (switches: Switches) => number | null;

function effectsOf(plan: Plan): Map<string, Effect> {
  return new Map(allEffects(plan).map((effect) => [effect.id, effect]));
}

/** Effects wait for what nobody provides, and only for what this one entry requires. */
function unmapped(outlook: Outlook, linked: Switches, place: string): Switches {
  const provided = new Set([...outlook.plan.milestones.values()].flatMap((milestone) => milestone.provides));
  const effects = effectsOf(outlook.plan);
  const [section, name] = place.split('.');
  const ofQuantity = section === 'assumptions' || section === 'drivers';
  return {
    ...linked,
    awaited: (effectId, quantity, capability) => {
      if (provided.has(capability)) return false;
      if (ofQuantity) return quantity === name && requiredBy(outlook.plan, quantity, capability);
      return effectId.startsWith(`${section}.${name}.`) && effects.get(effectId)?.requires.includes(capability) === true;
    },
  };
}

function requiredBy(plan: Plan, quantity: string, capability: string): boolean {
  const found = quantityOf(plan, quantity);
  return found?.requires.some((names) => names.includes(capability)) === true;
}

/** Whether committed dates cannot keep a link: its provider is due after what the consumer's due date allows. */
function isLate(plan: Plan, link: WaitingLink): boolean {
  const consumer = plan.milestones.get(link.waits);
  const provider = plan.milestones.get(link.milestone);
  return consumer !== undefined && provider !== undefined && earliestOver(plan, consumer, provider, link) > consumer.due;
}

/** Dates moved by this fault's own links, and by those that committed dates keep; no other late link counts. */
function lateDates(outlook: Outlook, place: string): Dates {
  const [section, name = ''] = place.split('.');
  const own = (link: WaitingLink) => (section === 'dependencies' ? link.dependency === name : link.waits === name);
  return linkedDates(outlook.plan, (link) => own(link) || !isLate(outlook.plan, link));
}

export function stakeOf(outlook: Outlook, measure: Measure, linked: Switches, price: Price, finding: Finding): number | null {
  if (finding.code === 'unmapped-dependency') return price(unmapped(outlook, linked, finding.place));
  if (finding.code === 'late-provider') {
    const dates = lateDates(outlook, finding.place);
    // Links are priced from paper itself: they are what the base of the other stakes already holds.
    const paper = measure.value({ ...linked, dates: outlook.dates.committed });
    const stake = measure.loss(paper, measure.value({ ...linked, dates }));
    return Number.isFinite(stake) ? stake : null;
  }
  return null;
}
