import type { Story } from '~/api/model';
import { textWidth } from '~/ui/charts/scale';
import type { Placed } from './gather';
import { LANE, type Layout, laneTop, type MarkLabel } from './layout';

export interface DrawnArrow {
  key: string;
  kind: 'GAIN_AFTER_TOUCH' | 'PAID';
  path: string;
  /** All it says, for its tooltip. */
  text: string;
  label: MarkLabel | undefined;
  lane: number;
}

const RADIUS = 10;

/** Arrows of a run that say the same are labelled once. */
const RUN = 140;

/** More than these lie across everything: then only those of the chosen subject are drawn. */
const FEW = 12;

export const tooManyArrows = ({ arrows }: Story): boolean => arrows.length > FEW;

/** Those from or to the subject's lane; all where they are few. */
function shownArrows(story: Story, chosen: string | undefined): Story['arrows'] {
  if (!tooManyArrows(story)) return story.arrows;
  const own = new Set(story.lanes.find(({ subject }) => subject.id === chosen)?.marks.map(({ id }) => id));
  return story.arrows.filter(({ from, toSubject }) => toSubject === chosen || own.has(from));
}

/** Arrows between what is drawn; several between the same two marks are one. */
export function arrowsOf(
  story: Story,
  layout: Layout,
  taken: readonly MarkLabel[],
  chosen: string | undefined,
): DrawnArrow[] {
  const drawn = new Map<string, DrawnArrow>();
  const labels = [...taken];
  for (const { kind, from, to, toSubject, label } of shownArrows(story, chosen)) {
    const start = layout.byId.get(from);
    const end = to === null ? undefined : layout.byId.get(to);
    const lane = layout.laneOf.get(toSubject);
    if (!start || (to !== null && !end) || lane === undefined) continue;
    const key = `${kind}${start.id}${end?.id ?? toSubject}`;
    if (drawn.has(key)) continue;
    const said = [...drawn.values()].some(
      (other) => other.label?.text === label && end && Math.abs(other.label.x - end.x) < RUN && other.lane === lane,
    );
    const words = end && !said && kind === 'GAIN_AFTER_TOUCH' ? freeLabel(key, label, end, layout, labels) : undefined;
    if (words) labels.push(words);
    drawn.set(key, {
      key,
      kind,
      lane,
      text: label,
      path: end ? curve(start, end) : drop(start, laneTop(lane), lane),
      label: words,
    });
  }
  return [...drawn.values()];
}

/** From the foot of a touch to the head of a gain, leaving and arriving upright. */
function curve(start: Placed, end: Placed): string {
  const down = end.y > start.y;
  const y0 = start.y + (down ? RADIUS : -RADIUS);
  const y1 = end.y - (down ? RADIUS + 4 : -RADIUS - 4);
  const x1 = end.x - Math.min(5, Math.abs(end.x - start.x) / 4);
  const bend = Math.max(16, Math.abs(y1 - y0) * 0.5);
  const sign = down ? 1 : -1;
  return `M${start.x} ${y0}C${start.x} ${y0 + sign * bend} ${x1 - 12} ${y1 - sign * bend} ${x1} ${y1}`;
}

/** Straight to the lane of whoever was paid. */
function drop(start: Placed, top: number, lane: number): string {
  const above = start.y < top;
  const y1 = above ? laneTop(lane) + 9 : laneTop(lane) + LANE - 6;
  return `M${start.x} ${start.y + (above ? 11 : -11)}V${y1}`;
}

/** Half of a mark's height and of a line of words, in pixels: nearer than that they touch. */
const TOUCHING = 18;

/** "2 d later" before the gain, where nothing else is; else the arrow's tooltip alone says it. */
function freeLabel(
  id: string,
  text: string,
  end: Placed,
  layout: Layout,
  labels: readonly MarkLabel[],
): MarkLabel | undefined {
  const x = end.x - end.half - 7;
  const y = end.y + 4;
  const left = x - textWidth(text);
  const clear = labels.every((other) => {
    const width = textWidth(other.text);
    const start = other.anchor === 'end' ? other.x - width : other.x;
    return Math.abs(other.y - y) > 13 || start + width < left || start > x;
  });
  const free = layout.placed.every(
    (one) => Math.abs(one.y + 4 - y) > TOUCHING || one.x + one.half < left || one.x - one.half > x,
  );
  return clear && free && left > 0 ? { id, text, x, y, anchor: 'end' } : undefined;
}
