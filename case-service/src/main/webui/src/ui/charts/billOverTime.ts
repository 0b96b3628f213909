import { signed } from '../format/decibans';
import { type Scale, textWidth } from './scale';

/** One known point of a bill's history: the total just after its steps. */
export interface HistoryPoint {
  at: string;
  totalDecibans: number;
  steps: { family: string; decibans: number }[];
}

export interface Corner {
  at: number;
  decibans: number;
}

/** Corners of the line: fading from point to point, a jump of the steps' sum at each. */
export function corners(history: readonly HistoryPoint[], until: number, prior: number): Corner[] {
  const line: Corner[] = [];
  for (const point of history) {
    const at = Date.parse(point.at);
    const jump = point.steps.reduce((sum, { decibans }) => sum + decibans, 0);
    line.push({ at, decibans: point.totalDecibans - jump }, { at, decibans: point.totalDecibans });
  }
  const first = line[0];
  if (first) line.unshift({ at: Math.min(first.at, until), decibans: Math.min(first.decibans, prior) });
  const last = line.at(-1);
  if (last && last.at < until) line.push({ at: until, decibans: last.decibans });
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
  for (const { at, totalDecibans, steps } of history) {
    const before = totalDecibans - steps.reduce((sum, { decibans }) => sum + decibans, 0);
    if (totalDecibans < limit) since = undefined;
    else if (!since || before < limit) since = new Date(at);
  }
  return since;
}

export interface StepLabel {
  x: number;
  y: number;
  anchor: 'start' | 'end';
  text: string;
}

const LINE = 15;
const LEAST = 1;

/** Places each step's words beside its point where they fit; the lighter step gives way to the heavier. */
export function stepLabels(
  history: readonly HistoryPoint[],
  scales: { x: Scale; y: Scale; width: number; left: number; alertLine: number },
  name: (family: string) => string,
): StepLabel[] {
  // Nothing is written through the alert line.
  const taken = [{ x0: scales.left, x1: scales.width, y: scales.y(scales.alertLine) + 4 }];
  const placed: StepLabel[] = [];
  const weight = (point: HistoryPoint) => Math.abs(point.steps.reduce((sum, { decibans }) => sum + decibans, 0));
  const byWeight = history.filter((point) => weight(point) >= LEAST).sort((a, b) => weight(b) - weight(a));
  for (const point of byWeight) {
    const text = wordsOf(point, name);
    const width = textWidth(text) + 4;
    const at = scales.x(Date.parse(point.at));
    const y = scales.y(point.totalDecibans) - 5;
    const spots = [
      { x: at - 6, x0: at - 6 - width, anchor: 'end' as const, y: y + 3 },
      { x: at - 2, x0: at - width, anchor: 'end' as const, y: y - 6 },
      { x: at + 8, x0: at + 8, anchor: 'start' as const, y: y + 2 },
      { x: at + 8, x0: at + 8, anchor: 'start' as const, y: y + 24 },
    ];
    const free = spots.find(
      (spot) =>
        spot.x0 >= scales.left &&
        spot.x0 + width <= scales.width &&
        taken.every((other) => Math.abs(other.y - spot.y) >= LINE || spot.x0 > other.x1 || spot.x0 + width < other.x0),
    );
    if (!free) continue;
    taken.push({ x0: free.x0, x1: free.x0 + width, y: free.y });
    placed.push({ x: free.x, y: free.y, anchor: free.anchor, text });
  }
  return placed;
}

function wordsOf(point: HistoryPoint, name: (family: string) => string): string {
  const heavy = [...point.steps].sort((a, b) => Math.abs(b.decibans) - Math.abs(a.decibans)).slice(0, 2);
  const sum = point.steps.reduce((total, { decibans }) => total + decibans, 0);
  const names = heavy.map(({ family }, index) => (index === 0 ? name(family) : name(family).toLowerCase()));
  return `${names.join(', ')}${point.steps.length > 2 ? '…' : ''} ${signed(sum)}`;
}
