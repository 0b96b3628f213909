import './charts.css';
import { t } from '~/texts';
import { percent, posteriorOf, signed } from '../format/decibans';
import { shortDay } from '../format/time';
import { corners, daily, type HistoryPoint, type Standing } from './billOverTime';
import { linear } from './scale';
import { useWidth } from './useWidth';

interface Props {
  history: readonly HistoryPoint[];
  prior: number;
  lines: readonly Standing[];
  to: Date;
}

const HEIGHT = 84;
const LEFT = 34;
const RIGHT = 44;

/** The bill since it began, small: prior and alert line ruled, where it stands now marked. */
export function Spark({ history, prior, lines, to }: Props) {
  const [ref, width] = useWidth<HTMLDivElement>(300);
  const known = corners(daily(history), to.getTime(), prior, lines);
  const first = known[0]?.at ?? to.getTime();
  const lead = Math.max((to.getTime() - first) * 0.12, 86_400_000);
  const line = [{ at: first - lead, decibans: known[0]?.decibans ?? prior }, ...known];
  const values = line.map(({ decibans }) => decibans);
  const x = linear([first - lead, to.getTime()], [LEFT, width - RIGHT]);
  const y = linear([Math.min(prior, ...values), Math.max(6, ...values)], [HEIGHT - 22, 10]);
  const end = line.at(-1);
  return (
    <div ref={ref}>
      <svg
        className="pb-svg"
        width={width}
        height={HEIGHT}
        role="img"
        aria-label={t.charts.sparkFinding(signed(values[0] ?? prior), signed(end?.decibans ?? prior))}
      >
        <line className="alert-line" x1={LEFT} x2={width - RIGHT + 6} y1={y(0)} y2={y(0)} />
        <text className="strong" x={LEFT - 8} y={y(0) + 4} textAnchor="end">
          0
        </text>
        <text className="subtle" x={LEFT - 8} y={y(prior) + 4} textAnchor="end">
          {signed(prior)}
        </text>
        <path
          d={line.map((corner, i) => `${i ? 'L' : 'M'}${x(corner.at)} ${y(corner.decibans)}`).join('')}
          fill="none"
          stroke="var(--pb-own)"
          strokeWidth="1.6"
        />
        {end && (
          <>
            <circle
              cx={x(end.at)}
              cy={y(end.decibans)}
              r="3.2"
              fill="var(--pf-t--global--background--color--primary--default)"
              stroke="var(--pb-own)"
              strokeWidth="1.6"
            />
            <text className="strong" x={x(end.at) + 8} y={y(end.decibans) + 4}>
              {percent(posteriorOf(end.decibans))}
            </text>
          </>
        )}
        <text className="subtle" x={LEFT} y={HEIGHT - 4}>
          {shortDay(new Date(first - lead))}
        </text>
        <text className="subtle" x={width - RIGHT} y={HEIGHT - 4} textAnchor="end">
          {shortDay(to)}
        </text>
      </svg>
    </div>
  );
}
