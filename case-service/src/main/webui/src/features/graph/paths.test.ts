import { expect, it } from 'vitest';
import type { GraphEdge, GraphNode } from '~/api/model';
import { bigGraph, edgeOf, graph, nodeOf } from '../../../test/fixtures/graph';
import { pathsBetween } from './paths';
import { shownOf, usualLookUps } from './shown';
import { startOf } from './usePaths';
import { restsOn } from './words';

const NODES: GraphNode[] = [
  nodeOf('a', 'STAFF'),
  nodeOf('bank', 'IDENTIFIER'),
  nodeOf('line', 'IDENTIFIER', true),
  nodeOf('g', 'GO_BETWEEN'),
  nodeOf('m', 'MERCHANT'),
];
const EDGES: GraphEdge[] = [
  edgeOf('a', 'bank', 'IDENTIFIER', 10),
  edgeOf('bank', 'g', 'IDENTIFIER', 10),
  edgeOf('a', 'g', 'PAYMENT', 3),
  edgeOf('g', 'm', 'PAYMENT', 6),
  edgeOf('g', 'm', 'CONTACT', 1),
  edgeOf('a', 'line', 'IDENTIFIER', 0),
  edgeOf('line', 'm', 'IDENTIFIER', 0),
  edgeOf('a', 'm', 'TOUCH', 11),
];
const found = (edges = EDGES, hops = 4) => pathsBetween(NODES, edges, 'a', new Set(['m']), hops);

it('finds the ways between two, the heaviest first, each as heavy as its lightest hop', () => {
  expect(found().map(({ nodes, decibans }) => [nodes.join(' '), decibans])).toEqual([
    ['a bank g m', 6],
    ['a g m', 3],
  ]);
});

it('goes over the heaviest of several edges between two', () => {
  expect(found()[0]?.edges.map(({ kind }) => kind)).toEqual(['IDENTIFIER', 'IDENTIFIER', 'PAYMENT']);
});

it('makes no way of a look-up or a hub, and none that is too long', () => {
  expect(found(EDGES.filter(({ from, to }) => from !== 'g' && to !== 'g'))).toEqual([]);
  expect(found(EDGES, 2).map(({ nodes }) => nodes.join(' '))).toEqual(['a g m']);
});

it('ends in time in a graph of 2,000 nodes', () => {
  const { nodes, edges } = bigGraph(2000);
  const merchants = new Set(nodes.filter(({ layer }) => layer === 'MERCHANT').map(({ id }) => id));
  const paths = pathsBetween(nodes, edges, nodes[0]?.id ?? '', merchants);
  expect(paths.length).toBeGreaterThan(0);
  expect(paths.length).toBeLessThanOrEqual(50);
  expect(paths.every((path) => path.edges.length <= 4)).toBe(true);
});

it('says what a path rests on; an identifier that both sides were seen with is one', () => {
  expect(restsOn(found()[0]?.edges ?? [])).toBe('1 identifier, 1 payment');
});

it('begins with the heaviest member of staff of the case', () => {
  const start = startOf(graph.nodes, undefined);
  expect(graph.nodes.find(({ id }) => id === start)?.subject?.label).toBe('Amber Heron');
});

it('hides look-ups from the start where something else ties, and whoever is left without an edge', () => {
  const filters = { weight: 0, hidden: new Set<string>(), pinned: new Set<string>() };
  expect(usualLookUps(graph)).toBe('none');
  expect(shownOf(graph, { ...filters, lookUps: 'none' }).edges.some(({ kind }) => kind === 'TOUCH')).toBe(false);
  const heavy = shownOf(graph, { ...filters, weight: 5, lookUps: 'none' });
  expect(heavy.nodes.some(({ subject }) => subject?.label === 'Hazel Crane')).toBe(false);
  expect(heavy.nodes.filter(({ inCase }) => inCase).length).toBe(5);
  const pinned = shownOf(graph, {
    ...filters,
    weight: 5,
    lookUps: 'none',
    pinned: new Set(graph.nodes.map(({ id }) => id)),
  });
  expect(pinned.nodes.length).toBe(graph.nodes.length);
});

it('draws an edge that one looks at though filters leave it out, and makes nothing else of it', () => {
  const touch = edgeOf('a', 'm', 'TOUCH', 11);
  const filters = { weight: 0, lookUps: 'none', hidden: new Set<string>(), pinned: new Set<string>() } as const;
  const graph = { nodes: NODES, edges: [touch] };
  const shown = shownOf(graph, { ...filters, selected: touch.id });
  expect(shown.extra).toEqual(touch);
  expect(shown.edges).toEqual([]);
  expect(shown.nodes.map(({ id }) => id)).toEqual(['a', 'm']);
  expect(shownOf(graph, filters).extra).toBeUndefined();
  expect(shownOf(graph, { ...filters, selected: touch.id, hidden: new Set(['m']) }).extra).toBeUndefined();
});
