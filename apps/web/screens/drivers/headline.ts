// The page's answer: what moves the result, and which of it matters most. Made from data.
import type { DriverNode, Drivers } from '@mainspring/contract';
import type { Formats } from '../../ui/format/formats.ts';
import { moneyAlone } from '../../ui/format/numbers.ts';
import { counted, titled, within } from '../../ui/format/words.ts';
import { recoveryOf, type Tree } from './tree/tree.ts';
import { stepWords } from './words.ts';

export interface DriversHeadline {
  headline: string;
  says: string;
}

/** Of the causes, not of what is made of them, the one whose return to plan would return most. */
export function heaviest(tree: Tree): DriverNode | null {
  const root = tree.nodes.get(tree.root)?.driver;
  if (root === undefined) return null;
  const all = [...tree.nodes.values()].map(({ driver }) => driver);
  const causes = all.filter(({ kind, health }) => kind === 'assumption' && health !== 'on-track');
  const [first] = causes.sort((one, other) => recoveryOf(other, root) - recoveryOf(one, root));
  return first === undefined || recoveryOf(first, root) === 0 ? null : first;
}

function heaviestSays(driver: DriverNode, { unit }: Drivers, root: DriverNode, format: Formats): string {
  if (unit === null) return '';
  const money = moneyAlone(unit);
  const back = `On plan from here on it would return ${format.size(recoveryOf(driver, root), money)}`;
  if (driver.worth === null || driver.worth === 0) return `${back}.`;
  return `${back}; ${stepWords(driver, format)} in every period ahead is worth ${format.change(driver.worth, money)}.`;
}

export function headlineOf(data: Drivers, tree: Tree | null, format: Formats): DriversHeadline {
  const root = tree?.nodes.get(tree.root)?.driver;
  if (tree === null || root === undefined)
    return {
      headline: `${counted(data.drivers.length, 'driver')}, and no objective that they move`.replace(/^./, (first) =>
        first.toUpperCase(),
      ),
      says: 'Name one target as the plan’s objective, and this page tells what each driver is worth to it.',
    };
  const moving = [...tree.nodes.values()].filter(({ driver }) => driver.name !== root.name);
  const off = moving.filter(({ driver }) => driver.health === 'off-track').length;
  const all = `${format.count(moving.length)} ${moving.length === 1 ? 'driver' : 'drivers'} of ${within(titled(data.objective ?? root))}`;
  const ownerless = moving.filter(({ driver }) => driver.owner === null).length;
  const orphans = ownerless === 0 ? '' : ` ${format.count(ownerless)} ${ownerless === 1 ? 'has' : 'have'} no owner.`;
  if (off === 0) return { headline: `None of the ${all} is off track.`, says: `Nothing of it costs anything.${orphans}` };
  const most = heaviest(tree);
  const count = `${format.count(off)} of the ${all} ${off === 1 ? 'is' : 'are'} off track`;
  if (most === null) return { headline: `${count}.`, says: `No single one of them would return anything.${orphans}` };
  return {
    headline: `${count}; ${within(titled(most))} matters most.`,
    says: `${heaviestSays(most, data, root, format)}${orphans}`,
  };
}
