import './charts.css';
import './dayLanes.css';
import type { ReactNode } from 'react';
import { t } from '~/texts';
import { dayOf, shortDayOf } from '~/ui/figure/days';
import { type Columns, DayColumns } from './DayColumns';
import { linear, type Scale, textWidth } from './scale';
import { useWidth } from './useWidth';

/** So many at once on a day; the sign of those against is solid, of the others hollow. */
export interface DayMark {
  day: string;
  count: number;
  shape: 'dot' | 'diamond';
  against: boolean;
  words: string;
}

/** Somebody's days from the first to the last, both included. */
export interface DaySpan {
  from: string;
  to: string;
  against: boolean;
  words: string;
}

export interface DayLane {
  key: string;
  label: ReactNode;
  marks?: readonly DayMark[];
  span?: DaySpan;
}

interface Props {
  /** Names of days, in order and without a gap; what lies on none of them is left out. */
  days: readonly string[];
  /** What is counted by day above the lanes. */
  columns?: Columns | undefined;
  lanes: readonly DayLane[];
  /** What it shows, in a sentence. */
  finding: string;
}

export const HEAD = 20;
const PANEL = 96;
const ROW = 30;
const MARK = 8;
/** How far two marks stand from each other, in pixels. */
const APART = 24;

/** Days from left to right: columns above, a lane for each kind of event or for each who was there. */
export function DayLanes({ days, columns, lanes, finding }: Props) {
  const [ref, width] = useWidth<HTMLDivElement>(520);
  const slot = width / Math.max(1, days.length);
  const x = linear([0, days.length], [0, width]);
  const top = columns ? HEAD + PANEL : HEAD;
  const height = top + lanes.length * ROW;
  return (
    <div className="pb-day-lanes">
      <div className="labels" style={{ paddingBlockStart: columns ? 0 : HEAD }}>
        {columns && (
          <div className="columns" style={{ height: top }}>
            {columns.label}
          </div>
        )}
        <ul>
          {lanes.map(({ key, label }) => (
            <li key={key} style={{ height: ROW }}>
              {label}
            </li>
          ))}
        </ul>
      </div>
      <div ref={ref}>
        <svg className="pb-svg" width={width} height={height} role="img" aria-label={finding}>
          <Ground days={days} x={x} slot={slot} height={height} />
          {columns && <DayColumns columns={columns} days={days} slot={slot} top={HEAD} height={PANEL} />}
          {lanes.map((lane, at) => (
            <g key={lane.key} transform={`translate(0 ${top + at * ROW})`}>
              <line className="ruler" x1="0" x2={width} y1="0" y2="0" />
              <Lane lane={lane} days={days} x={x} slot={slot} />
            </g>
          ))}
          <line className="axis" x1="0" x2={width} y1={height - 0.5} y2={height - 0.5} />
        </svg>
      </div>
    </div>
  );
}

/** Weekends shaded, Mondays ruled and named as far as there is room. */
function Ground({ days, x, slot, height }: { days: readonly string[]; x: Scale; slot: number; height: number }) {
  const apart = Math.ceil(60 / (slot * 7));
  const mondays = days.flatMap((day, at) => (dayOf(day).getDay() === 1 ? [{ day, at }] : []));
  return (
    <g>
      {days.map((day, at) =>
        dayOf(day).getDay() % 6 === 0 ? (
          <rect key={day} x={x(at)} y={HEAD} width={slot} height={height - HEAD} fill="var(--pb-weekend)" />
        ) : null,
      )}
      {mondays.map(({ day, at }, index) => (
        <g key={day}>
          <line className="ruler" x1={x(at)} x2={x(at)} y1={HEAD - 6} y2={height} />
          {index % apart === 0 && at < days.length - 4 && (
            <text className="subtle" x={x(at)} y="11" textAnchor={at === 0 ? 'start' : 'middle'}>
              {shortDayOf(day)}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}

interface LaneProps {
  lane: DayLane;
  days: readonly string[];
  x: Scale;
  slot: number;
}

function Lane({ lane: { marks = [], span }, days, x, slot }: LaneProps) {
  const each = Math.ceil(APART / slot);
  return (
    <>
      {span && <Span span={span} days={days} x={x} />}
      {gathered(marks, days, each).map(({ at, mark }) => (
        <Mark key={at} mark={mark} x={x(Math.min(days.length, (at + 0.5) * each))} />
      ))}
    </>
  );
}

/** Marks of so many days at a time as one, so that none lies over another; which of the times it is says where it stands. */
export function gathered(marks: readonly DayMark[], days: readonly string[], each: number) {
  const times = new Map<number, DayMark[]>();
  for (const mark of marks) {
    const day = days.indexOf(mark.day);
    const at = Math.floor(day / each);
    if (day >= 0) times.set(at, [...(times.get(at) ?? []), mark]);
  }
  return [...times].map(([at, all]) => ({ at, mark: all.sort((a, b) => a.day.localeCompare(b.day)).reduce(together) }));
}

const together = (one: DayMark, other: DayMark): DayMark => ({
  ...one,
  count: one.count + other.count,
  against: one.against || other.against,
  words: `${one.words}\n${other.words}`,
});

function Span({ span, days, x }: { span: DaySpan; days: readonly string[]; x: Scale }) {
  const first = days[0] ?? '';
  const from = Math.max(0, days.indexOf(span.from));
  const to = days.indexOf(span.to);
  if (to < 0 || span.to < first) return null;
  const room = x(days.length) - x(to + 1) - 8;
  const after = textWidth(span.words) <= room;
  return (
    <g>
      <title>{t.subject.days.from(shortDayOf(span.from), shortDayOf(span.to), span.words)}</title>
      <rect
        className={span.against ? 'against-substantial' : ''}
        {...(span.against ? {} : { fill: 'var(--pb-own-soft)' })}
        x={x(from)}
        y={ROW / 2 - 5}
        width={Math.max(4, x(to + 1) - x(from))}
        height="10"
        rx="2"
      />
      <text
        className={span.against ? 'against-text halo' : 'subtle halo'}
        x={after ? x(to + 1) + 6 : x(from) - 6}
        y={ROW / 2 + 4}
        textAnchor={after ? 'start' : 'end'}
      >
        {span.words}
      </text>
    </g>
  );
}

function Mark({ mark: { shape, against, count, words }, x }: { mark: DayMark; x: number }) {
  const y = ROW / 2;
  const size = MARK + 2 * (String(count).length - 1);
  const look = `day-mark ${shape}${against ? ' against' : ''}`;
  return (
    <g className={look}>
      <title>{words}</title>
      {shape === 'dot' ? (
        <circle cx={x} cy={y} r={size} />
      ) : (
        <path d={`M${x - size - 2} ${y}l${size + 2}-${size + 2} ${size + 2} ${size + 2}-${size + 2} ${size + 2}z`} />
      )}
      <text x={x} y={y + 4} textAnchor="middle">
        {count}
      </text>
    </g>
  );
}
