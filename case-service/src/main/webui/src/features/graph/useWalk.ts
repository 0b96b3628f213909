import { type KeyboardEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { Layout } from './layout';
import type { PlacedEdge } from './placed';

export interface Doing {
  selectNode: (id: string) => void;
  selectEdge: (id: string) => void;
  expand: (id: string) => void;
  pin: (id: string) => void;
  hide: (id: string) => void;
  close: () => void;
}

type Place = { node: string } | { edge: string; origin: string };

/**
 * By keys through the drawing: up and down in a column, left and right onto the heaviest edge of that side and over it to the next node;
 * on an edge up and down take the node's other edges.
 * One stop for the tab key.
 */
export function useWalk(layout: Layout, canvas: RefObject<HTMLDivElement>, show: (y: number) => void, doing: Doing) {
  const [at, setAt] = useState<Place>();
  const wanted = useRef<Place>();
  // whoever has the focus keeps it when the drawing is laid out anew, for which the browser may take it away
  const held = useRef(false);
  const first = at && 'node' in at ? at.node : at?.origin;
  const known = layout.nodes.some(({ node }) => node.id === first) ? first : layout.nodes[0]?.node.id;

  const go = useCallback(
    (place: Place | undefined) => {
      if (!place) return;
      const placed = layout.nodes.find(({ node }) => node.id === ('node' in place ? place.node : place.origin));
      if (placed) show(placed.y);
      wanted.current = place;
      setAt(place);
    },
    [layout, show],
  );

  useEffect(() => {
    const place = wanted.current ?? (held.current && document.activeElement === document.body ? at : undefined);
    const name = place && ('node' in place ? `[data-node="${place.node}"]` : `[data-edge="${place.edge}"]`);
    const element = name && canvas.current?.querySelector<SVGElement>(name);
    if (!element) return;
    wanted.current = undefined;
    element.focus({ preventScroll: true });
  });

  const onKeyDown = (event: KeyboardEvent<SVGElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target instanceof Element ? event.target : undefined;
    const node = target?.getAttribute('data-node');
    const edge = target?.getAttribute('data-edge');
    const act = node
      ? onNode(event.key, node, layout, go, doing)
      : edge
        ? onEdge(event.key, edge, at, layout, go, doing)
        : undefined;
    if (!act) return;
    event.preventDefault();
    act();
  };
  const onFocus = () => {
    held.current = true;
  };
  const onBlur = () => {
    held.current = false;
  };
  return { first: known, go, keys: { onKeyDown, onFocus, onBlur } };
}

type Act = (() => void) | undefined;
type Go = (place: Place | undefined) => void;

function onNode(key: string, id: string, layout: Layout, go: Go, doing: Doing): Act {
  const placed = layout.nodes.find(({ node }) => node.id === id);
  if (!placed) return undefined;
  const column = layout.nodes.filter(({ x }) => x === placed.x).sort((a, b) => a.y - b.y);
  const at = column.indexOf(placed);
  const side = (right: boolean) => () => {
    const [heaviest] = [...edgesOf(layout, id, right)].sort((a, b) => b.edge.decibans - a.edge.decibans);
    go(heaviest && { edge: heaviest.edge.id, origin: id });
  };
  const step = (by: number) => () => {
    const other = column[at + by];
    go(other && { node: other.node.id });
  };
  const end = (index: number) => () => {
    const other = layout.nodes.at(index);
    go(other && { node: other.node.id });
  };
  const acts: Record<string, Act> = {
    ArrowDown: step(1),
    ArrowUp: step(-1),
    ArrowRight: side(true),
    ArrowLeft: side(false),
    Home: end(0),
    End: end(-1),
    Enter: () => doing.selectNode(id),
    ' ': () => doing.selectNode(id),
    p: () => doing.pin(id),
    h: () => {
      const next = column[at + 1] ?? column[at - 1];
      doing.hide(id);
      go(next && { node: next.node.id });
    },
    x: () => doing.expand(id),
    Escape: doing.close,
  };
  return acts[key];
}

function onEdge(key: string, id: string, at: Place | undefined, layout: Layout, go: Go, doing: Doing): Act {
  const placed = layout.edges.find(({ edge }) => edge.id === id);
  if (!placed) return undefined;
  const { from, to } = placed.edge;
  const origin = at && 'edge' in at && at.edge === id ? at.origin : from;
  const beside = edgesOf(layout, origin, origin === from);
  const index = beside.indexOf(placed);
  const step = (by: number) => () => {
    const other = beside[index + by];
    go(other && { edge: other.edge.id, origin });
  };
  const acts: Record<string, Act> = {
    ArrowDown: step(1),
    ArrowUp: step(-1),
    ArrowRight: () => go({ node: to }),
    ArrowLeft: () => go({ node: from }),
    Enter: () => doing.selectEdge(id),
    ' ': () => doing.selectEdge(id),
    h: () => doing.hide(id),
    Escape: doing.close,
  };
  return acts[key];
}

/** From top to bottom by where they lead. */
function edgesOf(layout: Layout, node: string, right: boolean): PlacedEdge[] {
  const y = new Map(layout.nodes.map((one) => [one.node.id, one.y]));
  const other = ({ edge }: PlacedEdge) => y.get(right ? edge.to : edge.from) ?? 0;
  return layout.edges.filter(({ edge }) => (right ? edge.from : edge.to) === node).sort((a, b) => other(a) - other(b));
}
