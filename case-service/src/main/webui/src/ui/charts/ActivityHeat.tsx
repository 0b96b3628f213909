import './charts.css';
import { t } from '~/texts';
import { HOURS, type HourBand, heatStep, profile, unusualCells } from './activityHours';
import { linear, marks, roundStep } from './scale';
import { useWidth } from './useWidth';

interface Props {
  /** Mean look-ups by hour of week, Monday 00 first, 168 numbers. */
  hours: readonly number[];
  peers?: HourBand | null;
  name: string;
}

const LEFT = 36;
const GAP = 2;
const CURVE = 64;
const ROW = 22;
const TOP = CURVE + 10;

/** A week of hours: the day's course against peers above, every hour of the week below. */
export function ActivityHeat({ hours, peers, name }: Props) {
  const [ref, width] = useWidth<HTMLDivElement>(540);
  const cell = (width - LEFT) / HOURS;
  const unusual = unusualCells(hours, peers);
  const highest = Math.max(...hours, 0);
  return (
    <div ref={ref}>
      <svg
        className="pb-svg"
        width={width}
        height={TOP + 7 * ROW + 20}
        role="img"
        aria-label={t.subject.heatFinding(
          name,
          unusual.map((at) => t.subject.hourOfWeek(at)),
        )}
      >
        <DayCurve hours={hours} peers={peers} width={width} cell={cell} />
        {t.subject.weekdays.map((day, row) => (
          <text key={day} className="subtle" x="0" y={TOP + row * ROW + 15}>
            {day}
          </text>
        ))}
        {hours.map((value, index) => (
          <Cell
            key={t.subject.hourOfWeek(index)}
            {...{ value, index, cell, highest }}
            unusual={unusual.includes(index)}
          />
        ))}
        {marks(0, 21, 3).map((hour) => (
          <text key={hour} className="subtle" x={LEFT + (hour + 0.5) * cell} y={TOP + 7 * ROW + 15} textAnchor="middle">
            {String(hour).padStart(2, '0')}
          </text>
        ))}
      </svg>
    </div>
  );
}

function Cell({
  value,
  index,
  cell,
  highest,
  unusual,
}: {
  value: number;
  index: number;
  cell: number;
  highest: number;
  unusual: boolean;
}) {
  const x = LEFT + (index % HOURS) * cell;
  const y = TOP + Math.floor(index / HOURS) * ROW;
  const box = { x: x + GAP / 2, y: y + GAP / 2, width: cell - GAP, height: ROW - GAP, rx: 2 };
  return (
    <g>
      <title>{t.subject.cell(t.subject.hourOfWeek(index), value, unusual)}</title>
      {unusual ? (
        <>
          <rect {...box} fill="var(--pb-heat-above)" stroke="var(--pb-against-line)" strokeWidth="1.5" />
          <path className="against-text" d={`M${x + cell / 2} ${y + 7}l4 7h-8z`} fill="var(--pb-against-text)" />
        </>
      ) : (
        <rect {...box} fill={`var(--pb-heat-${heatStep(value, highest)})`} />
      )}
    </g>
  );
}

/** Look-ups by hour of day, summed over the week, as a line over the peers' band. */
function DayCurve({
  hours,
  peers,
  width,
  cell,
}: {
  hours: readonly number[];
  peers?: HourBand | null;
  width: number;
  cell: number;
}) {
  const own = profile(hours);
  const low = peers ? profile(peers.low) : [];
  const high = peers ? profile(peers.high) : [];
  const top = Math.max(...own, ...high, 1);
  const step = roundStep(top, 3);
  const y = linear([0, Math.max(top, step)], [CURVE - 4, 8]);
  const x = (hour: number) => LEFT + (hour + 0.5) * cell;
  const points = (values: number[]) => values.map((value, hour) => `${x(hour).toFixed(1)} ${y(value).toFixed(1)}`);
  return (
    <g>
      {marks(0, top, step).map((at) => (
        <g key={at}>
          <line className={at === 0 ? 'axis' : 'ruler'} x1={LEFT} x2={width} y1={y(at)} y2={y(at)} />
          <text className="subtle" x={LEFT - 8} y={y(at) + 4} textAnchor="end">
            {Number(at.toFixed(1))}
          </text>
        </g>
      ))}
      {peers && <path d={`M${[...points(low), ...points(high).reverse()].join('L')}Z`} fill="var(--pb-peers-soft)" />}
      <path
        d={`M${points(own).join('L')}`}
        fill="none"
        stroke="var(--pb-own)"
        strokeWidth="1.8"
        strokeLinejoin="round"
      />
    </g>
  );
}
