import type { Dashboard } from '~/api/model';
import { t } from '~/texts';
import { linear, marks } from '~/ui/charts/scale';
import { useWidth } from '~/ui/charts/useWidth';
import { Figure, Key } from '~/ui/figure/Figure';
import { tenths } from '~/ui/figure/shares';
import { whom } from './group';

const HEIGHT = 232;
const LEFT = 112;
const FLOOR = HEIGHT - 22;
/** So many rows can be told apart. */
const MOST = 10;
const words = t.dashboard.families;

type Family = Dashboard['families'][number];

const apart = ({ confirmed, cleared }: Family): number => confirmed.share - cleared.share;

/** How often each family spoke against those who were confirmed, beside those who were cleared. */
export function FamiliesFigure({ dashboard, span }: { dashboard: Dashboard; span: string }) {
  const of = whom(dashboard.narrowedTo);
  const sorted = [...dashboard.families].sort((a, b) => apart(b) - apart(a));
  const [best, rest] = words.foot(sorted[0]?.label ?? '');
  return (
    <Figure
      id="evidence"
      title={words.title}
      note={words.note(span)}
      legend={
        <>
          <Key mark="square">{words.confirmed}</Key>
          <Key mark="ring">{words.cleared}</Key>
        </>
      }
      rows={{
        columns: words.columns,
        rows: sorted.map(({ label, confirmed, cleared }) => [
          label,
          confirmed.hits,
          confirmed.of,
          tenths(confirmed.share),
          cleared.hits,
          cleared.of,
          tenths(cleared.share),
        ]),
      }}
      of={of}
      nothing={sorted.length === 0 ? t.dashboard.nothingYet(dashboard.smallestGroup, of) : undefined}
      foot={
        <>
          <strong>{best}</strong>
          {rest}
        </>
      }
    >
      <Chart families={sorted.slice(0, MOST)} />
    </Figure>
  );
}

function Chart({ families }: { families: readonly Family[] }) {
  const [ref, width] = useWidth<HTMLDivElement>(360);
  const most = Math.max(...families.flatMap(({ confirmed, cleared }) => [confirmed.share, cleared.share])) * 100;
  const top = Math.max(20, Math.ceil(most / 20) * 20);
  const x = linear([0, top], [LEFT, width - 16]);
  const slot = FLOOR / families.length;
  return (
    <div ref={ref}>
      <svg
        className="pb-svg"
        width={width}
        height={HEIGHT}
        role="img"
        aria-label={words.finding(families[0]?.label ?? '')}
      >
        {marks(0, top, 20).map((mark) => (
          <g key={mark}>
            <line className={mark === 0 ? 'axis' : 'ruler'} x1={x(mark)} x2={x(mark)} y1="0" y2={FLOOR} />
            <text className="subtle" x={x(mark)} y={HEIGHT - 4} textAnchor="middle">
              {mark === top ? `${mark}\u00a0%` : mark}
            </text>
          </g>
        ))}
        {families.map(({ family, label, confirmed, cleared }, at) => {
          const y = at * slot + slot / 2;
          const [found, free] = [x(confirmed.share * 100), x(cleared.share * 100)];
          return (
            <g key={family}>
              <text x={LEFT - 8} y={y + 4} textAnchor="end">
                {label}
              </text>
              <line x1={found} x2={free} y1={y} y2={y} stroke="var(--pb-peers)" strokeWidth="3" />
              <circle
                cx={free}
                cy={y}
                r="4.2"
                fill="var(--pf-t--global--background--color--primary--default)"
                stroke="var(--pb-for-line)"
                strokeWidth="1.8"
              />
              <rect x={found - 4.5} y={y - 4.5} width="9" height="9" fill="var(--pb-against-text)" />
            </g>
          );
        })}
      </svg>
    </div>
  );
}
