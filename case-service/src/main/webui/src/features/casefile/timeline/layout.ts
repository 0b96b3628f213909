import type { Lane, Story } from '~/api/model';
import { linear, type Scale, textWidth } from '~/ui/charts/scale';
import { countedMarks } from './counted';
import { gathered, type Placed } from './gather';

/** Heights in pixels; the labels beside the lanes use the same. */
export const LANE = 50;
export const HEAD = 26;
const MARK_Y = 23;
const TICK_Y = 40;

export interface Layout {
  x: Scale;
  width: number;
  height: number;
  from: Date;
  to: Date;
  placed: Placed[];
  byId: Map<string, Placed>;
  laneOf: Map<string, number>;
}

/** Where everything of a story is drawn: pure, so that it can be tested without a browser. */
export function layoutOf(story: Story, width: number): Layout {
  const from = new Date(story.from);
  const to = new Date(story.to);
  const x = linear([from.getTime(), to.getTime()], [0, width]);
  const placed = story.lanes.flatMap((lane, index) => {
    const shown = lane.marks.filter(
      (mark) => Date.parse(mark.until) >= from.getTime() && Date.parse(mark.at) <= to.getTime(),
    );
    return gathered(shown, x, laneTop(index) + MARK_Y, width);
  });
  return {
    x,
    width,
    from,
    to,
    placed,
    height: laneTop(story.lanes.length),
    byId: new Map(placed.flatMap((one) => one.ids.map((id) => [id, one] as const))),
    laneOf: new Map(story.lanes.map(({ subject }, index) => [subject.id, index])),
  };
}

export const laneTop = (index: number): number => HEAD + index * LANE;
export const tickTop = (index: number): number => laneTop(index) + TICK_Y;

/** Merchants shown before the rest is asked for. */
const HANDFUL = 5;

/** Lanes that say something: everyone but merchants and reviewers; reviewers with marks, for their reviews lie in the merchants' lanes; of merchants with marks or evidence those that arrows of the chosen one lead to, then the heaviest; the chosen one always. */
export function sayingLanes(
  { lanes, arrows }: Pick<Story, 'lanes' | 'arrows'>,
  weighed: ReadonlySet<string>,
  chosen: string | undefined,
): Lane[] {
  const own = new Set(lanes.find(({ subject }) => subject.id === chosen)?.marks.map(({ id }) => id));
  const led = new Set(arrows.flatMap(({ from, toSubject }) => (own.has(from) ? [toSubject] : [])));
  const weight = ({ subject, totalDecibans, marks }: Lane): number =>
    (totalDecibans ?? -1_000) + (marks.length > 0 ? 1_000 : 0) + (led.has(subject.id) ? 2_000 : 0);
  const merchants = lanes
    .filter(({ subject, marks }) => subject.kind === 'MERCHANT' && (marks.length > 0 || weighed.has(subject.id)))
    .sort((a, b) => weight(b) - weight(a))
    .slice(0, HANDFUL);
  return lanes.filter((lane) => {
    if (lane.subject.id === chosen) return true;
    if (lane.subject.kind === 'REVIEWER') return lane.marks.length > 0;
    return lane.subject.kind !== 'MERCHANT' || merchants.includes(lane);
  });
}

export interface MarkLabel {
  id: string;
  text: string;
  x: number;
  y: number;
  anchor: 'start' | 'end';
}

/** Words beside marks: the merchant before the first of a run of touches, what was gained after the last of a run; none where it would lie on another mark. */
export function markLabels({ placed, width }: Layout): MarkLabel[] {
  const found: MarkLabel[] = [];
  placed.forEach((one, index) => {
    const touch = one.kind === 'TOUCH' || one.kind === 'POWER';
    const before = placed[index - 1];
    const text = touch ? merchantOf(one) : one.kind === 'GAIN' ? gainOf(one) : '';
    if (!text || (touch && before?.y === one.y && merchantOf(before) === text)) return;
    const size = textWidth(text);
    const x = touch ? one.x - one.half - 4 : one.x + one.half + 5;
    const span: [number, number] = touch ? [x - size, x] : [x, x + size];
    const others = placed.filter((other) => other !== one && other.y === one.y);
    const free = others.every((other) => other.x + other.half < span[0] || other.x - other.half > span[1]);
    const clear = found.every((label) => label.y !== one.y + 4 || !overlaps(spanOf(label), span));
    if (free && clear && span[0] >= 0 && span[1] <= width) {
      found.push({ id: one.id, text, x, y: one.y + 4, anchor: touch ? 'end' : 'start' });
    }
  });
  return found;
}

/** The one merchant that a mark is about; of several none is named on the chart, all in its tooltip. */
function merchantOf({ marks }: Placed): string {
  const names = new Set(marks.map(({ merchant }) => merchant?.label ?? ''));
  return names.size === 1 ? (marks[0].merchant?.label ?? '') : '';
}

/** One or two say what they are; more are counted, for no one's words are all of theirs. */
const gainOf = ({ marks }: Placed): string =>
  marks.length <= 2 ? marks.map(({ label }) => label).join('; ') : countedMarks('GAIN', marks);

const spanOf = ({ text, x, anchor }: MarkLabel): [number, number] => {
  const size = textWidth(text);
  return anchor === 'end' ? [x - size, x] : [x, x + size];
};

const overlaps = (a: [number, number], b: [number, number]) => a[0] < b[1] && b[0] < a[1];
