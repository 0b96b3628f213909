import { t } from '~/texts';

/** Times in the viewer's zone; the exact UTC instant waits in a title. */

const DAY = 86_400_000;
const HOUR = 3_600_000;
const MINUTE = 60_000;

const clock = new Intl.DateTimeFormat(t.locale, { hour: '2-digit', minute: '2-digit' });
const dayMonth = new Intl.DateTimeFormat(t.locale, { day: 'numeric', month: 'short' });
const dayMonthYear = new Intl.DateTimeFormat(t.locale, { day: 'numeric', month: 'short', year: 'numeric' });
const weekday = new Intl.DateTimeFormat(t.locale, { weekday: 'short' });

export const clockTime = (at: Date): string => clock.format(at);
export const shortDay = (at: Date): string => dayMonth.format(at).replace('Sept', 'Sep');
export const fullDay = (at: Date): string => dayMonthYear.format(at).replace('Sept', 'Sep');
export const weekdayDay = (at: Date): string => `${weekday.format(at)} ${shortDay(at)}`;

const startOfDay = (at: Date): number => new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime();

/** "12:31" today, "Sun 22:40" within a week, "13 Nov" this year, "13 Nov 2025" before. */
export function moment(at: Date, now: Date): string {
  const days = Math.round((startOfDay(now) - startOfDay(at)) / DAY);
  if (days === 0) return clockTime(at);
  if (days > 0 && days < 7) return `${weekday.format(at)} ${clockTime(at)}`;
  return at.getFullYear() === now.getFullYear() ? shortDay(at) : fullDay(at);
}

/** "Fri 13 Nov, 18:40". */
export function dayAndTime(at: Date): string {
  return `${weekdayDay(at)}, ${clockTime(at)}`;
}

/** "2026-11-23 11:31 UTC", for the title of every shown time. */
export function utc(at: Date): string {
  return `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

/** "40 min", "22 h", "4 d": the largest whole unit that says enough. */
export function span(ms: number): string {
  const size = Math.abs(ms);
  if (size < HOUR) return `${Math.max(1, Math.round(size / MINUTE))}\u00a0min`;
  if (size < 2 * DAY) return `${Math.round(size / HOUR)}\u00a0h`;
  return `${Math.round(size / DAY)}\u00a0d`;
}

/** "0.4 s", "12 s", "3 min" behind the stream. */
export function behind(ms: number): string {
  if (ms < 9_950) return `${(Math.max(0, ms) / 1000).toFixed(1)}\u00a0s`;
  return ms < MINUTE ? `${Math.round(ms / 1000)}\u00a0s` : span(ms);
}

/** "CET" or "GMT+8": what the viewer's clock shows, said once a page. */
export function zoneName(at: Date): string {
  const parts = new Intl.DateTimeFormat(t.locale, { timeZoneName: 'short' }).formatToParts(at);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'UTC';
}
