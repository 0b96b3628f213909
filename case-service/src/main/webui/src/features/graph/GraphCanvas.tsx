import '~/ui/charts/charts.css';
import { type PointerEvent, type RefObject, useCallback, useEffect, useMemo, useRef } from 'react';
import { t } from '~/texts';
import { Elsewhere } from './Elsewhere';
import { MOST_LABELS } from './edges';
import { EdgeLabel, EdgeShape, type Mark, NodeShape } from './GraphShapes';
import { HEAD, type Layout } from './layout';
import { NODE_HEIGHT } from './placed';
import { useReveal } from './useReveal';
import { useSight } from './useSight';
import { type Doing, useWalk } from './useWalk';
import { nameOf } from './words';

interface Props {
  layout: Layout;
  zoom: number;
  onZoom: (zoom: number) => void;
  selected: string | undefined;
  pinned: ReadonlySet<string>;
  marks: ReadonlyMap<string, Mark>;
  doing: Doing;
  /** Nodes to bring into sight; each list is brought once. */
  reveal: readonly string[];
  /** Nodes that one looks for: where they are is said when they are out of sight. */
  aims: readonly string[];
  /** All of it, whatever is in sight: for a picture. */
  whole: boolean;
  svg: RefObject<SVGSVGElement>;
}

/** More nodes than this, and only what is in sight is drawn. */
const ALL_AT_ONCE = 300;
/** Drawn beyond the edge of sight, in pixels. */
const BEYOND = 400;

/** The drawing: scrolled and dragged in its frame, enlarged by its buttons. */
export function GraphCanvas(props: Props) {
  const { layout, zoom, onZoom, selected, pinned, marks, doing, reveal, aims, whole, svg } = props;
  const frame = useRef<HTMLDivElement>(null);
  const [sight, look] = useSight(frame);
  const { top } = sight;
  const show = useCallback(
    (y: number) => {
      const box = frame.current;
      if (!box) return;
      const above = y * zoom - HEAD - 20;
      const below = (y + NODE_HEIGHT) * zoom + 20 - box.clientHeight;
      if (box.scrollTop > above) box.scrollTop = above;
      else if (box.scrollTop < below) box.scrollTop = below;
      look();
    },
    [zoom, look],
  );
  const walk = useWalk(layout, frame, show, doing);
  useReveal({ frame, layout, zoom, onZoom, reveal, selected });
  useOpening(layout, walk.first, show, reveal.length > 0);
  const drag = useDrag(frame);
  const { nodes, edges } = useInSight(layout, whole, top / zoom, sight.height / zoom);
  const names = useMemo(() => new Map(layout.nodes.map(({ node }) => [node.id, node])), [layout]);
  const nameAt = (id: string) => {
    const node = names.get(id);
    return node ? nameOf(node) : '';
  };
  const hubAt = (id: string) => names.get(id)?.hub === true;
  const few = layout.edges.length <= MOST_LABELS;
  const rank = ({ edge }: Layout['edges'][number]) =>
    marks.get(edge.id) === 'chosen' ? 2 : marks.has(edge.id) ? 1 : 0;
  return (
    <div className="pb-graph-sight">
      <div ref={frame} className="pb-graph-frame" onScroll={look} {...drag}>
        <svg
          ref={svg}
          className="pb-svg pb-graph"
          width={layout.width * zoom}
          height={layout.height * zoom}
          viewBox={`0 0 ${layout.width} ${layout.height}`}
          role="group"
          aria-label={t.graph.canvas(layout.nodes.length, layout.edges.length)}
          {...walk.keys}
        >
          {layout.columns.map(({ layer, x, width }) => (
            <rect
              key={layer}
              className="pb-graph-column"
              x={x}
              y={HEAD - 10}
              width={width}
              height={layout.height - HEAD + 10}
              rx="8"
            />
          ))}
          {[...edges]
            .sort((a, b) => rank(a) - rank(b))
            .map((placed) => (
              <EdgeShape
                key={placed.edge.id}
                placed={placed}
                from={nameAt(placed.edge.from)}
                to={nameAt(placed.edge.to)}
                hub={hubAt(placed.edge.from) || hubAt(placed.edge.to)}
                selected={selected === placed.edge.id}
                mark={marks.get(placed.edge.id)}
                onSelect={doing.selectEdge}
              />
            ))}
          {edges
            .filter(({ edge }) => edge.decibans >= 0.5 && (few || marks.has(edge.id)))
            .map((placed) => (
              <EdgeLabel key={placed.edge.id} placed={placed} mark={marks.get(placed.edge.id)} />
            ))}
          {nodes.map((placed) => (
            <NodeShape
              key={placed.node.id}
              placed={placed}
              selected={selected === placed.node.id}
              pinned={pinned.has(placed.node.id)}
              mark={marks.get(placed.node.id)}
              first={walk.first === placed.node.id}
              onSelect={doing.selectNode}
              onExpand={doing.expand}
            />
          ))}
          <Headings layout={layout} top={whole ? 0 : top / zoom} />
        </svg>
      </div>
      <Elsewhere layout={layout} aims={aims} sight={sight} zoom={zoom} onGo={(node) => walk.go({ node })} />
    </div>
  );
}

