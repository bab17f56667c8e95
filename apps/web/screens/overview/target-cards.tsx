import type { Key, TargetOf } from '@mainspring/contract';
import { Spark } from '../../charts/spark.tsx';
import type { Compared } from '../../data/which.ts';
import { moneyAlone } from '../../ui/format/numbers.ts';
import { useFormats } from '../../ui/format/use-formats.ts';
import { titled } from '../../ui/format/words.ts';
import { HealthTag } from '../../ui/health.tsx';
import { TONE_CLASS, toneOf } from '../../ui/tone.ts';
import { WhyButton } from '../../widgets/why/why-button.tsx';
import { baselineOf } from './against.ts';

interface CardsProps {
  targets: readonly TargetOf[];
  compared: Compared;
  outlook: Key;
}

export function TargetCards({ targets, compared, outlook }: CardsProps) {
  return (
    <ul aria-label="Targets" className="grid grid-cols-2 gap-3 lg:grid-cols-3 xl:grid-cols-5 print:grid-cols-5 print:gap-2">
      {targets.map((target) => (
        <li key={target.name} id={`target-${target.name}`} className="group min-w-0 max-lg:first:col-span-2">
          <TargetCard target={target} compared={compared} outlook={outlook} />
        </li>
      ))}
    </ul>
  );
}

function TargetCard({ target, compared, outlook }: { target: TargetOf; compared: Compared; outlook: Key }) {
  const format = useFormats();
  const unit = moneyAlone(target.unit);
  const baseline = baselineOf(target, compared);
  const gap = baseline === null || target.forecast === null ? null : target.forecast - baseline;
  const title = titled(target);
  const wants = target.better === 'higher' ? 'at least' : 'at most';
  return (
    <article className="panel flex h-full flex-col gap-1 rounded-panel border border-line bg-panel px-4 py-3">
      <div className="flex items-center justify-between gap-2">
        <HealthTag is={target.health} />
        <span className="text-small whitespace-nowrap text-ink-3">{format.period(target.at)}</span>
      </div>
      <h2 className="line-clamp-2 text-small font-medium text-ink-2">{title}</h2>
      <p className="mt-auto text-figure font-semibold whitespace-nowrap tabular-nums">
        <WhyButton address={target.address} at={target.at} line="forecast" outlook={outlook} label={`${title}, forecast`}>
          {format.figure(target.forecast, unit)}
        </WhyButton>
      </p>
      <div className="flex h-6 items-center justify-between gap-2">
        <p className="text-small whitespace-nowrap text-ink-3">
          <span className={`font-semibold ${TONE_CLASS[toneOf(gap, target.better)]}`}>{format.change(gap, unit)}</span> vs{' '}
          {compared}
        </p>
        <span className="max-lg:hidden max-lg:group-first:inline print:inline">
          <Spark values={target.toDate.forecast} wanted={baseline} />
        </span>
      </div>
      <p className="truncate border-t border-line pt-1.5 text-small text-ink-3">
        {compared === 'target' ? `${wants} ${format.figure(target.wanted, unit)}` : `planned ${format.figure(target.plan, unit)}`}{' '}
        · {target.owner === null ? <span className="font-medium text-bad">No owner</span> : target.owner.title}
      </p>
    </article>
  );
}
