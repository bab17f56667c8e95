// Telling what is known of a milestone: when it is expected, that it was reached, how much work is left. What that would do is
// asked of the server and shown before anything is saved.
import type { MilestoneOf, Timeline } from '@mainspring/contract';
import { useRecording } from '../../../actions/use-recording.ts';
import { Section } from './section.tsx';
import { TellForm } from './tell-form.tsx';

interface TellSectionProps {
  milestone: MilestoneOf;
  timeline: Timeline;
  proposed: string | null;
}

export function TellSection({ milestone, timeline, proposed }: TellSectionProps) {
  const recording = useRecording();
  if (!recording.allowed) return <Section title="Tell what you know" says={recording.why} />;
  return (
    <Section title="Tell what you know">
      <TellForm key={proposed} milestone={milestone} timeline={timeline} proposed={proposed} />
    </Section>
  );
}
