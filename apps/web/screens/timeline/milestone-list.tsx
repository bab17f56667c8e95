// On a narrow screen: the milestones in a list, each with its dates in words and as a strip, and the load of teams in words.
import type { Timeline } from '@mainspring/contract';
import { ChevronRight } from 'lucide-react';
import { useChooseWhich } from '../../data/which.ts';
import { classes } from '../../ui/classes.ts';
import { moneyAlone } from '../../ui/format/numbers.ts';
import { useFormats } from '../../ui/format/use-formats.ts';
import { listed, titled } from '../../ui/format/words.ts';
import { busyTeams, isOver, loadSays, overSpans, peakOf, spanWords } from './load.ts';
import { datesSentence, lateCell } from './milestone-words.ts';
import type { Row } from './rows.ts';
import { betterOf, isPriced, standingOf } from './standing.ts';
import { StandingMark } from './standing-mark.tsx';
import { waitingFor } from './why-this-date.ts';

interface MilestoneListProps {
  timeline: Timeline;
  rows: readonly Row[];
  onFold: (initiative: string, open: boolean) => void;
}

export function MilestoneList({ timeline, rows, onFold }: MilestoneListProps) {
  return (
    <div className="flex flex-col gap-3">
      <ul className="rounded-panel border border-line bg-panel" aria-label="Milestones by initiative">
        {rows.map((row) => (
          <li key={row.id} className="border-t border-line first:border-0">
            {row.kind === 'initiative' ? (
              <InitiativeItem row={row} timeline={timeline} onFold={onFold} />
            ) : (
              <MilestoneItem row={row} timeline={timeline} />
            )}
          </li>
        ))}
      </ul>
      <LoadList timeline={timeline} />
    </div>
  );
}

interface InitiativeItemProps {
  row: Extract<Row, { kind: 'initiative' }>;
  timeline: Timeline;
  onFold: MilestoneListProps['onFold'];
}

function InitiativeItem({ row, timeline, onFold }: InitiativeItemProps) {
  const format = useFormats();
  const choose = useChooseWhich();
  const { initiative, isOpen, late, level } = row;
  const { objective } = timeline;
  const priced = late.filter(isPriced).map(({ name }) => name);
  return (
    <div className="flex items-center gap-2 bg-sunken pr-3 pl-2" id={row.id}>
      <button
        type="button"
        aria-expanded={isOpen}
        className="flex min-h-10 min-w-0 flex-1 items-center gap-1 text-left font-semibold"
        style={{ paddingLeft: level * 8 }}
        onClick={() => onFold(initiative?.name ?? '', !isOpen)}
      >
        <ChevronRight size={14} aria-hidden="true" className={classes('shrink-0 text-ink-3', isOpen && 'rotate-90')} />
        <span className="truncate">{initiative === null ? 'Of no initiative' : titled(initiative)}</span>
      </button>
      {late.length > 0 && <span className="shrink-0 text-small text-ink-3">{format.count(late.length)} late</span>}
      {objective !== null && (initiative?.perWeek ?? null) !== null && (
        <button
          type="button"
          className="min-h-8 shrink-0 text-small font-semibold underline decoration-line-strong decoration-dotted underline-offset-[0.2em]"
          onClick={() => void choose({ later: priced.join(',') })}
        >
          {format.figure(initiative?.perWeek ?? null, moneyAlone(objective.unit))}
          <span className="text-micro font-normal text-ink-3"> a week</span>
          <span className="sr-only">, together: why?</span>
        </button>
      )}
    </div>
  );
}

function MilestoneItem({ row, timeline }: { row: Extract<Row, { kind: 'milestone' }>; timeline: Timeline }) {
  const format = useFormats();
  const choose = useChooseWhich();
  const { milestone } = row;
  const { objective } = timeline;
  const standing = standingOf(milestone, betterOf(objective));
  const isLoud = standing === 'costly' || standing === 'never';
  const waits = waitingFor(milestone, timeline.key.dataDate);
  return (
    <button
      type="button"
      className="flex w-full flex-col gap-0.5 px-3 py-2 text-left"
      onClick={() => void choose({ milestone: milestone.name })}
    >
      <span className="flex w-full items-center gap-2">
        <StandingMark is={standing} />
        <span className="min-w-0 flex-1 font-medium">{titled(milestone)}</span>
        <span className={classes('shrink-0 text-small whitespace-nowrap', isLoud ? 'font-medium text-bad' : 'text-ink-2')}>
          {standing === 'on-time' ? 'on time' : lateCell(milestone, format)}
        </span>
      </span>
      <span className="pl-[17px] text-small text-pretty text-ink-2">
        {datesSentence(milestone, format)}
        {waits !== '' && ` It ${waits}.`}
      </span>
      <span className="pl-[17px] text-micro text-ink-3">
        {milestone.owner === null ? <span className="font-medium text-bad">No owner</span> : milestone.owner.title}
        {milestone.perWeek !== null && objective !== null && (
          <> · another week costs {format.figure(milestone.perWeek, moneyAlone(objective.unit))}</>
        )}
      </span>
    </button>
  );
}

function LoadList({ timeline: { teams, slots } }: { timeline: Timeline }) {
  const format = useFormats();
  const busy = busyTeams(teams, slots);
  return (
    <section aria-label="Load of teams" className="rounded-panel border border-line bg-panel px-3 py-2">
      <h2 className="text-title font-semibold">Load of teams</h2>
      <p className="text-pretty text-ink-2">{loadSays(teams, slots, format)}</p>
      <dl className="mt-1 text-small">
        {busy.map((team) => {
          const peak = peakOf(team, slots);
          const spans = overSpans(team, slots).map((span) => spanWords(span, format));
          return (
            <div key={team.team.name} id={`team-${team.team.name}`} className="flex gap-3 border-t border-line py-1.5">
              <dt className="flex-1">{titled(team.team)}</dt>
              <dd className="text-right">
                {peak !== null && (
                  <span className={isOver(peak.load) ? 'font-medium text-bad' : ''}>
                    at most {format.share(peak.load)}, in {format.period(peak.slot.name)}
                  </span>
                )}
                {spans.length > 0 && (
                  <span className="block text-micro text-ink-3">
                    over {format.share(1)} in {listed(spans)}
                  </span>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
