import type { Graph, GraphEdge, GraphNode } from '~/api/model';

export type LookUps = 'none' | 'weighing' | 'all';

export interface Filters {
  /** Edges that weigh less are not shown; 0 shows all. */
  weight: number;
  lookUps: LookUps;
  hidden: ReadonlySet<string>;
  pinned: ReadonlySet<string>;
}

export interface Shown {
  nodes: GraphNode[];
  edges: GraphEdge[];
}

/** What of a graph is drawn: what was hidden is not; whoever is left without an edge is not, unless they are of the case or pinned. */
export function shownOf({ nodes, edges }: Pick<Graph, 'nodes' | 'edges'>, filters: Filters): Shown {
  const { weight, lookUps, hidden, pinned } = filters;
  const left = edges.filter(
    (edge) =>
      !hidden.has(edge.id) &&
      !hidden.has(edge.from) &&
      !hidden.has(edge.to) &&
      edge.decibans >= weight &&
      (edge.kind !== 'TOUCH' || lookUps === 'all' || (lookUps === 'weighing' && edge.decibans > 0)),
  );
  const tied = new Set(left.flatMap(({ from, to }) => [from, to]));
  return {
    nodes: nodes.filter(({ id, inCase }) => !hidden.has(id) && (inCase || pinned.has(id) || tied.has(id))),
    edges: left,
  };
}

/** Look-ups are shown from the start only where nothing else ties anybody. */
export function usualLookUps({ edges }: Pick<Graph, 'edges'>): LookUps {
  return edges.some(({ kind }) => kind !== 'TOUCH') ? 'none' : 'weighing';
}
