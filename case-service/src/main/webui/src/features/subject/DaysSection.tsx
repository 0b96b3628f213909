import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { MerchantDays } from '~/api/model';
import { t } from '~/texts';
import { Badge } from '~/ui/badge/Badge';
import { type DayLane, DayLanes } from '~/ui/charts/DayLanes';
import { shortDayOf } from '~/ui/figure/days';
import { Figure, Key } from '~/ui/figure/Figure';
import { ErrorState } from '~/ui/states/ErrorState';
import { SkeletonRows } from '~/ui/states/SkeletonRows';
import { gainMarks, SHOWN, shownDays } from './days';

const words = t.subject.days;
const GAINS = ['REVIEW_REMOVED', 'STANDING_RESTORED', 'SALES', 'RANK', 'RATING'] as const;

/** What a merchant was written and gained day by day, and who of staff was there meanwhile. */
export function DaysSection({ query, name }: { query: UseQueryResult<MerchantDays>; name: string }) {
  const days = query.data;
  if (days) return <Days days={days} name={name} />;
  return (
    <section aria-label={words.title}>
      <header className="pb-section-head">
        <h2>{words.title}</h2>
      </header>
      {query.isError ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <SkeletonRows rows={5} height={40} />
      )}
    </section>
  );
}

function Days({ days, name }: { days: MerchantDays; name: string }) {
  const shown = days.asOf ? shownDays(days.asOf) : [];
  const first = shown[0] ?? '';
  const seen = {
    ...days,
    reviews: days.reviews.filter(({ date }) => date >= first),
    gains: days.gains.filter(({ event }) => event.time.slice(0, 10) >= first),
    staff: days.staff.filter(({ last }) => last >= first),
  };
  const nothing = seen.reviews.length + seen.gains.length + seen.staff.length === 0;
  const high = days.usualReviews?.high;
  const above = high === undefined ? 0 : seen.reviews.filter(({ reviews }) => reviews > high).length;
  // Of the oldest day some may be forgotten, and of the days before it all.
  const knownFrom = days.reviews[0]?.whole === false ? days.reviews[0].date : undefined;
  return (
    <Figure
      id="days"
      title={words.title}
      note={words.note(SHOWN / 7)}
      legend={<Legend days={seen} />}
      rows={{ columns: words.columns, rows: rowsOf(seen) }}
      of={name}
      nothing={nothing ? (days.asOf ? words.quiet(SHOWN / 7) : words.none) : undefined}
      foot={words.foot(days.usualReviews, knownFrom && shortDayOf(knownFrom))}
    >
      <DayLanes
        days={shown}
        columns={{
          label: words.reviews,
          counts: new Map(seen.reviews.map(({ date, reviews }) => [date, reviews])),
          knownFrom,
          usual: days.usualReviews,
        }}
        lanes={[...gainLanes(seen), ...seen.staff.map(staffLane)]}
        finding={words.finding(name, above, seen.gains.length, seen.staff.length)}
      />
    </Figure>
  );
}

function Legend({ days }: { days: MerchantDays }) {
  return (
    <>
      <Key mark="bar">{words.legend.reviews}</Key>
      {days.usualReviews && <Key mark="band">{words.legend.usual}</Key>}
      {days.usualReviews && <Key mark="above">{words.legend.above}</Key>}
      {days.gains.length > 0 && <Key mark="diamond">{words.legend.gain}</Key>}
      {days.staff.some(({ unticketed }) => unticketed > 0) && <Key mark="unticketed">{words.legend.unticketed}</Key>}
      {days.staff.some(({ unticketed }) => unticketed === 0) && <Key mark="ticketed">{words.legend.ticketed}</Key>}
    </>
  );
}

function gainLanes(days: MerchantDays): DayLane[] {
  return GAINS.map((kind) => ({ kind, gains: days.gains.filter((gain) => gain.kind === kind) }))
    .filter(({ gains }) => gains.length > 0)
    .map(({ kind, gains }) => ({ key: kind, label: words.gains[kind], marks: gainMarks(gains) }));
}

function staffLane({ staff, first, last, days, unticketed }: MerchantDays['staff'][number]): DayLane {
  return {
    key: staff.id,
    label: (
      <>
        <Badge kind={staff.kind} badge={staff.badge} size={18} />
        <Link to={`/subjects/${staff.id}`}>{staff.label}</Link>
      </>
    ),
    span: { from: first, to: last, against: unticketed > 0, words: words.touched(days, unticketed) },
  };
}

function rowsOf(days: MerchantDays): (string | number | null)[][] {
  const reviews = days.reviews.map((day) => [
    day.date,
    words.reviews,
    day.reviews,
    words.reviewed(day.worst, day.best, day.alike, day.whole),
  ]);
  const gains = days.gains.map(({ kind, event, chance }) => [
    event.time.slice(0, 10),
    words.gains[kind],
    1,
    [event.what, words.chance(chance)].filter(Boolean).join('; '),
  ]);
  const staff = days.staff.map((one) => [
    one.first,
    words.touchedBy(one.staff.label),
    one.days,
    `${words.until(one.last)}; ${words.touched(one.days, one.unticketed)}`,
  ]);
  return [...reviews, ...gains, ...staff].sort((a, b) => String(b[0]).localeCompare(String(a[0])));
}
