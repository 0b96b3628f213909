import type { GraphEdge, GraphLayer, GraphNode } from '~/api/model';
import { placedEdges } from './edges';
import { NODE_HEIGHT, type PlacedEdge, type PlacedNode } from './placed';

export const LAYERS: readonly GraphLayer[] = ['STAFF', 'IDENTIFIER', 'GO_BETWEEN', 'MERCHANT'];
export const HEAD = 34;
const GAP = 16;
const TIGHT = 8;
const FOOT = 14;
const INSET = 8;
const MOST_PASSES = 24;
const SWEEPS = 10;
/** More nodes than this in a column stand closer. */
const ROOMY = 30;

export interface Column {
  layer: GraphLayer;
  x: number;
  width: number;
  count: number;
}

export interface Layout {
  columns: Column[];
  nodes: PlacedNode[];
  edges: PlacedEdge[];
  width: number;
  height: number;
}

/**
 * Layers from left to right, in each the order that crosses least by barycentres: a node stands where its neighbours do in the mean.
 * Nothing is random, so that the same graph always looks the same, and one that grows by a node stays recognisable. An edge that passes
 * by a column is let through there, as if a node of it stood in between. One extra edge moves no node.
 */
export function layoutOf(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  pinned: ReadonlySet<string>,
  width: number,
  extra?: GraphEdge,
): Layout {
  const passes = passesOf(nodes, edges);
  const all = [...nodes, ...passes.flatMap(({ through }) => through)];
  const layers = LAYERS.map((layer) => all.filter((node) => node.layer === layer).sort(before)).filter(
    (one) => one.length > 0,
  );
  const neighbours = neighboursOf(hopsOf(edges, passes));
  const ordered = order(layers, neighbours, pinned);
  const step = NODE_HEIGHT + (Math.max(0, ...layers.map((one) => one.length)) > ROOMY ? TIGHT : GAP);
  const ys = heights(ordered, neighbours, step);
  const columns = columnsOf(ordered, width);
  const known = new Set(nodes.map(({ id }) => id));
  const spots = ordered.flatMap((layer, index) =>
    layer.map((node) => {
      const column = columns[index] ?? { x: 0, width: 0 };
      return { node, x: column.x + INSET, y: ys.get(node.id) ?? 0, width: column.width - 2 * INSET };
    }),
  );
  const placed = spots.filter(({ node }) => known.has(node.id));
  const bottom = Math.max(HEAD, ...spots.map(({ y }) => y + NODE_HEIGHT));
  return {
    columns: columns.map((column) => ({
      ...column,
      count: placed.filter(({ node }) => node.layer === column.layer).length,
    })),
    nodes: placed,
    edges: placedEdges(extra ? [...edges, extra] : edges, placed, waypoints(passes, spots)),
    width,
    height: bottom + FOOT,
  };
}

interface Pass {
  edge: GraphEdge;
  /** Where it is let through, from left to right. */
  through: GraphNode[];
}

/** Edges that pass by columns which have nodes; where they are many they take no room of their own, and look-ups never do. */
function passesOf(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): Pass[] {
  const layer = new Map(nodes.map((node) => [node.id, LAYERS.indexOf(node.layer)]));
  const present = new Set(layer.values());
  const passes = edges.flatMap((edge) => {
    const from = layer.get(edge.from);
    const to = layer.get(edge.to);
    if (edge.kind === 'TOUCH' || from === undefined || to === undefined) return [];
    const through = LAYERS.filter((_, index) => index > from && index < to && present.has(index)).map((one) =>
      placeholder(`${edge.id}@${one}`, one),
    );
    return through.length > 0 ? [{ edge, through }] : [];
  });
  return passes.length > MOST_PASSES ? [] : passes;
}

function placeholder(id: string, layer: GraphLayer): GraphNode {
  const nothing = { subject: null, identifier: null, sharers: null, posterior: null, totalDecibans: null };
  return { id, layer, inCase: false, expanded: false, hub: false, ...nothing };
}

type Hop = Pick<GraphEdge, 'id' | 'from' | 'to'>;

/** Edges, those that are let through somewhere as the hops between. */
function hopsOf(edges: readonly GraphEdge[], passes: readonly Pass[]): Hop[] {
  const through = new Map(passes.map((pass) => [pass.edge.id, pass.through]));
  return edges.flatMap((edge) => {
    const stops = [edge.from, ...(through.get(edge.id) ?? []).map(({ id }) => id), edge.to];
    return stops.slice(1).map((to, index) => ({ id: `${edge.id}@${index}`, from: stops[index] ?? edge.from, to }));
  });
}

