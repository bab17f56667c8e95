// What was told of it so far, newest first.
import type { MilestoneEvent } from '@mainspring/contract';
import type { Formats } from '../../../ui/format/formats.ts';
import { useFormats } from '../../../ui/format/use-formats.ts';
import { listed } from '../../../ui/format/words.ts';
import { useWho } from '../../../widgets/use-who.ts';
import { Section } from './section.tsx';

export function eventWords({ kind, day, effort }: MilestoneEvent, format: Formats): string {
  switch (kind) {
    case 'forecast':
      return `Expected on ${format.day(day)}`;
    case 'promise':
      return `Promised for ${format.day(day)}`;
    case 'reached':
      return `Reached on ${format.day(day)}`;
    case 'remaining': {
      const left = Object.entries(effort).map(
        ([team, weeks]) => `${format.exact(weeks, { text: '', percent: false, currency: null })} of ${team}`,
      );
      return `${listed(left)} left in person-weeks, at the start of ${format.day(day)}`;
    }
  }
}

export function HistorySection({ history, dataDate }: { history: readonly MilestoneEvent[]; dataDate: string }) {
  const format = useFormats();
  const whoOf = useWho();
  if (history.length === 0) return <Section title="What was told" says="Nothing was told of it yet." />;
  return (
    <Section title="What was told">
      <ol className="mt-1 text-small">
        {[...history].reverse().map((event) => (
          <li key={event.seq} className="border-t border-line py-1.5">
            <span className="block font-medium">{eventWords(event, format)}</span>
            <span className="block text-micro text-ink-3">
              {whoOf(event.actor)} · {format.moment(event.at)} · event {format.count(event.seq)}
              {(event.kind === 'reached' || event.kind === 'remaining') && event.day > dataDate && ' · not counted yet'}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
