import { signed } from '../format/decibans';
import { type Scale, textWidth } from './scale';

/** Decibans: steps lighter than this move the line, but are not worth words, nor is a fall within a day a point. */
const LEAST = 3;

/** One known point of a bill's history: the total just after its steps. */
export interface HistoryPoint {
  at: string;
  totalDecibans: number;
  steps: { family: string; decibans: number }[];
}

/** One point a day, the day's last, and before it the day's highest where the bill fell far again: their steps are the day's, summed by family. */
export function daily(history: readonly HistoryPoint[]): HistoryPoint[] {
  const days = new Map<string, HistoryPoint[]>();
  for (const point of history) {
    const day = new Date(point.at).toDateString();
    days.set(day, [...(days.get(day) ?? []), point]);
  }
  return [...days.values()].flatMap((points) => {
    const totals = points.map(({ totalDecibans }) => totalDecibans);
    const peak = Math.max(...totals);
    const cut = peak - (totals.at(-1) ?? peak) < LEAST ? points.length : totals.indexOf(peak) + 1;
    return [joined(points.slice(0, cut)), joined(points.slice(cut))].flat();
  });
}

/** The last of these points with the steps of all; nothing of none. */
function joined(points: readonly HistoryPoint[]): HistoryPoint[] {
  const last = points.at(-1);
  return last ? [{ ...last, steps: summed(points.flatMap(({ steps }) => steps)) }] : [];
}

function summed(steps: HistoryPoint['steps']): HistoryPoint['steps'] {
  const sums = new Map<string, number>();
  for (const { family, decibans } of steps) sums.set(family, (sums.get(family) ?? 0) + decibans);
  return [...sums].map(([family, decibans]) => ({ family, decibans }));
}

export interface Corner {
  at: number;
  decibans: number;
}

/** Corners of the line: fading from point to point, a jump of the steps' sum at each, and on to the total as it stands in the end. */
export function corners(history: readonly HistoryPoint[], until: number, prior: number, total?: number): Corner[] {
  const line: Corner[] = [];
  for (const point of history) {
    const at = Date.parse(point.at);
    line.push({ at, decibans: point.totalDecibans - jumpOf(point) }, { at, decibans: point.totalDecibans });
  }
  const first = line[0];
  if (first) line.unshift({ at: Math.min(first.at, until), decibans: Math.min(first.decibans, prior) });
  const last = line.at(-1);
  if (last && (last.at < until || total !== undefined)) line.push({ at: until, decibans: total ?? last.decibans });
  return line;
}

/** Pieces of the line above the alert line, cut at the crossings, for shading. */
export function above(line: readonly Corner[], limit: number): Corner[][] {
  const pieces: Corner[][] = [];
  let piece: Corner[] = [];
  line.forEach((corner, index) => {
    const before = line[index - 1];
    if (before && before.decibans > limit !== corner.decibans > limit) {
      const share = (limit - before.decibans) / (corner.decibans - before.decibans);
      const crossing = { at: before.at + share * (corner.at - before.at), decibans: limit };
      piece.push(crossing);
      if (corner.decibans <= limit) pieces.push(piece);
      if (corner.decibans <= limit) piece = [];
    }
    if (corner.decibans > limit) piece.push(corner);
  });
  if (piece.length > 1) pieces.push([...piece, { at: piece.at(-1)?.at ?? 0, decibans: limit }]);
  return pieces;
}

/** When the total last rose over the line and stayed there, or undefined if it stands below. */
export function aboveSince(history: readonly HistoryPoint[], limit: number): Date | undefined {
  let since: Date | undefined;
  for (const point of history) {
    const { at, totalDecibans } = point;
    const before = totalDecibans - jumpOf(point);
    if (totalDecibans < limit) since = undefined;
    else if (!since || before < limit) since = new Date(at);
  }
  return since;
}

export interface Label {
  x: number;
  y: number;
  anchor: 'start' | 'end';
  text: string;
}

export interface Plot {
  x: Scale;
  y: Scale;
  left: number;
  /** Where words have to end. */
  width: number;
  /** The axis: no words on it or under it. */
  bottom: number;
  alertLine: number;
}

interface Box {
  x0: number;
  x1: number;
  /** Of the words' base line. */
  y: number;
}

const LINE = 15;
/** More steps than a handful are not worth words. */
const MOST = 6;
const POINT = 5;
/** Room for what hangs under the base line. */
const CLEAR = 4;

