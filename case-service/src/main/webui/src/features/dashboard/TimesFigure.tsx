import type { Dashboard, Times } from '~/api/model';
import { t } from '~/texts';
import { linear, marks, roundStep } from '~/ui/charts/scale';
import { useWidth } from '~/ui/charts/useWidth';
import { weekNumber } from '~/ui/figure/days';
import { Figure, Key } from '~/ui/figure/Figure';
import { percent } from '~/ui/format/decibans';
import { whom } from './group';

const HEIGHT = 208;
const LEFT = 26;
const FLOOR = HEIGHT - 22;
const HOURS_A_DAY = 24;
/** So many weeks lie above or below a line's label. */
const UNDER_A_LABEL = 5;
const words = t.dashboard.times;

type Week = Times['weeks'][number];
interface Step {
  label: string;
  unit: string;
  times: Times;
  /** Hours of one unit of the drawing. */
  per: number;
}

/** How long it takes to triage and to decide, week by week, against the limits. */
export function TimesFigure({ dashboard }: { dashboard: Dashboard }) {
  const steps: Step[] = [
    { label: words.triage, unit: words.triageUnit, times: dashboard.triage, per: 1 },
    { label: words.decision, unit: words.decisionUnit, times: dashboard.decision, per: HOURS_A_DAY },
  ];
  const of = whom(dashboard.narrowedTo);
  const none = steps.every(({ times }) => times.weeks.length === 0);
  return (
    <Figure
      id="time"
      title={words.title}
      note={words.note}
      legend={
        <>
          <Key mark="line">{words.median}</Key>
          <Key mark="dashes">{words.slow}</Key>
        </>
      }
      rows={{
        columns: words.columns,
        rows: steps.flatMap(({ label, times }) =>
          times.weeks.map((one) => [label, one.week, one.count, one.medianHours, one.p90Hours, one.withinLimit]),
        ),
      }}
      of={of}
      nothing={none ? t.dashboard.nothingYet(dashboard.smallestGroup, of) : undefined}
      foot={words.foot(within(dashboard.triage), within(dashboard.decision))}
    >
      <div className="pair">
        {steps.map((step) => (
          <div key={step.label}>
            <p className="pb-split">
              <strong>{step.label}</strong>
              <span className="pb-subtle">{step.unit}</span>
            </p>
            {step.times.weeks.length > 0 ? <Chart {...step} /> : <p className="pb-subtle">{words.few}</p>}
          </div>
        ))}
      </div>
    </Figure>
  );
}

function within({ weeks }: Times): string {
  const last = weeks.at(-1);
  return last ? percent(last.withinLimit / last.count) : '–';
}

const short = (value: number): string => (value < 10 ? value.toFixed(1) : String(Math.round(value)));

function Chart({ label, times: { weeks, limitHours }, per }: Step) {
  const [ref, width] = useWidth<HTMLDivElement>(170);
  const limit = limitHours / per;
  const most = Math.max(limit, ...weeks.map((week) => week.p90Hours / per)) * 1.1;
  const step = roundStep(most, 4);
  const x = linear([0, Math.max(1, weeks.length - 1)], [LEFT + 4, width - 6]);
  const y = linear([0, Math.ceil(most / step) * step], [FLOOR, 8]);
  const path = (of: (week: Week) => number) =>
    weeks.map((week, at) => `${at ? 'L' : 'M'}${x(at)} ${y(of(week) / per)}`).join('');
  const ends = (of: (week: Week) => number) => weeks.slice(-UNDER_A_LABEL).map((week) => y(of(week) / per));
  const lowest = (of: (week: Week) => number) => Math.max(...ends(of));
  const highest = (of: (week: Week) => number) => Math.min(...ends(of));
  const last = weeks.at(-1);
  const median = (last?.medianHours ?? 0) / per;
  const slow = (last?.p90Hours ?? 0) / per;
  return (
    <div ref={ref}>
      <svg
        className="pb-svg"
        width={width}
        height={HEIGHT}
        role="img"
        aria-label={words.finding(label, short(median), short(slow))}
      >
        {marks(0, Math.ceil(most / step) * step, step).map((mark) => (
          <g key={mark}>
            <line className={mark === 0 ? 'axis' : 'ruler'} x1={LEFT} x2={width} y1={y(mark)} y2={y(mark)} />
            <text className="subtle" x={LEFT - 6} y={y(mark) + 4} textAnchor="end">
              {mark}
            </text>
          </g>
        ))}
        <line className="alert-line" x1={LEFT} x2={width} y1={y(limit)} y2={y(limit)} />
        <path
          d={path((week) => week.p90Hours)}
          fill="none"
          stroke="var(--pb-chart-strong)"
          strokeWidth="1.4"
          strokeDasharray="5 3"
        />
        <path d={path((week) => week.medianHours)} fill="none" stroke="var(--pb-own)" strokeWidth="1.8" />
        <text className="strong halo" x={width} y={y(limit) - 5} textAnchor="end">
          {words.limit(short(limit).replace('.0', ''))}
        </text>
        <text className="subtle halo" x={width} y={lowest((week) => week.p90Hours) + 15} textAnchor="end">
          {words.slowAt(short(slow))}
        </text>
        <text className="strong halo" x={width} y={highest((week) => week.medianHours) - 7} textAnchor="end">
          {words.medianAt(short(median))}
        </text>
        {[weeks[0], last].map(
          (week, at) =>
            week && (
              <text
                key={at ? 'last' : 'first'}
                className="subtle"
                x={at ? width : LEFT}
                y={HEIGHT - 4}
                textAnchor={at ? 'end' : 'start'}
              >
                {at && weeks.length === 1 ? '' : t.dashboard.week(weekNumber(week.week))}
              </text>
            ),
        )}
      </svg>
    </div>
  );
}
