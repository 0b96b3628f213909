import type { Dashboard } from '~/api/model';
import { t } from '~/texts';
import { linear, marks } from '~/ui/charts/scale';
import { useWidth } from '~/ui/charts/useWidth';
import { Figure, Key } from '~/ui/figure/Figure';
import { shareCells } from '~/ui/figure/shares';
import { percent } from '~/ui/format/decibans';
import { countryName, whom } from './group';

const HEIGHT = 232;
const LEFT = 122;
const RIGHT = 40;
const FLOOR = HEIGHT - 22;
const GAP = 12;
/** So many rows of each list can be told apart; the table has all. */
const MOST = 5;
const words = t.dashboard.groups;
type Group = Dashboard['countries'][number];

/** Which share of the staff about whom something was decided was cleared, by country and by role: a detector that is unfair shows here. */
export function GroupsFigure({ dashboard, span }: { dashboard: Dashboard; span: string }) {
  const countries = dashboard.countries.map((group) => ({ ...group, name: countryName(group.name) }));
  const lists = [countries, dashboard.roles].filter((list) => list.length > 0);
  const of = whom(dashboard.narrowedTo);
  const all = shareOfAll(lists);
  return (
    <Figure
      id="false-alarms"
      title={words.title}
      note={words.note(span)}
      legend={
        <>
          <Key mark="dot">{t.dashboard.share}</Key>
          <Key mark="whisker level">{t.dashboard.interval}</Key>
          <Key mark="upright">{words.all(percent(all))}</Key>
        </>
      }
      rows={{
        columns: words.columns,
        rows: lists.flat().map(({ name, cleared }) => [name, cleared.hits, cleared.of, ...shareCells(cleared)]),
      }}
      of={of}
      nothing={lists.length === 0 ? t.dashboard.nothingYet(dashboard.smallestGroup, of) : undefined}
      foot={words.foot(dashboard.smallestGroup)}
    >
      <Chart lists={lists.map((list) => list.slice(0, MOST))} all={all} />
    </Figure>
  );
}

/** By the list that leaves the fewest out. */
function shareOfAll(lists: readonly (readonly Group[])[]): number {
  const sums = lists.map((groups) => ({
    people: groups.reduce((sum, { cleared }) => sum + cleared.of, 0),
    cleared: groups.reduce((sum, { cleared }) => sum + cleared.hits, 0),
  }));
  const { people, cleared } = sums.reduce((most, one) => (one.people > most.people ? one : most), {
    people: 0,
    cleared: 0,
  });
  return people === 0 ? 0 : cleared / people;
}

function Chart({ lists, all }: { lists: readonly (readonly Group[])[]; all: number }) {
  const [ref, width] = useWidth<HTMLDivElement>(360);
  const rows = lists.flat();
  const top = Math.min(
    100,
    Math.max(20, Math.ceil((Math.max(...rows.map(({ cleared }) => cleared.high)) * 100) / 20) * 20),
  );
  const x = linear([0, top], [LEFT, width - RIGHT]);
  const slot = (FLOOR - GAP * (lists.length - 1)) / rows.length;
  const placed = lists.flatMap((list, at) =>
    list.map((group, row) => {
      const before = lists.slice(0, at).reduce((sum, { length }) => sum + length, 0);
      return { group, key: `${at} ${group.name}`, y: (before + row + 0.5) * slot + at * GAP };
    }),
  );
  return (
    <div ref={ref}>
      <svg className="pb-svg" width={width} height={HEIGHT} role="img" aria-label={words.finding(percent(all))}>
        {marks(0, top, 20).map((mark) => (
          <g key={mark}>
            <line className={mark === 0 ? 'axis' : 'ruler'} x1={x(mark)} x2={x(mark)} y1="0" y2={FLOOR} />
            <text className="subtle" x={x(mark)} y={HEIGHT - 4} textAnchor="middle">
              {mark === top ? `${mark}\u00a0%` : mark}
            </text>
          </g>
        ))}
        <text className="subtle" x={width} y={HEIGHT - 4} textAnchor="end">
          {words.people}
        </text>
        <line className="alert-line" x1={x(all * 100)} x2={x(all * 100)} y1="0" y2={FLOOR} />
        {placed.map(({ group, key, y }) => (
          <Row
            key={key}
            group={group}
            y={y}
            x={x}
            width={width}
            apart={group.cleared.low > all || group.cleared.high < all}
          />
        ))}
      </svg>
    </div>
  );
}

interface RowProps {
  group: Group;
  y: number;
  x: (percent: number) => number;
  width: number;
  /** Whether all lies outside of its interval. */
  apart: boolean;
}

function Row({ group: { name, cleared }, y, x, width, apart }: RowProps) {
  const [low, at, high] = [x(cleared.low * 100), x(cleared.share * 100), x(cleared.high * 100)];
  return (
    <g>
      <text className={apart ? 'strong' : ''} x={LEFT - 8} y={y + 4} textAnchor="end">
        {name.length > 18 ? `${name.slice(0, 17)}…` : name}
      </text>
      <path className="whisker" d={`M${low} ${y}H${high}M${low} ${y - 4}v8M${high} ${y - 4}v8`} />
      <circle cx={at} cy={y} r="4" fill="var(--pb-own)" />
      <text className="subtle" x={width} y={y + 4} textAnchor="end">
        {cleared.of}
      </text>
    </g>
  );
}
