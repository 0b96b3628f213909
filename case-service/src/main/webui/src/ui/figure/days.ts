import { shortDay } from '~/ui/format/time';

const DAY = 86_400_000;

/** Midnight of a day where the reader is, so that it is shown as the day that it is called. */
export const dayOf = (iso: string): Date => {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return new Date(year, month - 1, day);
};

export const shortDayOf = (iso: string): string => shortDay(dayOf(iso));

/** Number of the week by ISO 8601: the first is the one with the year's first Thursday. */
export function weekNumber(monday: string): number {
  const thursday = new Date(Date.parse(monday) + 3 * DAY);
  return Math.floor((thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / (7 * DAY)) + 1;
}

/** The days up to a last one, as their names. */
export function daysUntil(last: string, count: number): string[] {
  const end = Date.parse(last);
  return Array.from({ length: count }, (_, at) => new Date(end - (count - 1 - at) * DAY).toISOString().slice(0, 10));
}
