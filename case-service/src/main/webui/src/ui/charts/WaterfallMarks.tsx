import './charts.css';
import { t } from '~/texts';
import type { ShownLine } from '../format/bill';
import { percentOfDecibans, plain, signed } from '../format/decibans';
import { EvidenceBar } from './EvidenceBar';
import { marks, type Scale, textWidth } from './scale';

interface Frame {
  x: Scale;
  width: number;
  domain: readonly [number, number];
}

interface RowFrame extends Frame {
  row: number;
  compact: boolean;
}

const barOf = (row: number) => (row > 24 ? 15 : 12);
const topOf = (row: number) => (row - barOf(row)) / 2;

/** Rulers every 10 dB and the alert line, through each row so that they read as one. */
function Rulers({ x, row, domain, compact }: RowFrame) {
  return (
    <>
      {marks(domain[0], domain[1], 10)
        .filter((at) => at === 0 || !compact)
        .map((at) =>
          at === 0 ? (
            <line key={at} className="alert-line" x1={x(0)} x2={x(0)} y1="0" y2={row} />
          ) : (
            <line key={at} className="ruler" x1={x(at)} x2={x(at)} y1="0" y2={row} />
          ),
        )}
    </>
  );
}

/** Posterior above, decibans below it. */
export function WaterfallAxis({ x, width, domain, compact }: Frame & { compact: boolean }) {
  const all = marks(domain[0], domain[1], 10);
  const shown = compact ? all.filter((at) => at === all[0] || at === 0 || at === 20) : all;
  const crowded = !compact && width < 260;
  const written = (at: number): [above: string, below: string] => [
    percentOfDecibans(at),
    compact ? '' : at === all[0] ? `${plain(at)} ${t.charts.unit}` : at === 0 ? '0' : signed(at),
  ];
  const wide = (at: number) => Math.max(...written(at).map((text) => textWidth(text)));
  return (
    <svg className="pb-svg" width={width} height={compact ? 18 : 34} aria-hidden="true">
      {(compact ? besideEachOther(shown, x, wide) : shown.filter((at) => !crowded || at % 20 === 0)).map((at) => (
        <g key={at} textAnchor="middle" className={at === 0 ? 'strong' : ''}>
          <text className={compact && at !== 0 ? 'subtle' : ''} x={x(at)} y={compact ? 12 : 13}>
            {written(at)[0]}
          </text>
          {!compact && (
            <text className="subtle" x={x(at)} y="28">
              {written(at)[1]}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}

const BETWEEN = 7;

/** Without those whose words would run into others; the alert line's are the last to go. */
function besideEachOther(marked: readonly number[], x: Scale, wide: (at: number) => number): number[] {
  const kept: number[] = [];
  for (const at of [...marked].sort((a, b) => Number(b === 0) - Number(a === 0))) {
    if (kept.every((other) => Math.abs(x(at) - x(other)) >= (wide(at) + wide(other)) / 2 + BETWEEN)) kept.push(at);
  }
  return kept.sort((a, b) => a - b);
}

export function PriorMark({ prior, ...frame }: RowFrame & { prior: number }) {
  return (
    <svg className="pb-svg" width={frame.width} height={frame.row} aria-hidden="true">
      <Rulers {...frame} />
      <rect
        x={frame.x(prior - 2)}
        y={topOf(frame.row) + 1}
        width={frame.x(prior) - frame.x(prior - 2)}
        height={barOf(frame.row) - 2}
        fill="var(--pb-chart-axis)"
      />
      <line className="axis" x1={frame.x(prior)} x2={frame.x(prior)} y1={topOf(frame.row)} y2={frame.row} />
    </svg>
  );
}

export function WaterfallStep<L extends ShownLine>({
  part,
  side,
  last,
  ...frame
}: RowFrame & { part: L; side: 'against' | 'for'; last: boolean }) {
  const { x, width, row } = frame;
  const top = topOf(row);
  const from = x(Math.min(part.from, part.to));
  const length = x(Math.max(part.from, part.to)) - from;
  return (
    <svg className="pb-svg" width={width} height={frame.row} aria-hidden="true">
      <Rulers {...frame} />
      <line className="axis" x1={x(part.from)} x2={x(part.from)} y1="0" y2={top} />
      <line className="axis" x1={x(part.to)} x2={x(part.to)} y1={top + barOf(row)} y2={last ? row + 6 : row} />
      <EvidenceBar x={from} y={top} width={length} height={barOf(row)} decibans={part.decibans} side={side} />
    </svg>
  );
}

export function NowMark({ total, ...frame }: RowFrame & { total: number }) {
  const { x, width, row } = frame;
  const at = x(total);
  const left = at > x(0) || total === 0;
  return (
    <svg className="pb-svg" width={width} height={frame.row} aria-hidden="true">
      <line className="alert-line" x1={x(0)} x2={x(0)} y1="0" y2={row - 4} />
      {!frame.compact && (
        <text className="strong" x={x(0) + (left ? -5 : 5)} y="-5" textAnchor={left ? 'end' : 'start'}>
          {t.charts.alertLine}
        </text>
      )}
      <path className="ink" d={`M${at - 6.5} ${row / 2}l6.5-6.5 6.5 6.5-6.5 6.5z`} />
    </svg>
  );
}
