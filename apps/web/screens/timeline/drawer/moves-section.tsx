// What it moves once it is reached: the drivers that wait for it.
import type { MilestoneOf, MoveOf } from '@mainspring/contract';
import type { Formats } from '../../../ui/format/formats.ts';
import { useFormats } from '../../../ui/format/use-formats.ts';
import { titled, within } from '../../../ui/format/words.ts';
import { SubjectLink } from '../../../widgets/subject-link.tsx';
import { Section } from './section.tsx';

const changeWords = ({ change, unit }: MoveOf, format: Formats): string =>
  change.kind === 'relative' ? `${format.changeOfShare(change.by)} of it` : format.change(change.by, unit);

function whenWords({ starts, waitedFor, protects, initiative }: MoveOf, dataDate: string, format: Formats): string {
  const waits = waitedFor === null ? '' : `waits for ${within(titled(waitedFor))}`;
  const day =
    starts === null
      ? protects
        ? 'not without it'
        : 'never starts inside the plan'
      : `${starts <= dataDate ? 'started' : 'starts'} ${format.day(starts)}`;
  return [protects ? 'what goes wrong without it' : '', day, waits, initiative === null ? '' : titled(initiative)]
    .filter((text) => text !== '')
    .join(' · ');
}

export function MovesSection({ milestone, dataDate }: { milestone: MilestoneOf; dataDate: string }) {
  const format = useFormats();
  const { moves } = milestone;
  if (moves.length === 0) return <Section title="Moves" says="No driver moves with it; what waits for it may." />;
  return (
    <Section title="Moves">
      <ul>
        {moves.map((move) => (
          <li key={move.path} className="border-t border-line py-1.5 text-small first:border-0">
            <span className="flex items-baseline gap-3">
              <span className="min-w-0">
                <SubjectLink
                  kind="driver"
                  subject={move.driver}
                  className="inline-flex min-h-6 items-center font-medium text-accent"
                />
                {move.members.length > 0 && <span className="text-ink-2"> {move.members.join(', ')}</span>}
              </span>
              <span className="ml-auto font-semibold whitespace-nowrap">{changeWords(move, format)}</span>
            </span>
            <span className="block text-micro text-ink-3">{whenWords(move, dataDate, format)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
