import { expect, it } from 'vitest';
import { gathered } from '~/ui/charts/DayLanes';
import { goBetween, merchantDays, merchantWithDays } from '../../../test/fixtures/days';
import { citedEvents, countedByDay, gainMarks, kindOf, shownDays } from './days';

it('counts an event once, however many findings cite it', () => {
  const cited = citedEvents(merchantWithDays);
  expect(merchantWithDays.findings.length).toBeGreaterThan(1);
  expect(new Set(cited.map(({ eventId }) => eventId)).size).toBe(cited.length);
});

it('counts by day and kind, those without a ticket apart', () => {
  const counted = countedByDay(citedEvents(merchantWithDays));
  expect(counted).toContainEqual({ kind: 'staff.access', day: '2026-11-11', count: 3, unticketed: 3 });
  expect(counted).toContainEqual({ kind: 'review.removed', day: '2026-11-12', count: 4, unticketed: 0 });
  expect(countedByDay(citedEvents(goBetween)).map(({ kind }) => kind)).not.toContain('other');
});

it('calls a type that it does not know another event', () => {
  expect(kindOf('dev.probity.payment.observed.v1')).toBe('payment.observed');
  expect(kindOf('dev.probity.parcel.sent.v3')).toBe('other');
});

it('shows eight weeks up to what is known, in days of UTC', () => {
  const days = shownDays('2026-11-23T23:59:00Z');
  expect(days).toHaveLength(56);
  expect([days[0], days.at(-1)]).toEqual(['2026-09-29', '2026-11-23']);
});

it('makes one mark of a day’s gains, which says each', () => {
  const marks = gainMarks(merchantDays.gains.filter(({ kind }) => kind === 'REVIEW_REMOVED'));
  expect(marks.map(({ day, count }) => [day, count])).toEqual([
    ['2026-11-13', 3],
    ['2026-11-12', 4],
    ['2026-11-11', 2],
  ]);
});

it('gathers marks of neighbouring days where there is no room for each, and says what each day had', () => {
  const marks = gainMarks(merchantDays.gains.filter(({ kind }) => kind === 'REVIEW_REMOVED'));
  const days = shownDays('2026-11-23T13:32:00Z');
  expect(gathered(marks, days, 1)).toHaveLength(3);
  const one = gathered(marks, days, 56).map(({ mark }) => mark);
  expect(one.map(({ count }) => count)).toEqual([9]);
  expect(one[0]?.words.split('\n')[0]).toMatch(/^11 Nov/);
});
