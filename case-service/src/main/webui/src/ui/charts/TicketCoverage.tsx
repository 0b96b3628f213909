import './charts.css';
import { t } from '~/texts';
import { linear, marks, roundStep } from './scale';
import { useWidth } from './useWidth';

interface Props {
  ticketed: number;
  merchantDays: number;
  /** Peers' share of ticketed merchant-days, 0 to 1; null while there are too few peers. */
  peersShare?: number | null;
}

const PAD = 14;
/** Half of the peers' label, and how far the two labels stay apart, in pixels. */
const HALF = 37;
const APART = 64;
/** Least room for a number under the axis, in pixels. */
const MARK = 50;

/** Share of merchant-days with a ticket, beside the peers' share and a 95 % interval of one's own (Wilson). */
export function TicketCoverage({ ticketed, merchantDays, peersShare }: Props) {
  const [ref, width] = useWidth<HTMLDivElement>(340);
  const share = merchantDays > 0 ? ticketed / merchantDays : 0;
  const [low, high] = wilson(ticketed, merchantDays);
  const lowest = Math.max(0, Math.floor((Math.min(low, peersShare ?? 1) * 100 - 2) / 5) * 5);
  const x = linear([lowest, 100], [PAD, width - PAD - 12]);
  const own = x(share * 100);
  const peers = peersShare == null ? undefined : x(peersShare * 100);
  const peersLabel = Math.min(width - HALF, Math.max(HALF, peers ?? 0));
  const near = peers !== undefined && Math.abs(own - peersLabel) < APART;
  const ownLabel = near ? peersLabel + (own <= peersLabel ? -APART : APART) : own;
  return (
    <div ref={ref} className="pb-coverage-chart">
      <svg
        className="pb-svg"
        width={width}
        height="68"
        role="img"
        aria-label={t.subject.coverageFinding(share, merchantDays, peersShare)}
      >
        <rect x={x(lowest)} y="20" width={x(100) - x(lowest)} height="9" rx="2" fill="var(--pb-track)" />
        <line className="axis" x1={x(low * 100)} x2={x(high * 100)} y1="24.5" y2="24.5" strokeWidth="2" />
        {peers !== undefined && (
          <>
            <line x1={peers} x2={peers} y1="16" y2="33" stroke="var(--pb-ink)" strokeWidth="1.6" />
            <text className="subtle" x={peersLabel} y="11" textAnchor="middle">
              {t.subject.peersShare(peersShare ?? 0)}
            </text>
          </>
        )}
        <path className="ink" d={`M${own - 6.5} 24.5l6.5-6.5 6.5 6.5-6.5 6.5z`} />
        <text className="strong" x={ownLabel} y="11" textAnchor="middle">
          {t.subject.share(share)}
        </text>
        {marks(lowest, 100, roundStep(100 - lowest, Math.max(2, Math.min(5, Math.floor(width / MARK))))).map((at) => (
          <text key={at} className="subtle" x={x(at)} y="48" textAnchor="middle">
            {`${at}\u00a0%`}
          </text>
        ))}
        <line className="axis" x1={x(lowest)} x2={x(100)} y1="33" y2="33" />
        <text className="subtle" x={(x(lowest) + x(100)) / 2} y="63" textAnchor="middle">
          {t.subject.coverage.axis}
        </text>
      </svg>
    </div>
  );
}

/** Wilson's 95 % interval of a share. */
export function wilson(hits: number, of: number): [number, number] {
  if (of === 0) return [0, 1];
  const z = 1.96;
  const p = hits / of;
  const centre = (p + (z * z) / (2 * of)) / (1 + (z * z) / of);
  const half = (z / (1 + (z * z) / of)) * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of));
  return [Math.max(0, centre - half), Math.min(1, centre + half)];
}
