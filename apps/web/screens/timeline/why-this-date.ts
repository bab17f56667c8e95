// Why a milestone comes when it does, in sentences: what decided first, then what would have given the same day.
import type { DateReason, MilestoneOf, TimelineLink } from '@mainspring/contract';
import type { Formats } from '../../ui/format/formats.ts';
import { spanWords } from '../../ui/format/spans.ts';
import { titled } from '../../ui/format/words.ts';

type Link = Extract<DateReason, { kind: 'link' }>;

interface LinkWords {
  ahead: readonly [holds: string, until: string];
  past: readonly [holds: string, until: string];
}

const UNTIL_REACHED: LinkWords = {
  ahead: ['It is not reached before', 'is'],
  past: ['It could not be reached before', 'was'],
};
const UNTIL_BEGUN: LinkWords = {
  ahead: ['It is not reached before', 'has begun'],
  past: ['It could not be reached before', 'had begun'],
};

/** What a link of each kind holds back until what. */
const LINK_WORDS: Record<TimelineLink['link'], LinkWords> = {
  FS: {
    ahead: ['It begins only when', 'is reached'],
    past: ['It could begin only when', 'was reached'],
  },
  FF: UNTIL_REACHED,
  SS: {
    ahead: ['It begins only when', 'has begun'],
    past: ['It could begin only when', 'had begun'],
  },
  SF: UNTIL_BEGUN,
};
/** What has no work of its own does not begin: it is held back from being reached. */
const BY_END: Partial<Record<TimelineLink['link'], LinkWords>> = { FS: UNTIL_REACHED, SS: UNTIL_BEGUN };

interface Seen {
  /** Up to it what happened is known. */
  dataDate: string;
  format: Formats;
}

function linkSentence({ milestone, link, lag, day }: Link, { date, start }: MilestoneOf, { dataDate, format }: Seen): string {
  const words = (start === null ? BY_END[link] : undefined) ?? LINK_WORDS[link];
  const [holds, until] = date !== null && day <= dataDate ? words.past : words.ahead;
  const after = lag === '' ? '' : `, and ${lag.startsWith('-') ? `${lag.slice(1)} before` : `${lag} after`} that`;
  const sentence = `${holds} ${titled(milestone)} ${until}${after}`;
  return date === null ? `${sentence}, which is not inside the plan.` : `${sentence}: ${format.day(day)}.`;
}

function sentenceOf(reason: DateReason, milestone: MilestoneOf, seen: Seen): string {
  const { format } = seen;
  switch (reason.kind) {
    case 'due':
      return 'It comes on the day it is due: nothing holds it back.';
    case 'link':
      return linkSentence(reason, milestone, seen);
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
export const whyThisDate = (milestone: MilestoneOf, seen: Seen): string[] => [
  ...new Set(milestone.reasons.map((reason) => sentenceOf(reason, milestone, seen))),
];

/** In a few words, beside its mark: whom it waits for, or has waited for; empty where it waits for nobody. */
export function waitingFor({ reasons, reached, lateBy }: MilestoneOf, dataDate: string): string {
  const [first] = reasons;
  if (reached !== null || lateBy === 0 || first?.kind !== 'link') return '';
  return `${first.day > dataDate ? 'waits' : 'waited'} for ${titled(first.milestone)}`;
}
