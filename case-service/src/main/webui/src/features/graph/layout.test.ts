import { expect, it } from 'vitest';
import { bigGraph, edgeOf, nodeOf } from '../../../test/fixtures/graph';
import { layoutOf } from './layout';
import { NODE_HEIGHT } from './placed';

const drawn = (nodes: number) => {
  const { nodes: all, edges } = bigGraph(nodes);
  return layoutOf(all, edges, new Set(), 1000);
};

function overlaps(count: number): number {
  const { nodes } = drawn(count);
  let found = 0;
  for (const [index, one] of nodes.entries()) {
    for (const other of nodes.slice(index + 1)) {
      const beside = one.x + one.width <= other.x || other.x + other.width <= one.x;
      const apart = Math.abs(one.y - other.y) >= NODE_HEIGHT - 0.001;
      if (!beside && !apart) found++;
    }
  }
  return found;
}

it('is the same each time, in whatever order nodes and edges come', () => {
  const { nodes, edges } = bigGraph(200);
  const backwards = layoutOf([...nodes].reverse(), [...edges].reverse(), new Set(), 1000);
  const place = (layout: ReturnType<typeof layoutOf>) =>
    layout.nodes.map(({ node, x, y }) => `${node.id} ${x} ${y.toFixed(3)}`).sort();
  expect(place(drawn(200))).toEqual(place(layoutOf(nodes, edges, new Set(), 1000)));
  expect(place(backwards)).toEqual(place(drawn(200)));
});

it('lets no two nodes overlap, with 200 and with 2,000', () => {
  expect(overlaps(200)).toBe(0);
  expect(overlaps(2000)).toBe(0);
});

it('keeps all nodes within the drawing', () => {
  const { nodes, width, height } = drawn(200);
  for (const { x, y, width: own } of nodes) {
    expect(x >= 0 && x + own <= width && y >= 0 && y + NODE_HEIGHT <= height).toBe(true);
  }
});

it('has fewer crossings than the order in which nodes came', () => {
  const { nodes, edges } = bigGraph(200);
  const layout = layoutOf(nodes, edges, new Set(), 1000);
  const asTheyCame = new Map(nodes.map(({ id }, index) => [id, index]));
  const asDrawn = new Map(layout.nodes.map(({ node, y }) => [node.id, y]));
  const crossings = (at: ReadonlyMap<string, number>) => {
    const staff = edges.filter(({ kind, from }) => kind === 'IDENTIFIER' && from.startsWith('staff'));
    let count = 0;
    for (const [index, one] of staff.entries()) {
      for (const other of staff.slice(index + 1)) {
        const left = (at.get(one.from) ?? 0) - (at.get(other.from) ?? 0);
        const right = (at.get(one.to) ?? 0) - (at.get(other.to) ?? 0);
        if (left * right < 0) count++;
      }
    }
    return count;
  };
  expect(crossings(asDrawn)).toBeLessThan(crossings(asTheyCame) / 2);
});

it('puts what is pinned first, and hubs last', () => {
  const { nodes, edges } = bigGraph(200);
  const identifiers = nodes.filter(({ layer }) => layer === 'IDENTIFIER');
  const pinned = identifiers[20]?.id ?? '';
  const placed = layoutOf(nodes, edges, new Set([pinned]), 1000)
    .nodes.filter(({ node }) => node.layer === 'IDENTIFIER')
    .sort((a, b) => a.y - b.y);
  expect(placed[0]?.node.id).toBe(pinned);
  expect(placed.at(-1)?.node.hub).toBe(true);
});

it('moves no node for an edge that is looked at beside the others', () => {
  const { nodes, edges } = bigGraph(200);
  const extra = edgeOf('staff-3', 'merchant-40', 'TOUCH', 4);
  const places = (layout: ReturnType<typeof layoutOf>) => layout.nodes.map(({ node, x, y }) => [node.id, x, y]);
  const layout = layoutOf(nodes, edges, new Set(), 1000, extra);
  expect(places(layout)).toEqual(places(drawn(200)));
  expect(layout.edges.at(-1)?.edge).toEqual(extra);
});

it('writes a weight beside its edge where no node and no other edge lies', () => {
  const nodes = [nodeOf('s', 'STAFF'), nodeOf('g', 'GO_BETWEEN'), nodeOf('m', 'MERCHANT')];
  const edges = [edgeOf('s', 'g', 'PAYMENT', 12), edgeOf('s', 'm', 'TOUCH', 11)];
  const layout = layoutOf(nodes, edges, new Set(), 1000);
  const label = layout.edges.find(({ edge }) => edge.kind === 'TOUCH')?.at ?? { x: 0, y: 0 };
  expect(layout.columns.some(({ x, width }) => label.x >= x && label.x <= x + width)).toBe(false);
  const between = layout.nodes.find(({ node }) => node.id === 'g');
  expect(label.x).toBeGreaterThan((between?.x ?? 0) + (between?.width ?? 0));
});
