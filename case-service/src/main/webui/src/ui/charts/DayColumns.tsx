import type { ReactNode } from 'react';
import { t } from '~/texts';
import { linear, marks, roundStep } from './scale';

/** What is counted by day. */
export interface Columns {
  label: ReactNode;
  /** By the name of a day; a day that is not there has none. */
  counts: ReadonlyMap<string, number>;
  /** First day from which all is known; what lies before is not drawn as nothing. Undefined where all days are known. */
  knownFrom?: string | undefined;
  /** What is usual on a day: a day in twenty has fewer than low, one more than high. */
  usual?: { low: number; high: number } | null;
}

interface Props {
  columns: Columns;
  days: readonly string[];
  slot: number;
  top: number;
  height: number;
}

/** Columns over the band of what is usual; whatever stands out of it is filled, outlined and has a triangle. */
export function DayColumns({ columns: { counts, usual, knownFrom }, days, slot, top, height }: Props) {
  const most = Math.max(...days.map((day) => counts.get(day) ?? 0), usual?.high ?? 0, 3);
  const step = Math.max(1, roundStep(most, 3));
  const y = linear([0, most * 1.25], [top + height, top]);
  const width = slot * days.length;
  const known = Math.max(0, knownFrom === undefined ? 0 : days.findIndex((day) => day >= knownFrom));
  return (
    <g>
      {usual && (
        <rect
          x={known * slot}
          y={y(usual.high)}
          width={width - known * slot}
          height={Math.max(2, y(usual.low) - y(usual.high))}
          fill="var(--pb-peers-soft)"
        />
      )}
      {marks(0, most, step).map((mark) => (
        <g key={mark}>
          <line className={mark === 0 ? 'axis' : 'ruler'} x1="0" x2={width} y1={y(mark)} y2={y(mark)} />
          <text className="subtle" x="-6" y={y(mark) + 4} textAnchor="end">
            {mark}
          </text>
        </g>
      ))}
      {days.map((day, at) => {
        const count = counts.get(day) ?? 0;
        const box = { x: at * slot + 1, width: Math.max(2, slot - 2), y: y(count), height: y(0) - y(count), rx: 1.5 };
        const above = usual != null && count > usual.high;
        return count === 0 ? null : (
          <g key={day}>
            <title>{t.subject.days.column(day, count)}</title>
            <rect
              {...box}
              fill={above ? 'var(--pb-heat-above)' : 'var(--pb-own-soft)'}
              {...(above ? { stroke: 'var(--pb-against-line)', strokeWidth: 1.5 } : {})}
            />
            {above && <path d={`M${box.x + box.width / 2} ${box.y - 10}l4 7h-8z`} fill="var(--pb-against-text)" />}
          </g>
        );
      })}
    </g>
  );
}