/** What the columns are stays in sight. */
function Headings({ layout, top }: { layout: Layout; top: number }) {
  return (
    <g className="pb-graph-headings" transform={`translate(0 ${top})`}>
      {/* wider than the drawing, at whose end signs of nodes stand half over it */}
      {top > 0 && <rect x={-BEYOND} width={layout.width + 2 * BEYOND} height={HEAD - 10} />}
      {layout.columns.map(({ layer, x, count }) => (
        <text key={layer} className="strong" x={x + 8} y={15}>
          {t.graph.column(t.graph.layers[layer], count)}
        </text>
      ))}
    </g>
  );
}

/** Columns are centred, and a long one pushes the others out of sight: it opens where walking it by keys begins. */
function useOpening(layout: Layout, first: string | undefined, show: (y: number) => void, elsewhere: boolean) {
  const opened = useRef(elsewhere);
  useEffect(() => {
    const start = layout.nodes.find(({ node }) => node.id === first);
    if (opened.current || !start) return;
    opened.current = true;
    show(start.y);
  }, [layout, first, show]);
}

function useInSight(layout: Layout, whole: boolean, top: number, height: number) {
  // in steps, so that scrolling draws anew now and then, not at each pixel
  const from = Math.floor(top / BEYOND) * BEYOND - BEYOND;
  const to = from + height + 3 * BEYOND;
  return useMemo(() => {
    if (whole || layout.nodes.length <= ALL_AT_ONCE) return { nodes: layout.nodes, edges: layout.edges };
    const nodes = layout.nodes.filter(({ y }) => y + NODE_HEIGHT >= from && y <= to);
    const ids = new Set(nodes.map(({ node }) => node.id));
    return { nodes, edges: layout.edges.filter(({ edge }) => ids.has(edge.from) || ids.has(edge.to)) };
  }, [layout, whole, from, to]);
}

/** Taken hold of where nothing lies, it is moved. */
function useDrag(frame: RefObject<HTMLDivElement>) {
  const held = useRef<{ x: number; y: number }>();
  return {
    onPointerDown: (event: PointerEvent) => {
      const box = frame.current;
      const on = event.target instanceof Element && event.target.closest('[data-node], [data-edge], .pb-graph-more');
      if (!box || on || event.button !== 0 || event.pointerType === 'touch') return;
      held.current = { x: event.clientX + box.scrollLeft, y: event.clientY + box.scrollTop };
      box.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event: PointerEvent) => {
      const box = frame.current;
      if (!box || !held.current) return;
      box.scrollLeft = held.current.x - event.clientX;
      box.scrollTop = held.current.y - event.clientY;
    },
    onPointerUp: () => {
      held.current = undefined;
    },
  };
}
