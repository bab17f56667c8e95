import type { Key, TargetOf } from '@mainspring/contract';
import { Spark } from '../../charts/spark.tsx';
import type { Compared } from '../../data/which.ts';
import { difference } from '../../ui/format/difference.ts';
import { moneyAlone } from '../../ui/format/numbers.ts';
import { useFormats } from '../../ui/format/use-formats.ts';
import { titled } from '../../ui/format/words.ts';
import { HealthTag } from '../../ui/health.tsx';
import { TONE_CLASS, toneOf } from '../../ui/tone.ts';
import { WhyButton } from '../../widgets/why/why-button.tsx';
import { baselineOf } from './against.ts';

interface CardProps {
  compared: Compared;
  outlook: Key;
}

interface CardsProps extends CardProps {
  targets: readonly TargetOf[];
  /** On a sheet the width is known. */
  printed?: boolean;
}

export function TargetCards({ targets, printed = false, ...rest }: CardsProps) {
  return (
    <ul
      aria-label="Targets"
      className={
        printed
          ? 'flex gap-2 [&>li]:flex-1 [&>li]:basis-0'
          : 'grid grid-cols-2 gap-3 lg:grid-cols-[repeat(auto-fit,minmax(200px,1fr))]'
      }
    >
      {targets.map((target) => (
        <li key={target.name} id={`target-${target.name}`} className="group min-w-0 max-lg:first:col-span-2">
          <TargetCard target={target} {...rest} />
        </li>
      ))}
    </ul>
  );
}

function TargetCard({ target, compared, outlook }: CardProps & { target: TargetOf }) {
  const format = useFormats();
  const unit = moneyAlone(target.unit);
  const baseline = baselineOf(target, compared);
  const gap = difference(target.forecast, baseline);
  const title = titled(target);
  const bound = target.better === 'higher' ? '≥' : '≤';
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
        <p className={`text-small font-semibold whitespace-nowrap ${TONE_CLASS[toneOf(gap, target.better)]}`}>
          {format.change(gap, unit)}
          <span className="sr-only"> against {compared}</span>
        </p>
        <span className="max-lg:hidden max-lg:group-first:inline">
          <Spark values={target.toDate.forecast} wanted={baseline} />
        </span>
      </div>
      <p className="flex flex-wrap justify-between gap-x-2 border-t border-line pt-1.5 text-small text-ink-3">
        <span className="min-w-0 break-words">
          {target.owner === null ? <span className="font-medium text-bad">No owner</span> : target.owner.title}
        </span>
        <span className="whitespace-nowrap">
          <span className={compared === 'target' ? 'sr-only' : ''}>{compared === 'target' ? 'Target ' : 'Plan '}</span>
          {compared === 'target' && bound} {format.figure(baseline, unit)}
        </span>
      </p>
    </article>
  );
}
