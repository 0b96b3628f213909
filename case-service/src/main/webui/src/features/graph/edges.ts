import type { GraphEdge } from '~/api/model';
import { NODE_HEIGHT, type PlacedEdge, type PlacedNode, type Point } from './placed';

/** An edge is a pixel for each deciban, up to this. */
const THICKEST = 12;
/** How much of a node's side its edges take. */
const PORTS = NODE_HEIGHT - 14;
/** Where a label may stand on its edge; the first that is free is taken. */
const LABEL_AT = [0.5, 0.35, 0.65, 0.25, 0.75, 0.15, 0.85];
const LABEL_HEIGHT = 13;
const LABEL_WIDTH = 26;
/** Weights stand beside edges as long as there is room for them. */
export const MOST_LABELS = 60;

export function thickness({ decibans, count }: Pick<GraphEdge, 'decibans' | 'count'>): number {
  return decibans >= 1 ? Math.min(THICKEST, Math.max(1.5, decibans)) : Math.min(3, 1 + Math.log2(count) / 3);
}

/** Edges leave and reach a node side by side, in the order of where they lead, so that thick ones don't lie on each other. */
export function placedEdges(
  edges: readonly GraphEdge[],
  placed: readonly PlacedNode[],
  through: ReadonlyMap<string, readonly PlacedNode[]>,
): PlacedEdge[] {
  const at = new Map(placed.map((one) => [one.node.id, one]));
  const known = edges.filter(({ from, to }) => at.has(from) && at.has(to));
  const leaving = ports(
    known,
    (edge) => edge.from,
    (edge) => at.get(edge.to)?.y ?? 0,
  );
  const reaching = ports(
    known,
    (edge) => edge.to,
    (edge) => at.get(edge.from)?.y ?? 0,
  );
  const drawn = known.flatMap((edge) => {
    const from = at.get(edge.from);
    const to = at.get(edge.to);
    if (!from || !to) return [];
    const start = { x: from.x + from.width, y: from.y + NODE_HEIGHT / 2 + (leaving.get(edge.id) ?? 0) };
    const end = { x: to.x, y: to.y + NODE_HEIGHT / 2 + (reaching.get(edge.id) ?? 0) };
    const stops = (through.get(edge.id) ?? []).flatMap(({ x, y, width }) => [
      { x, y: y + NODE_HEIGHT / 2 },
      { x: x + width, y: y + NODE_HEIGHT / 2 },
    ]);
    return [{ edge, points: [start, ...stops, end], width: thickness(edge) }];
  });
  const columns = new Map(placed.map(({ x, width }) => [x, x + width]));
  const crowd = drawn.length <= MOST_LABELS ? drawn : [];
  const taken: Point[] = [];
  return drawn.map((one) => ({
    edge: one.edge,
    path: pathOf(one.points),
    width: one.width,
    at: label(one, taken, placesOf(one.points, columns), crowd),
  }));
}

interface Drawn {
  edge: GraphEdge;
  /** Curves and, over the columns that it passes by, straight lines between them by turns. */
  points: readonly Point[];
  width: number;
}

function pathOf([first, ...others]: readonly Point[]): string {
  const path = first ? [`M${r(first.x)} ${r(first.y)}`] : [];
  let before = first;
  others.forEach((point, index) => {
    if (before) path.push(index % 2 === 0 ? curve(before.x, before.y, point.x, point.y) : `H${r(point.x)}`);
    before = point;
  });
  return path.join('');
}

/** Where its weight may stand: in the middle of the last column that it passes by, else along it but not over a column, where nodes would hide the edge. */
function placesOf(points: readonly Point[], columns: ReadonlyMap<number, number>): readonly Point[] {
  const [from, to] = [points.at(0), points.at(-1)];
  if (!from || !to) return [];
  const [enters, leaves] = points.slice(-3);
  if (points.length > 2 && enters && leaves) return [{ x: (enters.x + leaves.x) / 2, y: leaves.y }];
  const places = LABEL_AT.map((t) => pointOn(from, to, t));
  const free = places.filter(({ x }) =>
    [...columns].every(([start, end]) => x + LABEL_WIDTH / 2 < start || x - LABEL_WIDTH / 2 > end),
  );
  return free.length > 0 ? free : places;
}

/** The place on which the fewest other weights and edges lie. */
function label(own: Drawn, taken: Point[], places: readonly Point[], crowd: readonly Drawn[]): Point {
  const [middle = { x: 0, y: 0 }] = places;
  if (own.edge.decibans < 0.5 || taken.length > MOST_LABELS) return middle;
  const costs = places.map((one) => {
    const over = { x: one.x, y: one.y - own.width / 2 - LABEL_HEIGHT / 2 - 2 };
    const weights = taken.filter(
      ({ x, y }) => Math.abs(x - over.x) <= LABEL_WIDTH && Math.abs(y - over.y) <= LABEL_HEIGHT,
    );
    return 10 * weights.length + crowd.filter((other) => other !== own && lies(other, over)).length;
  });
  const place = places[costs.indexOf(Math.min(...costs))] ?? middle;
  taken.push({ x: place.x, y: place.y - own.width / 2 - LABEL_HEIGHT / 2 - 2 });
  return place;
}

/** Whether an edge runs through a weight there. */
function lies({ points, width }: Drawn, { x, y }: Point): boolean {
  return points.slice(1).some((to, index) => {
    const from = points[index];
    if (!from || x < from.x || x > to.x) return false;
    let [low, high] = [0, 1];
    for (let step = 0; step < 12; step++) {
      const middle = (low + high) / 2;
      if (pointOn(from, to, middle).x < x) low = middle;
      else high = middle;
    }
    return Math.abs(pointOn(from, to, low).y - y) < width / 2 + LABEL_HEIGHT / 2;
  });
}

/** A point of the curve between two. */
function pointOn(from: Point, to: Point, t: number): Point {
  const bend = Math.max(24, (to.x - from.x) / 2);
  const s = 1 - t;
  const start = s * s * (s + 3 * t);
  return {
    x: start * from.x + (1 - start) * to.x + 3 * s * s * t * bend - 3 * s * t * t * bend,
    y: start * from.y + (1 - start) * to.y,
  };
}

function curve(x1: number, y1: number, x2: number, y2: number): string {
  const bend = Math.max(24, (x2 - x1) / 2);
  return `C${r(x1 + bend)} ${r(y1)} ${r(x2 - bend)} ${r(y2)} ${r(x2)} ${r(y2)}`;
}

const r = (value: number) => Math.round(value * 10) / 10;

function ports(
  edges: readonly GraphEdge[],
  end: (edge: GraphEdge) => string,
  leadsTo: (edge: GraphEdge) => number,
): Map<string, number> {
  const byNode = new Map<string, GraphEdge[]>();
  for (const edge of edges) {
    const all = byNode.get(end(edge));
    if (all) all.push(edge);
    else byNode.set(end(edge), [edge]);
  }
  const offsets = new Map<string, number>();
  for (const all of byNode.values()) {
    all.sort((a, b) => leadsTo(a) - leadsTo(b) || (a.id < b.id ? -1 : 1));
    const needed = all.reduce((sum, edge) => sum + thickness(edge), 0);
    const scale = Math.min(1, PORTS / needed);
    const gap = all.length > 1 ? Math.min(6, (PORTS - needed * scale) / (all.length - 1)) : 0;
    let top = -(needed * scale + gap * (all.length - 1)) / 2;
    for (const edge of all) {
      const size = thickness(edge) * scale;
      offsets.set(edge.id, top + size / 2);
      top += size + gap;
    }
  }
  return offsets;
}
