import type { Dashboard } from '~/api/model';
import { t } from '~/texts';
import { linear, marks, roundStep } from '~/ui/charts/scale';
import { useWidth } from '~/ui/charts/useWidth';
import { dayOf, daysUntil, shortDayOf } from '~/ui/figure/days';
import { Figure, Key } from '~/ui/figure/Figure';
import { whom } from './group';

const SHOWN = 28;
const HEIGHT = 232;
const LEFT = 30;
const FLOOR = HEIGHT - 22;
const words = t.dashboard.alerts;

type Day = Dashboard['days'][number];

/** Alerts a day against the day's budget, of all staff; what the budget put off is outlined on top. */
export function AlertsFigure({ dashboard, today }: { dashboard: Dashboard; today: string }) {
  const { days } = dashboard;
  const byDay = new Map(days.map((day) => [day.day, day]));
  const shown = daysUntil(today, SHOWN).map((day) => byDay.get(day) ?? { day, raised: 0, deferred: 0, budget: null });
  const budget = days.findLast((day) => day.budget !== null)?.budget ?? null;
  const deferred = shown.reduce((sum, day) => sum + day.deferred, 0);
  const [used, rest] = words.foot(shown.at(-1)?.raised ?? 0, budget, deferred);
  return (
    <Figure
      id="alerts"
      title={words.title}
      note={words.note(whom(dashboard.narrowedTo))}
      legend={
        <>
          <Key mark="bar">{words.raised}</Key>
          <Key mark="outline">{words.deferred}</Key>
        </>
      }
      rows={{ columns: words.columns, rows: days.map((day) => [day.day, day.raised, day.deferred, day.budget]) }}
      nothing={days.length === 0 ? words.none : undefined}
      foot={
        <>
          <strong>{used}</strong>
          {rest}
        </>
      }
    >
      <Chart days={shown} budget={budget} />
    </Figure>
  );
}

function Chart({ days, budget }: { days: readonly Day[]; budget: number | null }) {
  const [ref, width] = useWidth<HTMLDivElement>(360);
  const most = Math.max(...days.map((day) => day.raised + day.deferred), budget ?? 0, 4);
  const step = roundStep(most * 1.05, 4);
  const top = Math.ceil((most * 1.05) / step) * step;
  const y = linear([0, top], [FLOOR, 8]);
  const slot = (width - LEFT) / days.length;
  const raised = days.reduce((sum, day) => sum + day.raised, 0);
  const deferred = days.reduce((sum, day) => sum + day.deferred, 0);
  return (
    <div ref={ref}>
      <svg className="pb-svg" width={width} height={HEIGHT} role="img" aria-label={words.finding(raised, deferred)}>
        {marks(0, top, step).map((mark) => (
          <g key={mark}>
            <line className={mark === 0 ? 'axis' : 'ruler'} x1={LEFT} x2={width} y1={y(mark)} y2={y(mark)} />
            <text className="subtle" x={LEFT - 6} y={y(mark) + 4} textAnchor="end">
              {mark}
            </text>
          </g>
        ))}
        {days.map((day, at) => (
          <Bar
            key={day.day}
            day={day}
            x={LEFT + at * slot + 1}
            width={Math.max(2, slot - 2)}
            y={y}
            last={at === days.length - 1}
          />
        ))}
        {days.map(
          (day, at) =>
            dayOf(day.day).getDay() === 1 &&
            at < days.length - 3 && (
              <text key={day.day} className="subtle" x={LEFT + (at + 0.5) * slot} y={HEIGHT - 4} textAnchor="middle">
                {shortDayOf(day.day)}
              </text>
            ),
        )}
        <text className="strong" x={width} y={HEIGHT - 4} textAnchor="end">
          {words.today}
        </text>
        {budget !== null && (
          <>
            <line className="alert-line" x1={LEFT} x2={width} y1={y(budget)} y2={y(budget)} />
            <text className="strong halo" x={LEFT + 4} y={y(budget) - 5}>
              {words.budget(budget)}
            </text>
          </>
        )}
      </svg>
    </div>
  );
}

function Bar({
  day,
  x,
  width,
  y,
  last,
}: {
  day: Day;
  x: number;
  width: number;
  y: (of: number) => number;
  last: boolean;
}) {
  const top = y(day.raised);
  return (
    <>
      {day.raised > 0 && (
        <rect
          x={x}
          y={top}
          width={width}
          height={FLOOR - top}
          rx="1.5"
          fill={last ? 'var(--pb-own)' : 'var(--pb-own-soft)'}
        />
      )}
      {day.deferred > 0 && (
        <rect
          className="dashed"
          x={x + 0.5}
          y={y(day.raised + day.deferred)}
          width={width - 1}
          height={top - y(day.raised + day.deferred)}
        />
      )}
    </>
  );
}
