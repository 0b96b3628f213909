import type { GraphEdge, GraphNode } from '~/api/model';

export const NODE_HEIGHT = 42;

export interface Point {
  x: number;
  y: number;
}

export interface PlacedNode extends Point {
  node: GraphNode;
  width: number;
}

export interface PlacedEdge {
  edge: GraphEdge;
  path: string;
  width: number;
  /** Where its label stands. */
  at: Point;
}
