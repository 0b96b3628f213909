import type { Lane, Mark, Story } from '~/api/model';
import { linear, type Scale, textWidth } from '~/ui/charts/scale';

/** Heights in pixels; the labels beside the lanes use the same. */
export const LANE = 50;
export const HEAD = 26;
const MARK_Y = 23;
const TICK_Y = 40;
const CLOSE = 17;
const HALF_DAY = 43_200_000;

/** Marks of one kind and merchant that would lie on each other are drawn as one with their sum. */
export interface Placed {
  id: string;
  ids: string[];
  kind: Mark['kind'];
  x: number;
  y: number;
  count: number;
  label: string;
  mark: Mark;
  /** Half of what it takes up sideways. */
  half: number;
}

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
  const placed = story.lanes.flatMap((lane, index) => placeLane(lane, laneTop(index), x, from.getTime(), to.getTime()));
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

function placeLane(lane: Lane, top: number, x: Scale, from: number, to: number): Placed[] {
  const done: Placed[] = [];
  const marks = lane.marks
    .filter(({ at }) => Date.parse(at) >= from - HALF_DAY && Date.parse(at) <= to + HALF_DAY)
    .sort((a, b) => a.at.localeCompare(b.at));
  for (const mark of marks) {
    const at = (x(Date.parse(mark.at)) + x(Date.parse(mark.until))) / 2;
    const near = done.findLast(
      (one) => one.kind === mark.kind && one.mark.merchant?.id === mark.merchant?.id && at - one.x < widthOf(mark),
    );
    if (near && mark.kind !== 'PAYMENT') {
      near.ids.push(mark.id);
      near.count += mark.count;
    } else {
      done.push({
        id: mark.id,
        ids: [mark.id],
        kind: mark.kind,
        x: at,
        y: top + MARK_Y,
        count: mark.count,
        label: mark.label,
        mark,
        half: widthOf(mark) / 2,
      });
    }
  }
  return done;
}

function widthOf(mark: Mark): number {
  if (mark.kind === 'PAYMENT') return textWidth(amountOf(mark), 12) + 16;
  return mark.kind === 'CONTACT' ? 11 : CLOSE + 3;
}

/** "1,200 USD": amounts on charts have no cents. */
export function amountOf({ amount, currency, label }: Pick<Mark, 'amount' | 'currency' | 'label'>): string {
  if (amount === null) return label;
  return `${Math.round(Number(amount)).toLocaleString('en')} ${currency ?? ''}`.trim();
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
  for (const one of placed) {
    const touch = one.kind === 'TOUCH' || one.kind === 'POWER';
    if (!touch && one.kind !== 'GAIN') continue;
    const text = touch ? (one.mark.merchant?.label ?? '') : one.label;
    const size = textWidth(text);
    const x = touch ? one.x - 14 : one.x + 16;
    const span: [number, number] = touch ? [x - size, x] : [x, x + size];
    const others = placed.filter((other) => other !== one && other.y === one.y);
    const free = others.every((other) => other.x + other.half < span[0] || other.x - other.half > span[1]);
    const clear = found.every((label) => label.y !== one.y + 4 || !overlaps(spanOf(label), span));
    if (text && free && clear && span[0] >= 0 && span[1] <= width) {
      found.push({ id: one.id, text, x, y: one.y + 4, anchor: touch ? 'end' : 'start' });
    }
  }
  return found;
}

const spanOf = ({ text, x, anchor }: MarkLabel): [number, number] => {
  const size = textWidth(text);
  return anchor === 'end' ? [x - size, x] : [x, x + size];
};

const overlaps = (a: [number, number], b: [number, number]) => a[0] < b[1] && b[0] < a[1];
