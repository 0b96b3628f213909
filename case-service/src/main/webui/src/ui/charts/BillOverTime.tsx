import './charts.css';
import { t } from '~/texts';
import { percent, percentOfDecibans, posteriorOf, signed } from '../format/decibans';
import { shortDay, utc } from '../format/time';
import {
  above,
  aboveSince,
  clip,
  corners,
  daily,
  type HistoryPoint,
  labelsOf,
  type Standing,
  startedOver,
} from './billOverTime';
import type { Corner } from './fading';
import { linear, marks, roundStep, type Scale } from './scale';
import { timeMarks } from './timeMarks';
import { useWidth } from './useWidth';

interface Props {
  history: readonly HistoryPoint[];
  from: Date;
  to: Date;
  prior: number;
  alertLine?: number;
  /** What the bill stands at in the end; the last step's total where it is not given. */
  lines?: readonly Standing[];
  /** What people found, newest first, and when. */
  judged?: readonly { at: string; words: string }[];
  height?: number;
}

const LEFT = 46;
const RIGHT = 58;
const TOP = 22;
const BOTTOM = 26;

/** The bill as known on each day: steps on the day they were found, fading between, shaded only above the alert line. */
export function BillOverTime({ history, from, to, prior, alertLine = 0, lines, judged = [], height = 290 }: Props) {
  const [ref, width] = useWidth<HTMLDivElement>(760);
  const days = daily(history);
  const line = clip(corners(days, to.getTime(), prior, lines), from.getTime(), to.getTime(), prior);
  const values = [...line.map(({ decibans }) => decibans), prior, alertLine];
  const low = Math.min(-45, Math.min(...values) - 4);
  const high = Math.max(22, Math.max(...values) + 8);
  const x = linear([from.getTime(), to.getTime()], [LEFT, width - RIGHT]);
  const y = linear([low, high], [height - BOTTOM, TOP]);
  const inside = days.filter(({ at }) => Date.parse(at) >= from.getTime());
  const path = (piece: Corner[]) =>
    piece.map((corner, i) => `${i ? 'L' : 'M'}${x(corner.at).toFixed(1)} ${y(corner.decibans).toFixed(1)}`).join('');
  const end = line.at(-1)?.decibans ?? prior;
  const plot = { x, y, width: width - RIGHT, left: LEFT, bottom: height - BOTTOM, alertLine };
  const labels = labelsOf(inside, line, plot, percent(posteriorOf(end)), (family) => t.family.label(family));
  const since = end >= alertLine ? aboveSince(history, alertLine) : undefined;
  return (
    <div ref={ref}>
      <svg className="pb-svg" width={width} height={height} role="img" aria-label={finding(from, to, line, since)}>
        <text className="subtle" x={LEFT - 8} y="12" textAnchor="end">
          {t.charts.unit}
        </text>
        <text className="subtle" x={width - RIGHT + 8} y="12">
          {t.charts.posterior.toLowerCase()}
        </text>
        <Levels {...{ y, low, high, width, alertLine }} />
        <line className="axis" x1={LEFT} x2={width - RIGHT} y1={height - BOTTOM} y2={height - BOTTOM} />
        {timeMarks(from, to, (width - LEFT - RIGHT) / 90).map((at) => (
          <text key={at.getTime()} className="subtle" x={x(at.getTime())} y={height - 8} textAnchor="middle">
            {shortDay(at)}
          </text>
        ))}
        {above(line, alertLine).map((piece) => (
          <path key={piece[0]?.at} d={`${path(piece)}Z`} fill="var(--pb-above)" />
        ))}
        <path d={path(line)} fill="none" stroke="var(--pb-own)" strokeWidth="1.8" strokeLinejoin="round" />
        {judged.map(({ at, words }, index) => (
          <Judged
            key={at}
            x={x(Math.max(from.getTime(), startedOver(days, Date.parse(at))))}
            words={words}
            named={index === 0}
            bottom={height - BOTTOM}
          />
        ))}
        {inside.map((point) => (
          <circle
            key={point.at}
            cx={x(Date.parse(point.at))}
            cy={y(point.totalDecibans)}
            r="3.2"
            fill="var(--pf-t--global--background--color--primary--default)"
            stroke="var(--pb-own)"
            strokeWidth="1.6"
          >
            <title>{`${utc(new Date(point.at))}: ${signed(point.totalDecibans)} dB`}</title>
          </circle>
        ))}
        {labels.steps.map((label) => (
          <text key={`${label.x}:${label.y}`} className="subtle halo" x={label.x} y={label.y} textAnchor={label.anchor}>
            {label.text}
          </text>
        ))}
        <text className="strong halo" x={labels.end.x} y={labels.end.y} textAnchor={labels.end.anchor}>
          {labels.end.text}
        </text>
      </svg>
    </div>
  );
}

/** Where people judged and the bill started over; only the newest is named, for want of room. */
function Judged({ x, words, named, bottom }: { x: number; words: string; named: boolean; bottom: number }) {
  return (
    <g>
      <title>{words}</title>
      <path className="judged" d={`M${x} ${TOP - 4}V${bottom}`} />
      <path className="ink" d={`M${x - 4} ${TOP - 4}l4 -4l4 4l-4 4z`} />
      {named && (
        <text className="strong halo" x={x - 8} y="14" textAnchor="end">
          {words}
        </text>
      )}
    </g>
  );
}

function Levels({
  y,
  low,
  high,
  width,
  alertLine,
}: {
  y: Scale;
  low: number;
  high: number;
  width: number;
  alertLine: number;
}) {
  const step = Math.max(10, roundStep(high - low, 8));
  return (
    <>
      {marks(low, high, step).map((at) => (
        <g key={at} className={at === alertLine ? 'strong' : ''}>
          <line
            className={at === alertLine ? 'alert-line' : 'ruler'}
            x1={LEFT}
            x2={width - RIGHT}
            y1={y(at)}
            y2={y(at)}
          />
          <text className={at === alertLine ? '' : 'subtle'} x={LEFT - 8} y={y(at) + 4} textAnchor="end">
            {signed(at)}
          </text>
          <text className={at === alertLine ? '' : 'subtle'} x={width - RIGHT + 8} y={y(at) + 4}>
            {percentOfDecibans(at)}
          </text>
        </g>
      ))}
      <text className="strong" x={LEFT + 6} y={y(alertLine) - 6}>
        {t.charts.alertLine}
      </text>
    </>
  );
}

function finding(from: Date, to: Date, line: Corner[], since: Date | undefined): string {
  return t.charts.overTimeFinding({
    from: shortDay(from),
    to: shortDay(to),
    start: signed(line[0]?.decibans ?? 0),
    end: signed(line.at(-1)?.decibans ?? 0),
    crossed: since ? t.charts.crossedOn(shortDay(since)) : '',
  });
}
