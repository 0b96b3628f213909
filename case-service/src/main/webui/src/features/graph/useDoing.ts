import { useMemo, useRef, useState } from 'react';
import type { Graph } from '~/api/model';
import type { Path } from './paths';
import type { GraphUrl } from './useGraphUrl';
import type { Doing } from './useWalk';

const NOTHING: readonly string[] = [];

/**
 * What one does with a node or an edge: chosen in the drawing, it is where one looks; chosen beside it, it is brought into sight, and
 * what is told of it is where keys go on.
 */
export function useDoing({ patch, toggle, selected }: GraphUrl, graph: Graph) {
  const [reveal, setReveal] = useState<readonly string[]>(() => endsOf(graph, selected));
  // whether the last was chosen beside the drawing
  const [beside, setBeside] = useState(false);
  const opener = useRef<Element | null>(null);
  const acts = useMemo(() => {
    const choose = (id: string, from: 'drawing' | 'beside') => {
      if (!document.activeElement?.closest('.pb-graph-panel')) opener.current = document.activeElement;
      setBeside(from === 'beside');
      setReveal(from === 'beside' ? endsOf(graph, id) : NOTHING);
      patch({ at: id }, true);
    };
    const drawing: Doing = {
      selectNode: (id) => choose(id, 'drawing'),
      selectEdge: (id) => choose(id, 'drawing'),
      expand: (id) => toggle('expand', id),
      pin: (id) => toggle('pin', id),
      hide: (id) => toggle('hide', id),
      close: () => {
        setReveal(NOTHING);
        patch({ at: undefined }, true);
        const before = opener.current;
        if (before instanceof HTMLElement || before instanceof SVGElement) before.focus({ preventScroll: true });
      },
    };
    return { drawing, select: (id: string) => choose(id, 'beside'), show: (path: Path) => setReveal(path.nodes) };
  }, [patch, toggle, graph]);
  return { ...acts, reveal, beside };
}

/** The nodes that are chosen with an edge, or with a node. */
export function endsOf({ edges }: Pick<Graph, 'edges'>, id: string | undefined): readonly string[] {
  const edge = edges.find((one) => one.id === id);
  return edge ? [edge.from, edge.to] : id ? [id] : NOTHING;
}
