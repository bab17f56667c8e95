// What is declared and read by nothing.
import { allEffects } from '../../model/all-effects.ts';
import type { Plan } from '../../model/plan.ts';
import { titled } from '../../model/titled.ts';
import { USED_BY_UNREAD } from '../checking.ts';
import { bodiesOf, readsOf } from '../reads.ts';
import type { Rule } from './audit.ts';
import { type Excused, isUnsure } from './excused.ts';

function usedQuantities(plan: Plan): Set<string> {
  const used = new Set<string>();
  for (const driver of plan.drivers.values()) {
    if (driver.rollup.kind === 'weighted') used.add(driver.rollup.by);
    for (const body of bodiesOf(driver)) for (const read of readsOf(body.formula)) used.add(read.quantity);
  }
  for (const { rollup } of plan.assumptions.values()) if (rollup.kind === 'weighted') used.add(rollup.by);
  for (const one of [...plan.targets.values(), ...plan.kpis.values()]) used.add(one.on.quantity);
  for (const one of plan.incentives.values()) used.add(one.rewards.quantity);
  for (const team of plan.teams.values()) for (const name of team.demand) used.add(name);
  for (const process of plan.processes.values()) {
    for (const junction of process.junctions.values())
      for (const name of [junction.conversion, junction.duration]) used.add(name ?? '');
  }
  return used;
}

/** What could not be read may be what uses it; of a driver whose formula is broken the names are known (`used.name`). */
function isAnyUseUnread(excused: Excused): boolean {
  if (excused.has(USED_BY_UNREAD)) return true;
  if (isUnsure(excused, 'assumptions', 'rollup') || [...excused].some((one) => /^drivers\..*#rollup$/.test(one))) return true;
  return ['targets', 'kpis', 'incentives', 'teams', 'processes'].some((section) => isUnsure(excused, section));
}

export const unusedDriver: Rule = (plan, excused) => {
  if (isAnyUseUnread(excused)) return [];
  const used = usedQuantities(plan);
  return [...plan.assumptions.values(), ...plan.drivers.values()]
    .filter((quantity) => !used.has(quantity.name) && !excused.has(`used.${quantity.name}`))
    .map((quantity) => ({
      code: 'unused-driver' as const,
      at: quantity.place,
      place: `${quantity.kind === 'assumption' ? 'assumptions' : 'drivers'}.${quantity.name}`,
      message: `${titled(quantity, quantity.name)} is read by nothing`,
      hint: 'Use it in a formula, a target or a KPI, or drop it',
    }));
};

function isAnyNeedUnread(excused: Excused): boolean {
  return (
    isUnsure(excused, 'assumptions', 'requires', 'over', 'value', 'unit') ||
    isUnsure(excused, 'drivers', 'requires') ||
    isUnsure(excused, 'initiatives', 'effects') ||
    isUnsure(excused, 'milestones', 'tethers', 'due')
  );
}

export const unusedCapability: Rule = (plan, excused) => {
  if (isAnyNeedUnread(excused)) return [];
  const required = new Set([
    ...[...plan.assumptions.values(), ...plan.drivers.values()].flatMap((quantity) => quantity.requires.flat()),
    ...allEffects(plan).flatMap((effect) => effect.requires),
  ]);
  return [...plan.capabilities.values()]
    .filter((capability) => !required.has(capability.name))
    .map((capability) => ({
      code: 'unused-capability' as const,
      at: capability.place,
      place: `capabilities.${capability.name}`,
      message: `${titled(capability, capability.name)} is required by nothing`,
      hint: 'Name it in requires, or drop it',
    }));
};
