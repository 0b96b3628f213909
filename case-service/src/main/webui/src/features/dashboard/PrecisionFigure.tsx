import type { Dashboard } from '~/api/model';
import { t } from '~/texts';
import { linear, marks, textWidth } from '~/ui/charts/scale';
import { useWidth } from '~/ui/charts/useWidth';
import { weekNumber } from '~/ui/figure/days';
import { Figure, Key } from '~/ui/figure/Figure';
import { shareCells } from '~/ui/figure/shares';
import { percent } from '~/ui/format/decibans';
import { whom } from './group';

const HEIGHT = 232;
const LEFT = 44;
const FLOOR = HEIGHT - 22;
const words = t.dashboard.precision;

type Week = Dashboard['outcomes'][number];

/** Which share of what was decided was confirmed, week by week, and how sure that is. */
export function PrecisionFigure({ dashboard }: { dashboard: Dashboard }) {
  const { outcomes: weeks, smallestGroup: smallest } = dashboard;
  const of = whom(dashboard.narrowedTo);
  const told = weeks.flatMap(({ precision }) => (precision ? [precision] : []));
  const last = told.at(-1);
  const [share, rest] = last ? words.foot(percent(last.share), last.hits, last.of) : ['', ''];
  return (
    <Figure
      id="precision"
      title={words.title}
      note={words.note}
      legend={
        <>
          <Key mark="dot">{t.dashboard.share}</Key>
          <Key mark="whisker">{t.dashboard.interval}</Key>
        </>
      }
      rows={{
        columns: words.columns,
        rows: weeks.map(({ week, precision, insufficient }) =>
          precision
            ? [week, precision.hits, precision.of, ...shareCells(precision), insufficient]
            : [week, t.dashboard.few(smallest, of), null, null, null, null, null],
        ),
      }}
      of={of}
      nothing={last ? undefined : t.dashboard.nothingYet(smallest, of)}
      foot={
        <>
          <strong>{share}</strong>
          {rest}
        </>
      }
    >
      <Chart weeks={weeks} />
    </Figure>
  );
}

function Chart({ weeks }: { weeks: readonly Week[] }) {
  const [ref, width] = useWidth<HTMLDivElement>(360);
  const x = linear([0, Math.max(1, weeks.length - 1)], [LEFT + 14, width - 18]);
  const y = linear([0, 100], [FLOOR, 8]);
  const points = weeks.flatMap(({ week, precision }, at) => (precision ? [{ week, at, ...precision }] : []));
  const every = Math.ceil((weeks.length * (textWidth(t.dashboard.week(52)) + 14)) / (width - LEFT));
  const first = points[0];
  const last = points.at(-1);
  return (
    <div ref={ref}>
      <svg
        className="pb-svg"
        width={width}
        height={HEIGHT}
        role="img"
        aria-label={words.finding(percent(first?.share ?? 0), percent(last?.share ?? 0))}
      >
        {marks(0, 100, 25).map((mark) => (
          <g key={mark}>
            <line className={mark === 0 ? 'axis' : 'ruler'} x1={LEFT} x2={width} y1={y(mark)} y2={y(mark)} />
            <text className="subtle" x={LEFT - 6} y={y(mark) + 4} textAnchor="end">
              {mark === 100 ? '100\u00a0%' : mark}
            </text>
          </g>
        ))}
        {weeks.map(
          ({ week }, at) =>
            (weeks.length - 1 - at) % every === 0 && (
              <text key={week} className="subtle" x={x(at)} y={HEIGHT - 4} textAnchor="middle">
                {t.dashboard.week(weekNumber(week))}
              </text>
            ),
        )}
        <path
          d={points
            .map(({ at, share }, index) => `${points[index - 1]?.at === at - 1 ? 'L' : 'M'}${x(at)} ${y(share * 100)}`)
            .join('')}
          fill="none"
          stroke="var(--pb-own-soft)"
          strokeWidth="1.4"
        />
        {points.map(({ week, at, share, low, high }) => (
          <g key={week}>
            <path
              className="whisker"
              d={`M${x(at)} ${y(low * 100)}V${y(high * 100)}M${x(at) - 4} ${y(low * 100)}h8M${x(at) - 4} ${y(high * 100)}h8`}
            />
            <circle cx={x(at)} cy={y(share * 100)} r="4" fill="var(--pb-own)" />
          </g>
        ))}
        {last && (
          <text className="strong halo" x={width} y={y(last.high * 100) - 7} textAnchor="end">
            {percent(last.share)}
          </text>
        )}
      </svg>
    </div>
  );
}
