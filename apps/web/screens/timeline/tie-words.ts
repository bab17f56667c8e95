// What a link between two milestones says of the one that it holds back.
import type { TimelineLink } from '@mainspring/contract';

const WORDS: Record<TimelineLink['link'], (other: string) => string> = {
  FS: (other) => `begins once ${other} is reached`,
  FF: (other) => `not reached before ${other} is`,
  SS: (other) => `begins once ${other} has begun`,
  SF: (other) => `not reached before ${other} has begun`,
};
/** What has no work of its own does not begin: it is held back from being reached. */
const BY_END: Record<TimelineLink['link'], TimelineLink['link']> = { FS: 'FF', FF: 'FF', SS: 'SF', SF: 'SF' };

const lagWords = (lag: string): string =>
  lag === '' ? '' : lag.startsWith('-') ? `, ${lag.slice(1)} ahead of it` : `, ${lag} after it`;

/** Links of the same meaning are told once. @param other `this` or `that` */
export const tieWords = (links: readonly TimelineLink[], hasWork: boolean, other: 'this' | 'that'): string =>
  [...new Set(links.map(({ link, lag }) => WORDS[hasWork ? link : BY_END[link]](other) + lagWords(lag)))].join('; ');
