import type { Dashboard } from '~/api/model';
import { t } from '~/texts';
import { linear, marks, roundStep } from '~/ui/charts/scale';
import { useWidth } from '~/ui/charts/useWidth';
import { Figure, Key } from '~/ui/figure/Figure';
import { whom } from './group';

const HEIGHT = 232;
const LEFT = 72;
const BAR = 22;
const FLOOR = HEIGHT - 22;
const WEEK = 7;
const words = t.dashboard.backlog;

type Age = Dashboard['backlog'][number];

const sum = (ages: readonly Age[], of: (age: Age) => number): number => ages.reduce((all, age) => all + of(age), 0);

function ageInWords({ leastDays, mostDays }: Age): string {
  if (mostDays === null) return words.over(leastDays);
  return leastDays === 0 ? words.under(mostDays) : words.between(leastDays, mostDays);
}

/** What waits, by how long it has; of a group, ages with enough of it alone. */
export function BacklogFigure({ dashboard }: { dashboard: Dashboard }) {
  const { backlog: ages, smallestGroup: smallest } = dashboard;
  const of = whom(dashboard.narrowedTo);
  const above = sum(ages, (age) => age.above);
  const below = sum(ages, (age) => age.below);
  const old = sum(
    ages.filter(({ leastDays }) => leastDays >= WEEK),
    (age) => age.above + age.below,
  );
  return (
    <Figure
      id="backlog"
      title={words.title}
      note={words.note(above + below, of)}
      legend={
        <>
          <Key mark="bar">{words.above(above)}</Key>
          <Key mark="outline">{words.below(below)}</Key>
        </>
      }
      rows={{ columns: words.columns, rows: ages.map((age) => [ageInWords(age), age.above, age.below]) }}
      of={of}
      nothing={above + below > 0 ? undefined : of ? t.dashboard.nothingYet(smallest, of) : words.none}
      foot={of ? words.left(smallest) : words.foot(old)}
    >
      <Chart ages={ages} finding={of ? words.findingOf(above + below) : words.finding(above + below, old)} />
    </Figure>
  );
}

function Chart({ ages, finding }: { ages: readonly Age[]; finding: string }) {
  const [ref, width] = useWidth<HTMLDivElement>(360);
  const most = Math.max(...ages.map((age) => age.above + age.below), 4);
  const step = Math.max(1, roundStep(most, 4));
  const x = linear([0, Math.ceil(most / step) * step], [LEFT, width - 34]);
  const slot = FLOOR / ages.length;
  return (
    <div ref={ref}>
      <svg className="pb-svg" width={width} height={HEIGHT} role="img" aria-label={finding}>
        {marks(0, Math.ceil(most / step) * step, step).map((mark) => (
          <g key={mark}>
            <line className={mark === 0 ? 'axis' : 'ruler'} x1={x(mark)} x2={x(mark)} y1="0" y2={FLOOR} />
            <text className="subtle" x={x(mark)} y={HEIGHT - 4} textAnchor="middle">
              {mark}
            </text>
          </g>
        ))}
        {ages.map((age, at) => {
          const y = at * slot + (slot - BAR) / 2;
          const all = age.above + age.below;
          return (
            <g key={age.leastDays}>
              <text x={LEFT - 8} y={y + BAR / 2 + 4} textAnchor="end">
                {ageInWords(age)}
              </text>
              {age.above > 0 && (
                <rect x={LEFT} y={y} width={x(age.above) - LEFT} height={BAR} fill="var(--pb-own-soft)" />
              )}
              {age.below > 0 && (
                <rect className="dashed" x={x(age.above)} y={y + 0.5} width={x(all) - x(age.above)} height={BAR - 1} />
              )}
              <text className="strong" x={x(all) + 6} y={y + BAR / 2 + 4}>
                {all}
              </text>
            </g>
          );
        })}
      </svg>
    </div>
  );
}
