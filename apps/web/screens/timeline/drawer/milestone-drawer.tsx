// One milestone: how it stands and what that takes, why it comes when it does, what may be told of it, what more weeks cost.
import type { MilestoneOf, Timeline } from '@mainspring/contract';
import { useFormats } from '../../../ui/format/use-formats.ts';
import { titled } from '../../../ui/format/words.ts';
import { Drawer } from '../../../ui/overlay.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import { KeyFooter } from '../../../widgets/key-footer.tsx';
import { datesSentence, priceSentence } from '../milestone-words.ts';
import { betterOf, isPriced, standingOf } from '../standing.ts';
import { STANDING_WORDS, StandingMark } from '../standing-mark.tsx';
import { whyThisDate } from '../why-this-date.ts';
import { DelaysSection } from './delays-section.tsx';
import { FactsSection } from './facts-section.tsx';
import { HistorySection } from './history-section.tsx';
import { MovesSection } from './moves-section.tsx';
import { Section } from './section.tsx';
import { TellSection } from './tell-section.tsx';
import { TiesSection } from './ties-section.tsx';

interface MilestoneDrawerProps {
  name: string;
  timeline: Timeline;
  /** A day that was proposed in the chart. */
  proposed: string | null;
  onClose: () => void;
}

export function MilestoneDrawer({ name, timeline, proposed, onClose }: MilestoneDrawerProps) {
  const milestone = timeline.milestones.find((one) => one.name === name);
  return (
    <Drawer title={milestone === undefined ? name : titled(milestone)} isOpen onClose={onClose}>
      {milestone === undefined ? (
        <EmptyState title={`The plan has no milestone ${name}.`}>
          It may have another name now, or the plan another version.
        </EmptyState>
      ) : (
        <Milestone key={name} milestone={milestone} timeline={timeline} proposed={proposed} />
      )}
    </Drawer>
  );
}

type MilestoneProps = Pick<MilestoneDrawerProps, 'timeline' | 'proposed'> & { milestone: MilestoneOf };

function Milestone({ milestone, timeline, proposed }: MilestoneProps) {
  const format = useFormats();
  const { objective, key } = timeline;
  const standing = standingOf(milestone, betterOf(objective));
  return (
    <div className="flex flex-col gap-4 p-4">
      <header>
        <p className="flex items-center gap-1.5 text-small text-ink-2">
          <StandingMark is={standing} />
          <span aria-hidden="true">{STANDING_WORDS[standing]}</span>
          {milestone.silent && <span className="text-warn">· nothing recorded</span>}
        </p>
        <p className="text-lead font-semibold text-pretty">{datesSentence(milestone, format)}</p>
        <p className="text-pretty text-ink-2">{priceSentence(milestone, objective, format)}</p>
      </header>
      <Section title="Why this date">
        <ul className="flex flex-col gap-1 text-pretty text-ink-2">
          {whyThisDate(milestone, { dataDate: key.dataDate, format }).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Section>
      <TellSection milestone={milestone} timeline={timeline} proposed={proposed} />
      {objective !== null && isComing(milestone) && (
        <DelaysSection
          names={[milestone.name]}
          objective={objective}
          title={isPriced(milestone) ? 'What more weeks cost' : 'What weeks of delay would cost'}
        />
      )}
      <TiesSection milestone={milestone} timeline={timeline} />
      <MovesSection milestone={milestone} dataDate={key.dataDate} />
      <FactsSection milestone={milestone} timeline={timeline} />
      <HistorySection history={milestone.history} dataDate={key.dataDate} />
      <footer className="border-t border-line pt-3">
        <KeyFooter outlook={key} line="forecast" />
      </footer>
    </div>
  );
}

/** What is reached cannot be late any more; nor can what never comes. */
const isComing = ({ reached, date }: MilestoneOf): boolean => reached === null && date !== null;
