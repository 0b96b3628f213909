import type { GraphEdge, GraphNode } from '~/api/model';

export interface Path {
  /** From one end to the other. */
  nodes: string[];
  /** One fewer: between two nodes the heaviest. */
  edges: GraphEdge[];
  /** A path weighs what its lightest hop does, in decibans. */
  decibans: number;
}

export const MOST_HOPS = 4;
export const MOST_PATHS = 50;
/** Steps tried before a search ends with what it has. */
const MOST_TRIED = 20_000;

/** Ways from one node to others: the heaviest first, then the shortest. Look-ups and hubs lead nowhere, for they tie nobody. */
export function pathsBetween(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  from: string,
  to: ReadonlySet<string>,
  most = MOST_HOPS,
): Path[] {
  const hubs = new Set(nodes.filter(({ hub }) => hub).map(({ id }) => id));
  const next = heaviestBetween(
    edges.filter((edge) => edge.kind !== 'TOUCH' && !hubs.has(edge.from) && !hubs.has(edge.to)),
  );
  const left = hopsTo(next, to, most);
  const found: Path[] = [];
  const waiting: Path[] = [{ nodes: [from], edges: [], decibans: Number.POSITIVE_INFINITY }];
  for (let tried = 0; tried < waiting.length && tried < MOST_TRIED; tried++) {
    const path = waiting[tried];
    const end = path?.nodes.at(-1);
    if (!path || end === undefined) break;
    if (path.edges.length > 0 && to.has(end)) {
      found.push(path);
      continue;
    }
    for (const [other, edge] of next.get(end) ?? []) {
      const rest = left.get(other);
      if (rest === undefined || path.edges.length + 1 + rest > most || path.nodes.includes(other)) continue;
      waiting.push({
        nodes: [...path.nodes, other],
        edges: [...path.edges, edge],
        decibans: Math.min(path.decibans, edge.decibans),
      });
    }
  }
  return found
    .sort((a, b) => b.decibans - a.decibans || a.edges.length - b.edges.length || (key(a) < key(b) ? -1 : 1))
    .slice(0, MOST_PATHS);
}

const key = ({ nodes }: Path) => nodes.join(' ');

function heaviestBetween(edges: readonly GraphEdge[]): Map<string, Map<string, GraphEdge>> {
  const next = new Map<string, Map<string, GraphEdge>>();
  const put = (one: string, other: string, edge: GraphEdge) => {
    const all = next.get(one) ?? new Map<string, GraphEdge>();
    const known = all.get(other);
    if (!known || known.decibans < edge.decibans) all.set(other, edge);
    next.set(one, all);
  };
  for (const edge of edges) {
    put(edge.from, edge.to, edge);
    put(edge.to, edge.from, edge);
  }
  return next;
}

/** How far each node is from the nearest end, as far as that is near enough. */
function hopsTo(
  next: ReadonlyMap<string, ReadonlyMap<string, GraphEdge>>,
  to: ReadonlySet<string>,
  most: number,
): Map<string, number> {
  const hops = new Map<string, number>([...to].map((id) => [id, 0]));
  let border = [...to];
  for (let hop = 1; hop <= most && border.length > 0; hop++) {
    const further: string[] = [];
    for (const id of border) {
      for (const other of next.get(id)?.keys() ?? []) {
        if (!hops.has(other)) {
          hops.set(other, hop);
          further.push(other);
        }
      }
    }
    border = further;
  }
  return hops;
}
