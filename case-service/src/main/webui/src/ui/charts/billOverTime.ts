import { signed } from '../format/decibans';
import { type Corner, curve, type Fade } from './fading';
import { type Scale, textWidth } from './scale';

/** Decibans: steps lighter than this move the line, but are not worth words, nor is a fall within a day a point. */
const LEAST = 3;

/** How a family moved, told apart by what moved it: findings, time, or a case that was closed. */
export interface Move {
  family: string;
  found: number;
  faded: number;
  lifted: number;
  /** ISO 8601. */
  halfLife: string;
}

/** One known point of a bill's history: the total just after its steps. */
export interface HistoryPoint {
  at: string;
  totalDecibans: number;
  steps: readonly Move[];
}

/** What a family weighs at one time. */
export interface Standing {
  family: string;
  decibans: number;
  halfLife: string;
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

function summed(steps: readonly Move[]): Move[] {
  const sums = new Map<string, Move>();
  for (const step of steps) {
    const sum = sums.get(step.family);
    sums.set(step.family, {
      ...step,
      found: step.found + (sum?.found ?? 0),
      faded: step.faded + (sum?.faded ?? 0),
      lifted: step.lifted + (sum?.lifted ?? 0),
    });
  }
  return [...sums.values()];
}

/**
 * Corners of the line: fading from point to point, a jump of what was found at each, and on to what the lines weigh in the end (flat where nobody says what).
 */
export function corners(
  history: readonly HistoryPoint[],
  until: number,
  prior: number,
  now?: readonly Standing[],
): Corner[] {
  const line: Corner[] = [];
  for (const point of history) {
    const at = Date.parse(point.at);
    const before = line.at(-1);
    const fades = point.steps.map(({ faded, halfLife }) => ({ decibans: faded, halfLife }));
    if (before) line.push(...curve(before, at, fades));
    line.push({ at, decibans: point.totalDecibans - jumpOf(point) }, { at, decibans: point.totalDecibans });
  }
  const first = line[0];
  if (first) line.unshift({ at: Math.min(first.at, until), decibans: Math.min(first.decibans, prior) });
  const last = line.at(-1);
  if (!last || (last.at >= until && !now)) return line;
  if (now) line.push(...curve(last, until, fadesSince(history, now)));
  const total = now?.reduce((sum, { decibans }) => sum + decibans, prior);
  line.push({ at: until, decibans: total ?? last.decibans });
  return line;
}

/** What became of each family since the last step. */
function fadesSince(history: readonly HistoryPoint[], now: readonly Standing[]): Fade[] {
  const known = summed(history.flatMap(({ steps }) => steps));
  const families = new Map([...known, ...now].map(({ family, halfLife }) => [family, halfLife]));
  return [...families].map(([family, halfLife]) => {
    const move = known.find((step) => step.family === family);
    const line = now.find((standing) => standing.family === family);
    return { decibans: (line?.decibans ?? 0) - (move ? move.found + move.faded + move.lifted : 0), halfLife };
  });
}

/** The line within a span; what was before it enters at its left edge. */
export function clip(line: readonly Corner[], from: number, to: number, prior: number): Corner[] {
  const inside = line.filter(({ at }) => at >= from && at <= to);
  const before = line.findLast(({ at }) => at < from);
  const next = inside[0];
  if (!before) return [{ at: from, decibans: next?.decibans ?? prior }, ...inside];
  const share = next ? (from - before.at) / (next.at - before.at) : 0;
  return [{ at: from, decibans: before.decibans + share * ((next?.decibans ?? 0) - before.decibans) }, ...inside];
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
/** More steps than these are not worth words. */
const MOST = 8;
const POINT = 5;
/** Room for what hangs under the base line. */
const CLEAR = 4;
/** Height of the words over the base line. */
const CAP = 10;

/** What stands at the right end of the line, and the largest steps beside their points: nothing over anything else; the lighter step gives way to the heavier. */
export function labelsOf(
  history: readonly HistoryPoint[],
  line: readonly Corner[],
  plot: Plot,
  text: string,
  name: (family: string) => string,
): { steps: Label[]; end: Label } {
  const points = history.map((point) => ({ x: plot.x(Date.parse(point.at)), y: plot.y(point.totalDecibans) }));
  const pieces = piecesOf(line, plot);
  const now = endLabel(line, pieces, plot, text);
  const taken = [
    // Nothing is written through the alert line, nor over a point.
    { x0: plot.left, x1: plot.width, y: plot.y(plot.alertLine) + 4 },
    { x0: now.x - textWidth(now.text) * 1.1, x1: now.x, y: now.y },
    ...points.map(({ x, y }) => ({ x0: x - POINT, x1: x + POINT, y: y + 4 })),
  ];
  return { steps: stepLabels(history, pieces, plot, taken, name), end: now };
}

/** A straight piece of the line, in pixels. */
interface Piece {
  x0: number;
  x1: number;
  top: number;
  bottom: number;
}

/** The curve is cut so finely that a piece's box says where it runs. */
function piecesOf(line: readonly Corner[], { x, y }: Plot): Piece[] {
  return line.slice(1).map((corner, index) => {
    const before = line[index] ?? corner;
    const [a, b] = [y(before.decibans), y(corner.decibans)];
    return { x0: x(before.at), x1: x(corner.at), top: Math.min(a, b), bottom: Math.max(a, b) };
  });
}

const runsThrough = (pieces: readonly Piece[], { x0, x1, y }: Box): boolean =>
  pieces.some((piece) => piece.x1 > x0 && piece.x0 < x1 && piece.bottom > y - CAP && piece.top < y + CLEAR);

/** Above the line's end; below it, or left of it where it fell there, where the line would run through the words; else above all of the line under them. */
function endLabel(line: readonly Corner[], pieces: readonly Piece[], plot: Plot, text: string): Label {
  const last = line.at(-1);
  const x = plot.x(last?.at ?? 0);
  const end = plot.y(last?.decibans ?? 0);
  const width = textWidth(text) * 1.1 + POINT;
  const spots = [
    { x, y: end - 9 },
    { x, y: end + LINE },
    { x: x - 2 * POINT, y: end - 9 },
  ];
  const free = spots.find(
    (spot) =>
      spot.y <= plot.bottom - CLEAR &&
      Math.abs(spot.y - plot.y(plot.alertLine) - CLEAR) >= LINE &&
      !runsThrough(pieces, { x0: spot.x - width, x1: spot.x, y: spot.y }),
  );
  const under = pieces.filter((piece) => piece.x1 >= x - width).map(({ top }) => top);
  return { ...(free ?? { x, y: Math.min(end, ...under) - 9 }), anchor: 'end', text };
}

function stepLabels(
  history: readonly HistoryPoint[],
  pieces: readonly Piece[],
  plot: Plot,
  standing: readonly Box[],
  name: (family: string) => string,
): Label[] {
  const taken = [...standing];
  const placed: Label[] = [];
  const weight = (point: HistoryPoint) => Math.abs(foundIn(point));
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
      { x: at - 7, x0: at - 7 - width, anchor: 'end' as const, y: y + 18 },
      { x: at + 8, x0: at + 8, anchor: 'start' as const, y: y - 1 },
      { x: at + 8, x0: at + 8, anchor: 'start' as const, y: y + 24 },
    ];
    const free = spots.find(
      (spot) =>
        spot.x0 >= plot.left &&
        spot.x0 + width <= plot.width &&
        spot.y <= plot.bottom - CLEAR &&
        !runsThrough(pieces, { x0: spot.x0, x1: spot.x0 + width, y: spot.y }) &&
        taken.every((other) => Math.abs(other.y - spot.y) >= LINE || spot.x0 > other.x1 || spot.x0 + width < other.x0),
    );
    if (!free) continue;
    taken.push({ x0: free.x0, x1: free.x0 + width, y: free.y });
    placed.push({ x: free.x, y: free.y, anchor: free.anchor, text });
  }
  return placed;
}

