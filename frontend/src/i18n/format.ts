/** Dates are words in text and digits in tables; every deadline names the zone of record. */
export type Moment = string;

const parts = (zone?: string): Intl.DateTimeFormatOptions => (zone ? { timeZone: zone } : {});

/** «21 ноября 2026 г.» / "21 November 2026" */
export function dateInWords(moment: Moment, language: string, zone?: string): string {
  return new Intl.DateTimeFormat(dialect(language), { dateStyle: 'long', ...parts(zone) }).format(new Date(moment));
}

/** «21.11.2026» / "21/11/2026" */
export function dateInDigits(moment: Moment, language: string, zone?: string): string {
  const format = { day: '2-digit', month: '2-digit', year: 'numeric', ...parts(zone) } as const;
  return new Intl.DateTimeFormat(dialect(language), format).format(new Date(moment));
}

/** «23 декабря» / "23 December": a day of the calendar, the same in every zone. */
export function dayAndMonth(day: string, language: string): string {
  const format = { day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(dialect(language), format).format(new Date(day));
}

/** «14:02» */
export function timeOfDay(moment: Moment | Date, language: string, zone?: string): string {
  const format = { hour: '2-digit', minute: '2-digit', ...parts(zone) } as const;
  return new Intl.DateTimeFormat(dialect(language), format).format(new Date(moment));
}

/** «2 МБ» / "2 MB": bytes in whole mebibytes, as people say them. */
export function sizeInWords(bytes: number, language: string): string {
  const format = { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(dialect(language), format).format(bytes / 1_048_576);
}

/** «через 9 дней», «послезавтра», "in 2 hours" */
export function fromNow(moment: Moment, language: string, now = Date.now()): string {
  const seconds = (new Date(moment).getTime() - now) / 1000;
  const relative = new Intl.RelativeTimeFormat(dialect(language), { numeric: 'auto' });
  const [unit, size] = scales.find(([, length]) => Math.abs(seconds) >= length) ?? ['minute', 60];
  return relative.format(Math.trunc(seconds / size), unit);
}

const scales: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** «30 ноября, 24:00»: midnight at the end of a day is the last minute of that day, not the first of the next. */
export function deadlineInZone(moment: Moment, language: string, zone: string): string {
  const end = new Date(moment);
  const midnight = timeOfDay(end, 'ru', zone) === '00:00';
  const day = new Date(end.getTime() - (midnight ? 60_000 : 0)).toISOString();
  const date = new Intl.DateTimeFormat(dialect(language), { day: 'numeric', month: 'long', timeZone: zone });
  return `${date.format(new Date(day))}, ${midnight ? '24:00' : timeOfDay(end, language, zone)}`;
}

/** The reader's own clock at a deadline, when it differs from the zone of record; otherwise null. */
export function deadlineAtHome(moment: Moment, language: string, zone: string, home = homeZone()): string | null {
  const at = (where: string) => timeOfDay(moment, 'ru', where) + dateInDigits(moment, 'ru', where);
  return at(zone) === at(home) ? null : deadlineInZone(moment, language, home);
}

/** Sorts as people count: «ст. 2» before «ст. 10». */
export function inOrder(language: string): (a: string, b: string) => number {
  return new Intl.Collator(dialect(language), { numeric: true }).compare;
}

function homeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function dialect(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}

/** Whether a moment is still to come. */
export function isAhead(at: string): boolean {
  return Date.parse(at) > Date.now();
}
