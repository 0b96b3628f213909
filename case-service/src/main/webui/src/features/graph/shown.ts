import type { Graph, GraphEdge, GraphNode } from '~/api/model';

export type LookUps = 'none' | 'weighing' | 'all';

export interface Filters {
  /** Edges that weigh less are not shown; 0 shows all. */
  weight: number;
  lookUps: LookUps;
  hidden: ReadonlySet<string>;
  pinned: ReadonlySet<string>;
  /** An edge that one looks at. */
  selected?: string | undefined;
}

export interface Shown {
  nodes: GraphNode[];
  edges: GraphEdge[];
  /** The edge that one looks at, if the filters leave it out: it is drawn, and nothing else makes anything of it. */
  extra?: GraphEdge;
}

/** What of a graph is drawn: what was hidden is not; whoever is left without an edge is not, unless they are of the case or pinned. */
export function shownOf({ nodes, edges }: Pick<Graph, 'nodes' | 'edges'>, filters: Filters): Shown {
  const { weight, lookUps, hidden, pinned, selected } = filters;
  const wanted = edges.filter(({ id, from, to }) => !hidden.has(id) && !hidden.has(from) && !hidden.has(to));
  const left = wanted.filter(
    (edge) =>
      edge.decibans >= weight &&
      (edge.kind !== 'TOUCH' || lookUps === 'all' || (lookUps === 'weighing' && edge.decibans > 0)),
  );
  const extra = wanted.find((edge) => edge.id === selected && !left.includes(edge));
  const tied = new Set([...left, ...(extra ? [extra] : [])].flatMap(({ from, to }) => [from, to]));
  return {
    nodes: nodes.filter(({ id, inCase }) => !hidden.has(id) && (inCase || pinned.has(id) || tied.has(id))),
    edges: left,
    ...(extra && { extra }),
  };
}

/** Look-ups are shown from the start only where nothing else ties anybody. */
export function usualLookUps({ edges }: Pick<Graph, 'edges'>): LookUps {
  return edges.some(({ kind }) => kind !== 'TOUCH') ? 'none' : 'weighing';
}