/** When the bill of someone judged at that time started over: events run by their own clock, and the fall is drawn where they stood. */
export function startedOver(history: readonly HistoryPoint[], judged: number): number {
  const fall = history.findLast(
    (point) => Date.parse(point.at) <= judged && point.steps.some(({ lifted }) => lifted !== 0),
  );
  return fall ? Date.parse(fall.at) : judged;
}

/** What was found at a point. */
export const foundIn = ({ steps }: HistoryPoint): number => steps.reduce((sum, { found }) => sum + found, 0);

/** What had faded since the point before. */
export const fadedBefore = ({ steps }: HistoryPoint): number => steps.reduce((sum, { faded }) => sum + faded, 0);

/** What moved at the point itself, and not on the way to it. */
const jumpOf = ({ steps }: HistoryPoint): number => steps.reduce((sum, { found, lifted }) => sum + found + lifted, 0);

function wordsOf(point: HistoryPoint, name: (family: string) => string): string {
  const found = point.steps.filter((step) => step.found !== 0);
  const heavy = found.sort((a, b) => Math.abs(b.found) - Math.abs(a.found)).slice(0, 2);
  const names = heavy.map(({ family }, index) => (index === 0 ? name(family) : name(family).toLowerCase()));
  return `${names.join(', ')}${found.length > 2 ? '…' : ''} ${signed(foundIn(point))}`;
}