function waypoints(passes: readonly Pass[], spots: readonly PlacedNode[]): Map<string, PlacedNode[]> {
  const at = new Map(spots.map((spot) => [spot.node.id, spot]));
  return new Map(passes.map(({ edge, through }) => [edge.id, through.flatMap(({ id }) => at.get(id) ?? [])]));
}

/** Where sweeping begins: the case's own, then the heaviest. */
const before = (a: GraphNode, b: GraphNode) =>
  Number(b.inCase) - Number(a.inCase) ||
  (b.totalDecibans ?? -100) - (a.totalDecibans ?? -100) ||
  (a.id < b.id ? -1 : 1);

function neighboursOf(hops: readonly Hop[]): Map<string, string[]> {
  const neighbours = new Map<string, string[]>();
  const add = (one: string, other: string) => neighbours.set(one, [...(neighbours.get(one) ?? []), other]);
  for (const { from, to } of [...hops].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    add(from, to);
    add(to, from);
  }
  return neighbours;
}

/** Pinned ones first, hubs last; between them by barycentre. */
function order(
  layers: readonly GraphNode[][],
  neighbours: ReadonlyMap<string, string[]>,
  pinned: ReadonlySet<string>,
): GraphNode[][] {
  const band = (node: GraphNode) => (pinned.has(node.id) ? 0 : node.hub ? 2 : 1);
  const rank = new Map<string, number>();
  const remember = (layer: readonly GraphNode[]) =>
    layer.forEach((node, index) => {
      rank.set(node.id, (index + 0.5) / layer.length);
    });
  const sorted = layers.map((layer) => [...layer].sort((a, b) => band(a) - band(b)));
  sorted.forEach(remember);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const turns = sweep % 2 === 0 ? sorted : [...sorted].reverse();
    for (const layer of turns) {
      const centre = new Map(layer.map(({ id }) => [id, mean(id, neighbours, rank)]));
      layer.sort(
        (a, b) => band(a) - band(b) || (centre.get(a.id) ?? 0) - (centre.get(b.id) ?? 0) || (a.id < b.id ? -1 : 1),
      );
      remember(layer);
    }
  }
  return sorted;
}

function mean(id: string, neighbours: ReadonlyMap<string, string[]>, of: ReadonlyMap<string, number>): number {
  const known = (neighbours.get(id) ?? []).map((other) => of.get(other)).filter((one) => one !== undefined);
  return known.length === 0 ? (of.get(id) ?? 0) : known.reduce((sum, one) => sum + one, 0) / known.length;
}

/** As near to their neighbours as the order and the distance allow: the mean of pushing down and pushing up, which both keep them. */
function heights(
  layers: readonly GraphNode[][],
  neighbours: ReadonlyMap<string, string[]>,
  step: number,
): Map<string, number> {
  const room = Math.max(0, ...layers.map((layer) => layer.length)) * step;
  const ys = new Map<string, number>();
  for (const layer of layers) {
    const each = room / layer.length;
    layer.forEach((node, index) => {
      ys.set(node.id, HEAD + each * (index + 0.5) - NODE_HEIGHT / 2);
    });
  }
  const last = HEAD + room - step;
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (const layer of sweep % 2 === 0 ? layers : [...layers].reverse()) {
      const wanted = layer.map(({ id }) => mean(id, neighbours, ys));
      const down: number[] = [];
      wanted.forEach((want, index) => {
        down.push(Math.max(want, HEAD + index * step, (down[index - 1] ?? -Infinity) + step));
      });
      const up: number[] = Array.from({ length: layer.length }, () => 0);
      for (let index = layer.length - 1; index >= 0; index--) {
        const below = up[index + 1] ?? Number.POSITIVE_INFINITY;
        const most = last - (layer.length - 1 - index) * step;
        up[index] = Math.min(wanted[index] ?? 0, most, below - step);
      }
      layer.forEach((node, index) => {
        const least = HEAD + index * step;
        const most = last - (layer.length - 1 - index) * step;
        ys.set(node.id, Math.min(most, Math.max(least, ((down[index] ?? 0) + (up[index] ?? 0)) / 2)));
      });
    }
  }
  return ys;
}

/** Columns share the width; edges need as much of it as nodes. */
function columnsOf(layers: readonly GraphNode[][], width: number): Column[] {
  const each = Math.min(190, Math.max(152, width / (layers.length * 1.45)));
  const gap = layers.length > 1 ? (width - each * layers.length) / (layers.length - 1) : 0;
  return layers.map((layer, index) => ({
    layer: layer[0]?.layer ?? 'STAFF',
    x: index * (each + gap),
    width: each,
    count: layer.length,
  }));
}
