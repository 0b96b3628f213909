import '~/ui/charts/charts.css';
import type { Lane, Story } from '~/api/model';
import { t } from '~/texts';
import { timeMarks, weekends } from '~/ui/charts/timeMarks';
import { shortDay, utc } from '~/ui/format/time';
import { arrowsOf } from './arrows';
import { countedMarks } from './counted';
import { grouped } from './gather';
import { headingsOf, presentOf } from './headings';
import { HEAD, LANE, type Layout, laneTop, layoutOf, markLabels, tickTop } from './layout';
import { MarkShape } from './MarkShape';

interface Props {
  story: Story;
  chosen: string | undefined;
  width: number;
  now: Date;
}

/** Each subject a lane: touches, gains, payments and contacts above, ordinary work as ticks below. */
export function Lanes({ story, chosen, width, now }: Props) {
  const layout = layoutOf(story, width);
  const labels = markLabels(layout);
  const arrows = arrowsOf(story, layout, labels, chosen);
  const weeks = timeMarks(layout.from, layout.to, width / 80);
  return (
    <svg className="pb-svg pb-lanes" width={width} height={layout.height} role="img" aria-label={finding(story)}>
      <defs>
        <ArrowHead id="gain-head" className="gain" />
        <ArrowHead id="paid-head" className="paid" />
      </defs>
      <Ground layout={layout} story={story} chosen={chosen} weeks={weeks} />
      {story.lanes.map((lane, index) => (
        <Ticks key={lane.subject.id} lane={lane} index={index} layout={layout} />
      ))}
      {arrows.map(({ key, kind, path, text }) => (
        <path
          key={key}
          className={kind === 'PAID' ? 'arrow paid' : 'arrow gain'}
          d={path}
          markerEnd={`url(#${kind === 'PAID' ? 'paid' : 'gain'}-head)`}
        >
          {text && <title>{text}</title>}
        </path>
      ))}
      {layout.placed.map((one) => (
        <MarkShape key={one.id} placed={one} />
      ))}
      {labels.map(({ id, text, x, y, anchor }) => (
        <text key={id} className="halo" x={x} y={y} textAnchor={anchor}>
          {text}
        </text>
      ))}
      {arrows.map(
        ({ label }) =>
          label && (
            <text key={label.id} className="against-text halo" x={label.x} y={label.y} textAnchor={label.anchor}>
              {label.text}
            </text>
          ),
      )}
      <Present layout={layout} story={story} now={now} weeks={weeks} />
    </svg>
  );
}

function ArrowHead({ id, className }: { id: string; className: string }) {
  return (
    <marker
      id={id}
      viewBox="0 0 8 8"
      refX="6"
      refY="4"
      markerWidth="8"
      markerHeight="8"
      orient="auto"
      markerUnits="userSpaceOnUse"
    >
      <path className={`head ${className}`} d="M0 0.5 7.5 4 0 7.5z" />
    </marker>
  );
}

/** Weekends shaded, weeks ruled, the chosen lane tinted. */
function Ground({
  layout,
  story,
  chosen,
  weeks,
}: {
  layout: Layout;
  story: Story;
  chosen: string | undefined;
  weeks: readonly Date[];
}) {
  const { x, from, to, width, height } = layout;
  return (
    <g>
      {weekends(from, to).map((span) => (
        <rect
          key={span.from.getTime()}
          x={x(span.from.getTime())}
          y={HEAD}
          width={x(span.to.getTime()) - x(span.from.getTime())}
          height={height - HEAD}
          fill="var(--pb-weekend)"
        />
      ))}
      {weeks.map((at) => (
        <line
          key={at.getTime()}
          className="ruler"
          x1={Math.max(0, x(at.getTime()))}
          x2={Math.max(0, x(at.getTime()))}
          y1="6"
          y2={height}
        />
      ))}
      {story.lanes.map(({ subject }, index) => (
        <g key={subject.id}>
          {subject.id === chosen && <rect x="0" y={laneTop(index)} width={width} height={LANE} fill="var(--pb-lane)" />}
          <line className="ruler" x1="0" x2={width} y1={laneTop(index)} y2={laneTop(index)} />
        </g>
      ))}
      <line className="ruler" x1="0" x2={width} y1={height - 0.5} y2={height - 0.5} />
    </g>
  );
}

/** Ordinary, ticketed work and reviews posted: the rest of a life, so that the marks are seen in it. */
function Ticks({ lane, index, layout }: { lane: Lane; index: number; layout: Layout }) {
  const { x, from, to } = layout;
  const inside = ({ at }: { at: string }) => Date.parse(at) >= from.getTime() && Date.parse(at) <= to.getTime();
  const draw = (ticks: Lane['ordinary']) => {
    const seen = new Set<number>();
    return ticks
      .filter(inside)
      .filter(({ at }) => {
        // Ticks closer than they are wide are one line on the screen; hundreds of them would only be slow.
        const pixel = Math.round(x(Date.parse(at)) / 2);
        return seen.has(pixel) ? false : seen.add(pixel);
      })
      .map(({ at, count, against }) => (
        <rect
          key={at}
          className={against > 0 ? 'tick weighs' : 'tick'}
          x={x(Date.parse(at)) - 0.6}
          y={tickTop(index) - 3}
          width="1.2"
          height="6"
        >
          <title>{`${utc(new Date(at))}: ${t.casefile.timeline.events(count)}`}</title>
        </rect>
      ));
  };
  return (
    <g>
      {draw(lane.ordinary)}
      {draw(lane.posted)}
    </g>
  );
}

/** The words above, when alerts were raised, and now. */
function Present({ layout, story, now, weeks }: { layout: Layout; story: Story; now: Date; weeks: readonly Date[] }) {
  const { x, from, to, height } = layout;
  const today = presentOf(layout, now);
  const alerts = story.alertedAt.map(Date.parse).filter((at) => at >= from.getTime() && at <= to.getTime());
  return (
    <g>
      {alerts.map((at) => (
        <path key={at} className="ink" d={`M${x(at) - 5} ${HEAD - 7}h10l-5 7z`} />
      ))}
      {today !== undefined && (
        <line x1={x(today)} x2={x(today)} y1={HEAD - 4} y2={height} stroke="var(--pb-own)" strokeWidth="1.6" />
      )}
      {headingsOf(layout, story, weeks, now).map(({ key, text, x: at, anchor, strong }) => (
        <text key={key} className={strong ? 'strong' : ''} x={at} y="16" textAnchor={anchor}>
          {text}
        </text>
      ))}
    </g>
  );
}

function finding(story: Story): string {
  const all = story.lanes.flatMap(({ marks }) => marks);
  const parts = grouped(all, ({ kind }) => kind).map((marks) => countedMarks(marks[0].kind, marks));
  return t.casefile.timeline.finding(shortDay(new Date(story.from)), shortDay(new Date(story.to)), parts.join(', '));
}
