// Days and periods as the reader's locale writes them. They are calendar days without a clock, so they are shown in UTC.
const DAY = 86_400_000;

export type Dates = ReturnType<typeof datesOf>;

const PERIOD = /^(\d{4})(?:-(?:Q(\d)|W(\d{2})|(\d{2})(?:-(\d{2}))?))?$/;

export const instantOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** Whole days from one day to another. */
export const daysBetween = (from: string, to: string): number => Math.round((instantOf(to) - instantOf(from)) / DAY);

export function datesOf(locale: string) {
  const shape = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  const long = shape({ day: 'numeric', month: 'short', year: 'numeric' });
  const short = shape({ day: 'numeric', month: 'short' });
  const month = shape({ month: 'short', year: 'numeric' });
  const monthAlone = shape({ month: 'short' });
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const ofMonth = (year: string, number: string) => new Date(Date.UTC(Number(year), Number(number) - 1, 1));

  /** A period by its name in the plan; a name of another form stays as it is. */
  function period(name: string): string {
    const [, year = '', quarter, week, ofYear, day] = PERIOD.exec(name) ?? [];
    if (year === '') return name;
    if (quarter) return `Q${quarter} ${year}`;
    if (week) return `W${week} ${year}`;
    if (day) return long.format(instantOf(name));
    return ofYear ? month.format(ofMonth(year, ofYear)) : year;
  }

  /** On an axis: the year stands only where it begins or changes. */
  function periodTick(name: string, before: string | undefined): string {
    const [, year = '', quarter, week, ofYear, day] = PERIOD.exec(name) ?? [];
    const newYear = before === undefined || !before.startsWith(`${year}-`);
    const suffix = newYear ? ` ’${year.slice(2)}` : '';
    if (quarter) return `Q${quarter}${suffix}`;
    if (week) return `W${week}${suffix}`;
    if (day) return short.format(instantOf(name));
    return ofYear ? monthAlone.format(ofMonth(year, ofYear)) + suffix : name;
  }

  return {
    day: (iso: string) => long.format(instantOf(iso)),
    shortDay: (iso: string) => short.format(instantOf(iso)),
    /** A moment, in the reader's own time zone. */
    moment: (iso: string) => moment.format(Date.parse(iso)),
    period,
    periodTick,
  };
}
