// Effects of initiatives and tethers of milestones: one form; a tether starts from its milestone.
import { DAYS_PER_UNIT, grainUnit, type TimeUnit } from '@mainspring/kernel';
import type { Change, Cost, Effect, Moment } from '../model/initiatives.ts';
import { TIME_WORDS } from '../unit/parse-unit.ts';
import { asTime } from '../unit/unit-algebra.ts';
import { isFields } from './checking.ts';
import { EntryReader, NO_DURATION } from './entry-reader.ts';
import { readNumber } from './read-number.ts';

/** Percent is relative; `pp` and a plain number are added. */
export function readChange(reader: EntryReader, key: string): Change | null {
  const reading = readNumber(reader.get(key));
  if (reading === null) return null;
  return { kind: reading.mark === 'percent' ? 'relative' : 'absolute', by: reading.value };
}

/** A milestone, a day, or the first day of a period; with `end` what follows a period's last day. */
export function readMoment(reader: EntryReader, key: string, end = false): Moment | null {
  const written = reader.text(key);
  if (written === null) return null;
  if (/^[a-z]/.test(written)) {
    const milestone = reader.known(written, 'milestone', [key]);
    return milestone === null ? null : { milestone };
  }
  const period = reader.periodOf(written, [key]);
  return period === null ? null : { day: end ? period.until : period.from };
}

function readFade(reader: EntryReader): Effect['fade'] {
  const value = reader.get('fade');
  if (!isFields(value)) return null;
  const inner = new EntryReader(reader.checking, reader.source, [...reader.path, 'fade'], value);
  return { after: inner.duration('after') ?? NO_DURATION, over: inner.duration('over') ?? NO_DURATION };
}

export function readEffect(
  reader: EntryReader,
  initiative: string | null,
  milestone: string | null,
  calendar: string | null,
): Effect | null {
  const from: Moment | null = milestone === null ? readMoment(reader, 'from') : { milestone };
  const on = reader.address('on');
  if (on !== null && reader.checking.known.outline(on.quantity)?.isStock === true)
    reader.report('schema', 'on', `${on.quantity} is a stock and takes no effect`, 'Move what flows in or out of it');
  const change = readChange(reader, 'by');
  if (on === null || change === null || from === null) return null;
  return {
    id: reader.place,
    on,
    change,
    from,
    lag: reader.duration('lag') ?? NO_DURATION,
    ramp: reader.duration('ramp') ?? NO_DURATION,
    fade: readFade(reader),
    confidence: reader.number('confidence') ?? 1,
    requires: reader.namesOf('requires', 'capability'),
    protects: reader.flag('protects'),
    initiative,
    author: reader.name('author', 'person'),
    evidence: reader.text('evidence'),
    kind: reader.oneOf('kind', ['hard', 'soft', 'avoidance']) ?? 'hard',
    account: reader.text('account'),
    once: reader.flag('once'),
    cash: reader.flag('cash'),
    calendar,
    requiresPlace: reader.valueAt('requires'),
    place: reader.at(),
  };
}

/** `14k/month`: plan currency per grid period. */
function ratePerPeriod(reader: EntryReader): number | null {
  const [size = '', per = ''] = (reader.text('running') ?? '').split('/');
  const amount = readNumber(size.trim())?.value ?? null;
  const unit: TimeUnit | null = asTime(TIME_WORDS.get(per.trim()) ?? '');
  if (amount === null || unit === null) return null;
  const grain = grainUnit(reader.checking.grid.grain);
  return grain === unit ? amount : (amount * DAYS_PER_UNIT[grain]) / DAYS_PER_UNIT[unit];
}

export function readCost(reader: EntryReader): Cost | null {
  const common = { title: reader.text('title') ?? '', place: reader.at() };
  if (reader.has('running')) {
    const rate = ratePerPeriod(reader);
    const from = readMoment(reader, 'from') ?? { day: reader.checking.grid.start };
    return rate === null ? null : { ...common, kind: 'running', rate, from, until: readMoment(reader, 'until', true) };
  }
  const amount = reader.number('once');
  const at = readMoment(reader, 'at');
  return amount === null || at === null ? null : { ...common, kind: 'once', amount, at };
}
