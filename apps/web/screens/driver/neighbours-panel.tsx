import type { DriverNode, DriverPage } from '@mainspring/contract';
import { Link } from '@tanstack/react-router';
import { useWhich } from '../../data/which.ts';
import { useFormats } from '../../ui/format/use-formats.ts';
import { capitalized, counted, titled } from '../../ui/format/words.ts';
import { HealthMark } from '../../ui/health.tsx';
import { Panel } from '../../ui/panel.tsx';
import { TONE_CLASS, toneOf } from '../../ui/tone.ts';
import { gapOf, worthWords } from '../drivers/words.ts';

interface NeighboursProps {
  title: string;
  drivers: readonly DriverNode[];
  /** Where there is none. */
  none: string;
  page: DriverPage;
}

/** Who feeds it, or whom it feeds. */
export function NeighboursPanel({ title, drivers, none, page }: NeighboursProps) {
  const off = drivers.filter(({ health }) => health === 'off-track').length;
  const says = off === 0 ? 'None of them is off track.' : `${counted(off, 'of them is', 'of them are')} off track.`;
  return (
    <Panel title={title} says={drivers.length === 0 ? none : capitalized(says)}>
      {drivers.length > 0 && (
        <ul className="mx-4 mb-2">
          {drivers.map((driver) => (
            <NeighbourRow key={driver.name} driver={driver} page={page} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function NeighbourRow({ driver, page }: { driver: DriverNode; page: DriverPage }) {
  const format = useFormats();
  const { workspace } = useWhich();
  const worth = worthWords(driver, page.objective?.unit ?? null, format);
  const gap = gapOf(driver);
  return (
    <li className="flex min-h-[42px] items-center gap-2 border-t border-line py-1 text-small first:border-0">
      <HealthMark is={driver.health} />
      <span className="min-w-0 flex-1 leading-4">
        <Link
          to="/w/$workspace/drivers/$driver"
          params={{ workspace, driver: driver.name }}
          search
          className="block truncate font-medium hover:underline"
        >
          {titled(driver)}
        </Link>
        <span className="block truncate text-micro text-ink-3">
          {driver.owner === null ? <span className="font-medium text-bad">No owner</span> : driver.owner.title}
          {worth !== null && ` · ${worth}`}
        </span>
      </span>
      <span className="text-right leading-4 tabular-nums">
        <span className="block">{format.figure(driver.forecast, driver.over)}</span>
        <span className={`block text-micro ${TONE_CLASS[toneOf(gap, driver.better)]}`}>{format.change(gap, driver.over)}</span>
      </span>
    </li>
  );
}
