// What it waits for and what waits for it, with the contracts between teams that say so.
import type { DependencyOf, MilestoneOf, Timeline } from '@mainspring/contract';
import { useChooseWhich } from '../../../data/which.ts';
import { moneyAlone } from '../../../ui/format/numbers.ts';
import { useFormats } from '../../../ui/format/use-formats.ts';
import { titled } from '../../../ui/format/words.ts';
import { type Tie, tiesOf } from '../chain.ts';
import { tieWords } from '../tie-words.ts';
import { Section } from './section.tsx';

interface TiesSectionProps {
  milestone: MilestoneOf;
  timeline: Timeline;
}

export function TiesSection({ milestone, timeline }: TiesSectionProps) {
  const ties = tiesOf(timeline.milestones);
  const contracts = timeline.dependencies.filter((one) => one.delivers === milestone.name || one.for === milestone.name);
  const [before, after] = [ties.filter(({ to }) => to === milestone.name), ties.filter(({ from }) => from === milestone.name)];
  return (
    <>
      <Section title="Waits for" {...(before.length === 0 ? { says: 'It waits for no other milestone.' } : {})}>
        <TieList ties={before} end="from" timeline={timeline} milestone={milestone} />
      </Section>
      <Section title="Holds up" {...(after.length === 0 ? { says: 'No other milestone waits for it.' } : {})}>
        <TieList ties={after} end="to" timeline={timeline} milestone={milestone} />
      </Section>
      {contracts.length > 0 && (
        <Section title="Contracts">
          <ul>
            {contracts.map((contract) => (
              <Contract key={contract.name} contract={contract} />
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

interface TieListProps {
  ties: readonly Tie[];
  /** Which of its ends is told of; the other is the milestone itself. */
  end: 'from' | 'to';
  milestone: MilestoneOf;
  timeline: Timeline;
}

function TieList({ ties, end, milestone, timeline }: TieListProps) {
  const format = useFormats();
  const choose = useChooseWhich();
  const { objective } = timeline;
  const priceOf = ({ amount }: MilestoneOf) =>
    objective === null || amount === 0 ? '' : format.change(amount, moneyAlone(objective.unit));
  return (
    <ul>
      {ties.map((tie) => {
        const other = timeline.milestones.find(({ name }) => name === tie[end]);
        if (other === undefined) return null;
        const held = end === 'from' ? milestone : other;
        const words = tieWords(tie.links, held.start !== null, end === 'from' ? 'that' : 'this');
        return (
          <li key={other.name} className="border-t border-line py-1.5 text-small first:border-0">
            <span className="flex items-baseline gap-3">
              <button
                type="button"
                className="min-h-6 min-w-0 rounded-[4px] text-left font-medium text-accent hover:underline"
                onClick={() => void choose({ milestone: other.name })}
              >
                {titled(other)}
              </button>
              <span className="ml-auto whitespace-nowrap text-ink-2">
                {other.date === null ? 'never' : `${other.reached === null ? '' : 'reached '}${format.day(other.date)}`}
              </span>
            </span>
            <span className="block text-micro text-ink-3">
              {end === 'to' && priceOf(other) !== '' && `${priceOf(other)} · `}
              {tie.drives && (
                <strong className="font-semibold text-ink-2">{end === 'from' ? 'decides' : 'decided by this'} · </strong>
              )}
              {words}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function Contract({ contract }: { contract: DependencyOf }) {
  const format = useFormats();
  const promised = contract.promised === null ? 'nothing promised' : `promised ${format.day(contract.promised)}`;
  return (
    <li className="border-t border-line py-1.5 text-small first:border-0">
      <span className="block font-medium">{titled(contract)}</span>
      <span className="block text-ink-2">
        {titled(contract.provider)} to {titled(contract.consumer)}: needed {format.day(contract.needed)}, {promised},{' '}
        {contract.date === null ? (
          <span className="font-medium text-bad">never there</span>
        ) : (
          <span className={contract.date > contract.needed ? 'font-medium text-bad' : ''}>there {format.day(contract.date)}</span>
        )}
        .
      </span>
    </li>
  );
}
