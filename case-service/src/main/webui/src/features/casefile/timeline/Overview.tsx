import { useRef, useState } from 'react';
import type { Story } from '~/api/model';
import { t } from '~/texts';
import { linear } from '~/ui/charts/scale';
import { useWidth } from '~/ui/charts/useWidth';
import { shortDay } from '~/ui/format/time';
import { DAY, type Days, dayOf, dragged, isoDays, nudged } from './brush';

const HEIGHT = 26;

/** All days of the case as bars; drag over them, or move the two handles by arrow keys, to zoom. */
export function Overview({ story, onSpan }: { story: Story; onSpan: (from: string, to: string) => void }) {
  const [ref, width] = useWidth<HTMLDivElement>(900);
  const start = Date.parse(`${story.overviewFrom}T00:00:00Z`);
  const days = Math.max(1, story.overview.length);
  const x = linear([0, days], [0, width]);
  const shown: Days = [dayOf(story.from, start, days), dayOf(story.to, start, days)];
  const [drag, setDrag] = useState<{ anchor: number; at: number }>();
  const handle = useRef<number>();
  const [from, to] = drag ? dragged(drag.anchor, drag.at, days) : shown;
  const tallest = Math.max(1, ...story.overview.map(({ against, ordinary }) => Math.max(against, ordinary)));
  const choose = (span: Days) => onSpan(...isoDays(span, start));
  const dayAt = (event: React.PointerEvent) => {
    const box = event.currentTarget.getBoundingClientRect();
    return Math.min(days, Math.max(0, ((event.clientX - box.left) / width) * days));
  };
  const onKey = (side: 0 | 1) => (event: React.KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowRight: 1, PageDown: -7, PageUp: 7 }[event.key];
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    choose(nudged(shown, side, step, days));
  };
  const bars = story.overview.map(({ date, against, ordinary }, index) => {
    const height = (count: number) =>
      count > 0 ? Math.max(2, (Math.sqrt(count) / Math.sqrt(tallest)) * (HEIGHT - 8)) : 0;
    const box = { x: x(index) + 0.5, width: Math.max(1, x(1) - 1.5) };
    return (
      <g key={date}>
        <rect {...box} y={HEIGHT - height(ordinary)} height={height(ordinary)} fill="var(--pb-peers)" />
        <rect {...box} y={HEIGHT - height(against)} height={height(against)} className="against-substantial" />
      </g>
    );
  });
  return (
    <div ref={ref} className="pb-overview">
      <svg
        className="pb-svg"
        width={width}
        height={HEIGHT}
        aria-hidden="true"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          const at = dayAt(event);
          const near = [from, to].findIndex((edge) => Math.abs(x(edge) - x(at)) < 9);
          handle.current = near;
          setDrag({ anchor: near === 0 ? to : near === 1 ? from : at, at });
        }}
        onPointerMove={(event) => drag && setDrag({ ...drag, at: dayAt(event) })}
        onPointerUp={(event) => {
          if (drag && Math.abs(x(drag.anchor) - x(dayAt(event))) > 4) choose(dragged(drag.anchor, dayAt(event), days));
          setDrag(undefined);
        }}
      >
        <rect width={width} height={HEIGHT} rx="3" fill="var(--pb-track)" />
        {bars}
        <rect
          className="window"
          x={x(from) + 1}
          y="0.5"
          width={Math.max(2, x(to) - x(from) - 2)}
          height={HEIGHT - 1}
          rx="3"
        />
        {x(from) > 60 && (
          <text className="subtle halo" x="4" y="12">
            {shortDay(new Date(start))}
          </text>
        )}
        {x(from) > 130 && (
          <text className="subtle halo" x={x(from) - 6} y="12" textAnchor="end">
            {shortDay(new Date(start + from * DAY))}
          </text>
        )}
        <rect className="handle" x={x(from) - 2} y="7" width="6" height="12" rx="2" />
        <rect className="handle" x={x(to) - 4} y="7" width="6" height="12" rx="2" />
      </svg>
      {([0, 1] as const).map((side) => (
        <div
          key={side}
          role="slider"
          tabIndex={0}
          className="pb-handle"
          style={{ insetInlineStart: x(shown[side]) - 6 }}
          aria-label={side === 0 ? t.casefile.timeline.from : t.casefile.timeline.to}
          aria-valuemin={0}
          aria-valuemax={days}
          aria-valuenow={Math.round(shown[side])}
          aria-valuetext={shortDay(new Date(start + shown[side] * DAY))}
          onKeyDown={onKey(side)}
        />
      ))}
    </div>
  );
}
