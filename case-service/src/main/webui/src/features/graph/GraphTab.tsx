import './graph.css';
import { useMemo, useRef, useState } from 'react';
import type { Case, Graph } from '~/api/model';
import { t } from '~/texts';
import { useWidth } from '~/ui/charts/useWidth';
import { ErrorState } from '~/ui/states/ErrorState';
import { SkeletonRows } from '~/ui/states/SkeletonRows';
import { GraphBar } from './GraphBar';
import { GraphCanvas } from './GraphCanvas';
import { GraphTable } from './GraphTable';
import { layoutOf } from './layout';
import { PathsTable } from './PathsTable';
import { useGraph } from './queries';
import { EdgePanel, NodePanel } from './SidePanel';
import { shownOf, usualLookUps } from './shown';
import { useGraphUrl } from './useGraphUrl';
import { marksOf, startOf, usePaths } from './usePaths';
import { usePicture } from './usePicture';
import type { Doing } from './useWalk';

/** Who of a case is tied to whom: drawn, to be explored, and as a table. */
export default function GraphTab({ casefile }: { casefile: Case }) {
  const url = useGraphUrl();
  const query = useGraph(casefile.id, url.expand);
  if (query.data) return <GraphView casefile={casefile} graph={query.data} />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return <SkeletonRows rows={8} height={56} />;
}

/** Below this the drawing scrolls sideways. */
const NARROWEST = 620;
const SMALLEST = 0.4;
const LARGEST = 2.5;

function GraphView({ casefile, graph }: { casefile: Case; graph: Graph }) {
  const url = useGraphUrl();
  const { pinned, hidden, selected } = url;
  const [box, width] = useWidth<HTMLDivElement>(900);
  const [zoom, setZoom] = useState(1);
  const [wanted, setWanted] = useState<string>();
  const svg = useRef<SVGSVGElement>(null);
  const picture = usePicture(casefile, svg);
  const lookUps = url.lookUps ?? usualLookUps(graph);
  const shown = useMemo(
    () => shownOf(graph, { weight: Number(url.weight), lookUps, hidden, pinned }),
    [graph, url.weight, lookUps, hidden, pinned],
  );
  const nodes = useMemo(() => new Map(graph.nodes.map((node) => [node.id, node])), [graph]);
  const from = startOf(shown.nodes, url.from);
  const paths = usePaths(shown, from, url.to, Number(url.hops));
  const chosen = paths.find((path) => path.nodes.join(' ') === wanted) ?? paths[0];
  const marks = useMemo(() => marksOf(paths, chosen), [paths, chosen]);
  const layout = useMemo(
    () => layoutOf(shown.nodes, shown.edges, pinned, Math.max(NARROWEST, width)),
    [shown, pinned, width],
  );
  const doing = useDoing(url);
  const node = selected ? nodes.get(selected) : undefined;
  const edge = graph.edges.find(({ id }) => id === selected);
  return (
    <div className="pb-graph-tab">
      <header className="pb-graph-head">
        <h2>
          {t.graph.title}{' '}
          <span className="pb-subtle">
            {t.graph.what(shown.nodes.length, shown.edges.length, graph.nodes.length)}
            {graph.leftOut > 0 && `; ${t.graph.leftOut(graph.leftOut)}`}
          </span>
        </h2>
        <Legend />
      </header>
      {!graph.scoring.available && <p className="pb-subtle pb-away">{graph.scoring.detail ?? t.state.scoringAway}</p>}
      {casefile.state === 'CLOSED' && <p className="pb-subtle">{t.graph.closed}</p>}
      <GraphBar
        url={url}
        nodes={shown.nodes}
        from={from}
        lookUps={lookUps}
        expandable={node?.subject && !node.expanded && !node.hub ? node : undefined}
        onZoom={(factor) => setZoom((before) => Math.min(LARGEST, Math.max(SMALLEST, before * factor)))}
        onPicture={picture.take}
      />
      <div className={node || edge ? 'pb-graph-body with-panel' : 'pb-graph-body'}>
        <div ref={box} className="pb-graph-main">
          {graph.edges.length === 0 ? (
            <p className="pb-subtle">{graph.scoring.available ? t.graph.nothing : t.graph.nothingKnown}</p>
          ) : (
            shown.edges.length === 0 && <p className="pb-subtle">{t.graph.nothingShown}</p>
          )}
          {url.table ? (
            <GraphTable
              shown={shown}
              nodes={nodes}
              onNode={doing.selectNode}
              onEdge={doing.selectEdge}
              onExpand={doing.expand}
            />
          ) : (
            <GraphCanvas
              layout={layout}
              zoom={zoom}
              selected={selected}
              pinned={pinned}
              marks={marks}
              doing={doing}
              whole={picture.whole}
              svg={svg}
            />
          )}
          <PathsTable
            paths={paths}
            nodes={nodes}
            chosen={chosen}
            asked={from !== undefined}
            onChoose={(path) => setWanted(path.nodes.join(' '))}
          />
        </div>
        {edge && (
          <EdgePanel
            edge={edge}
            nodes={nodes}
            onNode={doing.selectNode}
            onHide={() => doing.hide(edge.id)}
            onClose={doing.close}
          />
        )}
        {node && (
          <NodePanel
            node={node}
            edges={graph.edges}
            nodes={nodes}
            pinned={pinned.has(node.id)}
            onEdge={doing.selectEdge}
            onExpand={() => doing.expand(node.id)}
            onPin={() => doing.pin(node.id)}
            onHide={() => doing.hide(node.id)}
            onClose={doing.close}
          />
        )}
      </div>
    </div>
  );
}

/** What one does with a node or an edge, wherever it is done. */
function useDoing({ patch, toggle }: ReturnType<typeof useGraphUrl>): Doing {
  return useMemo(
    () => ({
      selectNode: (id) => patch({ at: id }, true),
      selectEdge: (id) => patch({ at: id }, true),
      expand: (id) => toggle('expand', id),
      pin: (id) => toggle('pin', id),
      hide: (id) => {
        toggle('hide', id);
      },
      close: () => patch({ at: undefined }, true),
    }),
    [patch, toggle],
  );
}

function Legend() {
  const words = t.graph.legend;
  return (
    <ul className="pb-graph-legend" aria-hidden="true">
      <li>
        <svg width="34" height="12" role="presentation">
          <path className="thick" d="M0 6h34" />
        </svg>
        {words.heavy}
      </li>
      <li>
        <svg width="34" height="12" role="presentation">
          <path className="found" d="M0 6h34" />
        </svg>
        {words.path}
      </li>
      <li>
        <svg width="34" height="12" role="presentation">
          <path className="hub" d="M0 6h34" />
        </svg>
        {words.hub}
      </li>
    </ul>
  );
}
