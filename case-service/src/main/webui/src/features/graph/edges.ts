import type { GraphEdge } from '~/api/model';
import { NODE_HEIGHT, type PlacedEdge, type PlacedNode, type Point } from './placed';

/** An edge is a pixel for each deciban, up to this. */
const THICKEST = 12;
/** How much of a node's side its edges take. */
const PORTS = NODE_HEIGHT - 14;
/** Where a label may stand on its edge; the first that is free is taken. */
const LABEL_AT = [0.5, 0.35, 0.65, 0.25, 0.75];
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
  const taken: Point[] = [];
  return known.flatMap((edge) => {
    const from = at.get(edge.from);
    const to = at.get(edge.to);
    if (!from || !to) return [];
    const x1 = from.x + from.width;
    const x2 = to.x;
    const y1 = from.y + NODE_HEIGHT / 2 + (leaving.get(edge.id) ?? 0);
    const y2 = to.y + NODE_HEIGHT / 2 + (reaching.get(edge.id) ?? 0);
    const stops = (through.get(edge.id) ?? []).map((stop) => ({ ...stop, y: stop.y + NODE_HEIGHT / 2 }));
    const first = stops[0] ?? { x: x2, y: y2 };
    const end = stops.at(-1);
    const path = [`M${r(x1)} ${r(y1)}`, curve(x1, y1, first.x, first.y)];
    stops.forEach((stop, index) => {
      const next = stops[index + 1] ?? { x: x2, y: y2 };
      path.push(`H${r(stop.x + stop.width)}`, curve(stop.x + stop.width, stop.y, next.x, next.y));
    });
    return [
      {
        edge,
        path: path.join(''),
        width: thickness(edge),
        at: label(edge, taken, end ? [{ x: end.x + end.width / 2, y: end.y }] : alongside(x1, y1, x2, y2)),
      },
    ];
  });
}

/** The first of these places where no other weight stands. */
function label({ decibans }: GraphEdge, taken: Point[], places: readonly Point[]): Point {
  const [middle = { x: 0, y: 0 }] = places;
  if (decibans < 0.5 || taken.length > MOST_LABELS) return middle;
  const free = (one: Point) =>
    taken.every(({ x, y }) => Math.abs(x - one.x) > LABEL_WIDTH || Math.abs(y - one.y) > LABEL_HEIGHT);
  const place = places.find(free) ?? middle;
  taken.push(place);
  return place;
}

/** Points of the curve between two, the middle first. */
function alongside(x1: number, y1: number, x2: number, y2: number): Point[] {
  const bend = Math.max(24, (x2 - x1) / 2);
  return LABEL_AT.map((t) => {
    const s = 1 - t;
    const start = s * s * (s + 3 * t);
    return {
      x: start * x1 + (1 - start) * x2 + 3 * s * s * t * bend - 3 * s * t * t * bend,
      y: start * y1 + (1 - start) * y2,
    };
  });
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
