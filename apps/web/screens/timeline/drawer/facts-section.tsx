import type { MilestoneOf, Timeline } from '@mainspring/contract';
import { useFormats } from '../../../ui/format/use-formats.ts';
import { titled } from '../../../ui/format/words.ts';
import { Fact, Section } from './section.tsx';

const PERSON_WEEKS = { text: 'person-weeks', percent: false, currency: null };

export function FactsSection({ milestone, timeline }: { milestone: MilestoneOf; timeline: Timeline }) {
  const format = useFormats();
  const { owner, team, start, began, done, due, told, must, provides, effort } = milestone;
  const initiative = timeline.initiatives.find(({ name }) => name === milestone.initiative);
  const day = (date: string | null, none: string) => (date === null ? none : format.day(date));
  return (
    <Section title="What it is">
      <dl className="mt-1 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 text-small">
        <Fact name="Owner">
          {owner === null ? <span className="font-medium text-bad">No owner</span> : owner.title}
          {team !== null && <span className="text-ink-3"> · {titled(team)}</span>}
        </Fact>
        {initiative !== undefined && <Fact name="Initiative">{titled(initiative)}</Fact>}
        <Fact name="Due">
          {format.day(due)}
          {milestone.fixed && <span className="text-ink-3"> · fixed</span>}
        </Fact>
        {must !== null && <Fact name="Must be reached by">{format.day(must)}</Fact>}
        {start !== null && (
          <Fact name="Its work">
            planned from {format.day(start)}, {began === null ? 'never begins inside the plan' : `begins ${format.day(began)}`}
            {milestone.reached === null && began !== null && `, done ${day(done, 'not inside the plan')}`}
          </Fact>
        )}
        <Fact name="Told">
          {told === null
            ? 'Nothing yet'
            : `${format.day(told.day)}, ${told.by === 'promise' ? 'promised in a contract' : 'as a forecast'}`}
        </Fact>
        {effort.map(({ team: pool, planned, left }) => (
          <Fact key={pool} name={`Work of ${pool}`}>
            {format.figure(planned, PERSON_WEEKS)} planned
            {left !== null && `, ${format.figure(left, PERSON_WEEKS)} left as last told`}
          </Fact>
        ))}
        {provides.length > 0 && <Fact name="Provides">{provides.map(titled).join(', ')}</Fact>}
        <Fact name="In the plan">
          <code className="font-mono break-all">milestones.{milestone.name}</code>
        </Fact>
      </dl>
    </Section>
  );
}
