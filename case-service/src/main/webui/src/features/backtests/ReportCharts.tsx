import type { Precision } from '~/api/detection';
import { t } from '~/texts';
import { linear, marks, roundStep } from '~/ui/charts/scale';
import { useWidth } from '~/ui/charts/useWidth';
import { shortDayOf } from '~/ui/figure/days';
import { percent } from '~/ui/format/decibans';

const words = t.backtests.report;
const DAYS_HEIGHT = 210;
const LEFT = 30;
const FLOOR = DAYS_HEIGHT - 22;

export interface DayRow {
  day: string;
  draft: number;
  past: number;
}

interface DaysProps {
  rows: readonly DayRow[];
  budget?: number | undefined;
  /** What it shows, in a sentence. */
  label: string;
}

/** Of each day one figure as a bar and one as a line, such as alerts by the draft and those of then; the draft's budget ruled. */
export function DaysChart({ rows, budget, label }: DaysProps) {
  const [ref, width] = useWidth<HTMLDivElement>(420);
  const most = Math.max(...rows.flatMap((row) => [row.draft, row.past]), budget ?? 0, 4) * 1.05;
  const step = Math.max(1, roundStep(most, 4));
  const y = linear([0, Math.ceil(most / step) * step], [FLOOR, 8]);
  const slot = (width - LEFT) / rows.length;
  const at = (index: number) => LEFT + (index + 0.5) * slot;
  return (
    <div ref={ref}>
      <svg className="pb-svg" width={width} height={DAYS_HEIGHT} role="img" aria-label={label}>
        {marks(0, Math.ceil(most / step) * step, step).map((mark) => (
          <g key={mark}>
            <line className={mark === 0 ? 'axis' : 'ruler'} x1={LEFT} x2={width} y1={y(mark)} y2={y(mark)} />
            <text className="subtle" x={LEFT - 6} y={y(mark) + 4} textAnchor="end">
              {mark}
            </text>
          </g>
        ))}
        {rows.map((row, index) => (
          <rect
            key={row.day}
            x={at(index) - Math.max(2, slot - 2) / 2}
            y={y(row.draft)}
            width={Math.max(2, slot - 2)}
            height={FLOOR - y(row.draft)}
            fill="var(--pb-own-soft)"
          />
        ))}
        <path
          d={rows.map((row, index) => `${index ? 'L' : 'M'}${at(index)} ${y(row.past)}`).join('')}
          fill="none"
          stroke="var(--pb-ink)"
          strokeWidth="1.6"
        />
        {budget !== undefined && <line className="alert-line" x1={LEFT} x2={width} y1={y(budget)} y2={y(budget)} />}
        {[rows[0], rows.at(-1)].map(
          (row, end) =>
            row && (
              <text
                key={end ? 'last' : 'first'}
                className="subtle"
                x={end ? width : LEFT}
                y={DAYS_HEIGHT - 4}
                textAnchor={end ? 'end' : 'start'}
              >
                {end && rows.length === 1 ? '' : shortDayOf(row.day)}
              </text>
            ),
        )}
      </svg>
    </div>
  );
}

const NAME = 76;
const ROW = 44;
const PRECISION_HEIGHT = 2 * ROW + 26;

/** Precision of the draft beside that of then, with intervals. */
export function PrecisionChart({ draft, then }: { draft: Precision; then: Precision }) {
  const [ref, width] = useWidth<HTMLDivElement>(360);
  const x = linear([0, 100], [NAME, width - 60]);
  const rows = [
    { name: words.draft, precision: draft },
    { name: words.past, precision: then },
  ];
  return (
    <div ref={ref}>
      <svg
        className="pb-svg"
        width={width}
        height={PRECISION_HEIGHT}
        role="img"
        aria-label={words.precisionFinding(shareOf(draft), shareOf(then))}
      >
        {marks(0, 100, 25).map((mark) => (
          <g key={mark}>
            <line className={mark === 0 ? 'axis' : 'ruler'} x1={x(mark)} x2={x(mark)} y1="0" y2={2 * ROW} />
            <text className="subtle" x={x(mark)} y={PRECISION_HEIGHT - 6} textAnchor="middle">
              {mark === 100 ? '100\u00a0%' : mark}
            </text>
          </g>
        ))}
        {rows.map(({ name, precision }, index) => {
          const y = (index + 0.5) * ROW;
          return (
            <g key={name}>
              <text x={NAME - 8} y={y + 4} textAnchor="end">
                {name}
              </text>
              {precision.share != null && precision.low != null && precision.high != null && (
                <>
                  <path
                    className="whisker"
                    d={`M${x(precision.low * 100)} ${y}H${x(precision.high * 100)}M${x(precision.low * 100)} ${y - 4}v8M${x(precision.high * 100)} ${y - 4}v8`}
                  />
                  <circle cx={x(precision.share * 100)} cy={y} r="4.4" fill="var(--pb-own)" />
                </>
              )}
              <text className="strong" x={width} y={y + 4} textAnchor="end">
                {shareOf(precision)}
              </text>
            </g>
          );
        })}
      </svg>
    </div>
  );
}

const shareOf = ({ share }: Precision): string => (share == null ? '–' : percent(share));
