import type { EvidenceRef, MerchantDays, Subject } from '~/api/model';
import { t } from '~/texts';
import type { DayMark } from '~/ui/charts/DayLanes';
import { daysUntil, shortDayOf } from '~/ui/figure/days';

/** Eight weeks: scoring forgets gains after seven. */
export const SHOWN = 56;

/** Kinds of events in the order of their lanes, by the type's name without what all begin and end with. */
export const KINDS = [
  'staff.access',
  'staff.intervention',
  'ticket',
  'review.posted',
  'review.removed',
  'merchant.outcome',
  'payment.observed',
  'contact.observed',
  'identifier.observed',
  'log.record',
  'tip.received',
  'other',
] as const;

export type Kind = (typeof KINDS)[number];

/** Days of UTC, as scoring counts them. */
const dayIn = (time: string): string => new Date(time).toISOString().slice(0, 10);

export function kindOf(type: string): Kind {
  const name = type.replace(/^dev\.probity\./, '').replace(/\.v\d+$/, '');
  return KINDS.find((kind) => kind === name) ?? 'other';
}

/** Each event once that a finding or a line of the bill cites, however many do. */
export function citedEvents({ findings, bill }: Subject): EvidenceRef[] {
  const all = [...findings, ...(bill?.lines ?? [])].flatMap(({ evidence }) => evidence);
  return [...new Map(all.map((event) => [`${event.source}\n${event.eventId}`, event])).values()];
}

/** The days to show: up to what is known, and no further back than is shown. */
export const shownDays = (last: string): string[] => daysUntil(dayIn(last), SHOWN);

/** How many events of a kind a day has; those without a ticket apart. */
export interface Counted {
  kind: Kind;
  day: string;
  count: number;
  unticketed: number;
}

export function countedByDay(events: readonly EvidenceRef[]): Counted[] {
  const counted = new Map<string, Counted>();
  for (const { type, time, ticketed } of events) {
    const kind = kindOf(type);
    const day = dayIn(time);
    const known = counted.get(`${day} ${kind}`) ?? { kind, day, count: 0, unticketed: 0 };
    known.count += 1;
    known.unticketed += ticketed === false ? 1 : 0;
    counted.set(`${day} ${kind}`, known);
  }
  return [...counted.values()].sort((a, b) => b.day.localeCompare(a.day) || a.kind.localeCompare(b.kind));
}

export const markOf = ({ kind, day, count, unticketed }: Counted): DayMark => ({
  day,
  count,
  shape: kind === 'merchant.outcome' || kind === 'review.removed' ? 'diamond' : 'dot',
  against: unticketed > 0,
  words: t.subject.events.mark(shortDayOf(day), t.subject.events.kinds[kind], count, unticketed),
});

type Gain = MerchantDays['gains'][number];

/** Gains of a kind on a day as one mark; its words say what was gained. */
export function gainMarks(gains: readonly Gain[]): DayMark[] {
  const byDay = new Map<string, Gain[]>();
  for (const gain of gains) {
    const day = dayIn(gain.event.time);
    byDay.set(day, [...(byDay.get(day) ?? []), gain]);
  }
  return [...byDay].map(([day, all]) => ({
    day,
    count: all.length,
    shape: 'diamond',
    against: false,
    words: t.subject.days.gain(
      shortDayOf(day),
      all.map(({ event, kind }) => event.what ?? t.subject.days.gains[kind]),
    ),
  }));
}
