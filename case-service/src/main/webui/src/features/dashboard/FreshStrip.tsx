import { Alert } from '@patternfly/react-core';
import type { Dashboard } from '~/api/model';
import { t } from '~/texts';
import { linear } from '~/ui/charts/scale';
import { Figure } from '~/ui/figure/Figure';
import { behind, dayAndTime } from '~/ui/format/time';
import { useNow } from '~/ui/useNow';

const words = t.dashboard.fresh;
const SECOND = 1000;

/** How far behind scoring is, as it says itself, and how long alerts took from what raised them to here. */
export function FreshStrip({ dashboard: { arrival, freshness, smallestGroup } }: { dashboard: Dashboard }) {
  const away = !freshness.scoring.available;
  return (
    <div className="pb-fresh-figure">
      {away && <Alert isInline isPlain variant="warning" title={words.away} component="p" className="pb-away" />}
      <Figure id="event-to-screen" title={words.title} note={words.note} rows={rowsOf(arrival)}>
        <dl className="pb-fresh">
          <ToScreen arrival={arrival} smallest={smallestGroup} />
          {!away && <Scoring freshness={freshness} />}
        </dl>
      </Figure>
    </div>
  );
}

function rowsOf({ all, weeks }: Dashboard['arrival']) {
  const row = (name: string, took: NonNullable<typeof all>) => [name, took.count, took.medianSeconds, took.p90Seconds];
  return {
    columns: words.columns,
    rows: [...weeks.map(({ week, took }) => row(week, took)), ...(all ? [row(words.allWeeks, all)] : [])],
  };
}

function ToScreen({ arrival: { all, weeks, late }, smallest }: { arrival: Dashboard['arrival']; smallest: number }) {
  const without = typeof late === 'number' ? words.toldLate(late) : '';
  if (!all) return <Fact name={words.toScreen} value="–" note={words.toScreenFew(smallest) + without} />;
  return (
    <Fact
      name={words.toScreen}
      value={behind(all.medianSeconds * SECOND)}
      note={words.toScreenNote(behind(all.p90Seconds * SECOND), all.count) + without}
    >
      {weeks.length > 1 && <Course medians={weeks.map(({ took }) => took.medianSeconds)} />}
    </Fact>
  );
}

const WIDTH = 84;
const HEIGHT = 22;

/** Medians week by week, small; their numbers stand in the table behind. */
function Course({ medians }: { medians: readonly number[] }) {
  const x = linear([0, medians.length - 1], [2, WIDTH - 2]);
  const y = linear([0, Math.max(...medians)], [HEIGHT - 2, 2]);
  return (
    <svg className="pb-svg course" width={WIDTH} height={HEIGHT} aria-hidden="true">
      <line className="axis" x1="0" x2={WIDTH} y1={HEIGHT - 1} y2={HEIGHT - 1} />
      <path
        d={`M${medians.map((median, at) => `${x(at)} ${y(median)}`).join('L')}`}
        fill="none"
        stroke="var(--pb-own)"
        strokeWidth="1.6"
      />
    </svg>
  );
}

function Scoring({ freshness }: { freshness: Dashboard['freshness'] }) {
  const now = useNow();
  const newest = freshness.newestEvent === null ? undefined : new Date(freshness.newestEvent);
  const all = freshness.instances ?? 0;
  return (
    <>
      <Fact
        name={words.newest}
        value={newest ? dayAndTime(newest) : words.none}
        note={newest ? words.newestNote(behind(now.getTime() - newest.getTime())) : ''}
      />
      <Fact name={words.waiting} value={whole(freshness.waiting)} note={words.waitingNote} />
      <Fact name={words.rate} value={whole(freshness.eventsPerSecond)} note={words.rateNote} />
      <Fact
        name={words.instances}
        value={words.instancesOf(all - (freshness.instancesAway ?? 0), all)}
        note={words.instancesNote}
      />
    </>
  );
}

const whole = (value: number | null): string => Math.round(value ?? 0).toLocaleString(t.locale);

interface FactProps {
  name: string;
  value: string;
  note: string;
  children?: React.ReactNode;
}

function Fact({ name, value, note, children }: FactProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <strong>{value}</strong>
        {children}
        <span className="pb-subtle">{note}</span>
      </dd>
    </div>
  );
}
