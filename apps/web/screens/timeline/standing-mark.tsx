// How a milestone stands, by shape and colour; the word stands beside it or is read out.
import { HealthMark } from '../../ui/health.tsx';
import type { Standing } from './standing.ts';

export const STANDING_WORDS: Record<Standing, string> = {
  reached: 'Reached',
  'on-time': 'On time',
  late: 'Late, at no cost',
  costly: 'Late',
  never: 'Never reached inside the plan',
};

export function StandingMark({ is, size = 9 }: { is: Standing; size?: number }) {
  if (is === 'reached')
    return (
      <svg role="img" aria-label={STANDING_WORDS.reached} width={size} height={size} viewBox="0 0 12 12" className="shrink-0">
        <path d="M1.5 6.5 4.5 9.5 10.5 2.5" fill="none" stroke="var(--ink-3)" strokeWidth="1.8" />
      </svg>
    );
  const health = is === 'on-time' ? 'on-track' : is === 'late' ? 'at-risk' : 'off-track';
  return (
    <>
      <HealthMark is={health} size={size} hidden />
      <span className="sr-only">{STANDING_WORDS[is]}: </span>
    </>
  );
}
