import { useMemo } from 'react';
import type { GraphNode } from '~/api/model';
import type { Mark } from './GraphShapes';
import { type Path, pathsBetween } from './paths';
import type { Shown } from './shown';

/** Where paths begin: with whom one chose, else with the case's heaviest member of staff, else with whoever of it comes first. */
export function startOf(nodes: readonly GraphNode[], wanted: string | undefined): string | undefined {
  const own = nodes.filter(({ inCase, subject }) => inCase && subject);
  const staff = own
    .filter(({ layer }) => layer === 'STAFF')
    .sort((a, b) => (b.totalDecibans ?? Number.NEGATIVE_INFINITY) - (a.totalDecibans ?? Number.NEGATIVE_INFINITY));
  return nodes.find(({ id }) => id === wanted)?.id ?? staff[0]?.id ?? own[0]?.id;
}

/** Paths from there to one node, or to all merchants. */
export function usePaths(shown: Shown, from: string | undefined, to: string | undefined, hops: number): Path[] {
  return useMemo(() => {
    if (!from) return [];
    const ends = shown.nodes
      .filter(({ id, layer }) => id !== from && (to ? id === to : layer === 'MERCHANT'))
      .map(({ id }) => id);
    return pathsBetween(shown.nodes, shown.edges, from, new Set(ends), hops);
  }, [shown, from, to, hops]);
}

/** What of the drawing lies on the chosen path, and what on another that was found. */
export function marksOf(paths: readonly Path[], chosen: Path | undefined): Map<string, Mark> {
  const marks = new Map<string, Mark>();
  const mark = (path: Path, how: Mark) => {
    for (const id of [...path.nodes, ...path.edges.map((edge) => edge.id)]) marks.set(id, how);
  };
  for (const path of paths) mark(path, 'found');
  if (chosen) mark(chosen, 'chosen');
  return marks;
}
