// Why a milestone comes when it does, in sentences: what decided first, then what would have given the same day.
import type { DateReason, MilestoneOf, TimelineLink } from '@mainspring/contract';
import type { Formats } from '../../ui/format/formats.ts';
import { spanWords } from '../../ui/format/spans.ts';
import { titled } from '../../ui/format/words.ts';

type Link = Extract<DateReason, { kind: 'link' }>;

/** What a link of each kind holds back until what. */
const LINK_WORDS: Record<TimelineLink['link'], readonly [holds: string, until: string]> = {
  FS: ['It begins only when', 'is reached'],
  FF: ['It is not reached before', 'is reached'],
  SS: ['It begins only when', 'has begun'],
  SF: ['It is not reached before', 'has begun'],
};

const BY_END: Partial<Record<TimelineLink['link'], TimelineLink['link']>> = { FS: 'FF', SS: 'SF' };

/** What has no work of its own does not begin: it is held back from being reached. */
export const linkWords = (link: TimelineLink['link'], title: string, hasWork: boolean): string => {
  const [holds, until] = LINK_WORDS[hasWork ? link : (BY_END[link] ?? link)];
  return `${holds} ${title} ${until}`;
};

function linkSentence({ milestone, link, lag, day }: Link, { date, start }: MilestoneOf, format: Formats): string {
  const after = lag === '' ? '' : `, and ${lag.startsWith('-') ? `${lag.slice(1)} before` : `${lag} after`} that`;
  const sentence = `${linkWords(link, titled(milestone), start !== null)}${after}`;
  return date === null ? `${sentence}, which is not inside the plan.` : `${sentence}: ${format.day(day)}.`;
}

function sentenceOf(reason: DateReason, milestone: MilestoneOf, format: Formats): string {
  switch (reason.kind) {
    case 'due':
      return 'It comes on the day it is due: nothing holds it back.';
    case 'link':
      return linkSentence(reason, milestone, format);
    case 'capacity': {
      const who = reason.skill === null ? titled(reason.team) : `${titled(reason.team)} (${reason.skill})`;
      const gain = milestone.date === null ? 'it would come' : `it would come ${spanWords(reason.days, format)} earlier`;
      return `${who} has too few people for its work; with enough of them ${gain}.`;
    }
    case 'length':
      return `Its own work takes ${spanWords(reason.days, format)} from ${format.day(reason.began)} on.`;
    case 'recorded':
      return 'It was reached, and that is recorded.';
    case 'told': {
      const promised = milestone.told?.by === 'promise';
      const who = promised ? 'A contract that it delivers promises' : `${milestone.owner?.title ?? 'Its owner'} expects`;
      return `${who} it on ${format.day(reason.day)}.`;
    }
    case 'silent':
      return `Nothing is recorded of it, so it is held at the data date, ${format.day(reason.day)}.`;
    case 'before-start':
      return 'It was due before the plan begins, and counts as reached then.';
    case 'after-end':
      return `Its day, ${format.day(reason.day)}, lies after the plan’s end.`;
  }
}

/** A contract's link and the milestone's own may be the same: each sentence once. */
export const whyThisDate = (milestone: MilestoneOf, format: Formats): string[] => [
  ...new Set(milestone.reasons.map((reason) => sentenceOf(reason, milestone, format))),
];

/** In a few words, beside its mark: whom it waits for; empty where it waits for nobody. */
export function waitingFor({ reasons, reached, lateBy }: MilestoneOf): string {
  const [first] = reasons;
  if (reached !== null || lateBy === 0 || first?.kind !== 'link') return '';
  return `waits for ${titled(first.milestone)}`;
}