/** What stands at the right end of the line, and the largest steps beside their points: nothing over anything else; the lighter step gives way to the heavier. */
export function labelsOf(
  history: readonly HistoryPoint[],
  plot: Plot,
  end: { decibans: number; at: number; text: string },
  name: (family: string) => string,
): { steps: Label[]; end: Label } {
  const points = history.map((point) => ({ x: plot.x(Date.parse(point.at)), y: plot.y(point.totalDecibans) }));
  const now = endLabel(points, plot, end);
  const taken = [
    // Nothing is written through the alert line, nor over a point.
    { x0: plot.left, x1: plot.width, y: plot.y(plot.alertLine) + 4 },
    { x0: now.x - textWidth(now.text) * 1.1, x1: now.x, y: now.y },
    ...points.map(({ x, y }) => ({ x0: x - POINT, x1: x + POINT, y: y + 4 })),
  ];
  return { steps: stepLabels(history, plot, taken, name), end: now };
}

/** Above the line's end; below it where the line would run through the words; above all of the line that lies under them where neither is free. */
function endLabel(
  points: { x: number; y: number }[],
  plot: Plot,
  { decibans, at, text }: Parameters<typeof labelsOf>[2],
): Label {
  const x = plot.x(at);
  const end = plot.y(decibans);
  const left = x - textWidth(text) * 1.1 - POINT;
  const entering = points.filter((point) => point.x <= left).slice(-1);
  const under = [...entering, ...points.filter((point) => point.x > left)].map((point) => point.y);
  const free = [end - 9, end + LINE].filter(
    (y) => y <= plot.bottom - CLEAR && under.every((point) => point < y - LINE || point > y + POINT),
  );
  return { x, y: free[0] ?? Math.min(end, ...under) - 9, anchor: 'end', text };
}

function stepLabels(
  history: readonly HistoryPoint[],
  plot: Plot,
  standing: readonly Box[],
  name: (family: string) => string,
): Label[] {
  const taken = [...standing];
  const placed: Label[] = [];
  const weight = (point: HistoryPoint) => Math.abs(jumpOf(point));
  const heaviest = history.filter((point) => weight(point) >= LEAST).sort((a, b) => weight(b) - weight(a));
  for (const point of heaviest) {
    if (placed.length === MOST) break;
    const text = wordsOf(point, name);
    const width = textWidth(text) + 4;
    const at = plot.x(Date.parse(point.at));
    const y = plot.y(point.totalDecibans) - 5;
    const spots = [
      { x: at - 7, x0: at - 7 - width, anchor: 'end' as const, y: y + 3 },
      { x: at - 2, x0: at - width, anchor: 'end' as const, y: y - 6 },
      { x: at + 8, x0: at + 8, anchor: 'start' as const, y: y - 1 },
      { x: at + 8, x0: at + 8, anchor: 'start' as const, y: y + 24 },
    ];
    const free = spots.find(
      (spot) =>
        spot.x0 >= plot.left &&
        spot.x0 + width <= plot.width &&
        spot.y <= plot.bottom - CLEAR &&
        taken.every((other) => Math.abs(other.y - spot.y) >= LINE || spot.x0 > other.x1 || spot.x0 + width < other.x0),
    );
    if (!free) continue;
    taken.push({ x0: free.x0, x1: free.x0 + width, y: free.y });
    placed.push({ x: free.x, y: free.y, anchor: free.anchor, text });
  }
  return placed;
}

/** Decibans: less than any weight that is shown. */
const NOTHING = 0.05;

/** When the bill of someone judged at that time fell back to the prior: events run by their own clock, and the fall is drawn where they stood. */
export function startedOver(history: readonly HistoryPoint[], judged: number, prior: number): number {
  const fall = history.findLast(
    (point) => Date.parse(point.at) <= judged && Math.abs(point.totalDecibans - prior) < NOTHING && jumpOf(point) !== 0,
  );
  return fall ? Date.parse(fall.at) : judged;
}

const jumpOf = ({ steps }: HistoryPoint): number => steps.reduce((sum, { decibans }) => sum + decibans, 0);

function wordsOf(point: HistoryPoint, name: (family: string) => string): string {
  const heavy = [...point.steps].sort((a, b) => Math.abs(b.decibans) - Math.abs(a.decibans)).slice(0, 2);
  const names = heavy.map(({ family }, index) => (index === 0 ? name(family) : name(family).toLowerCase()));
  return `${names.join(', ')}${point.steps.length > 2 ? '…' : ''} ${signed(jumpOf(point))}`;
}
