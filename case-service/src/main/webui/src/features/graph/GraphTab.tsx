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
import { endsOf, useDoing } from './useDoing';
import { useGraphUrl } from './useGraphUrl';
import { marksOf, startOf, usePaths } from './usePaths';
import { usePicture } from './usePicture';

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
    () => shownOf(graph, { weight: Number(url.weight), lookUps, hidden, pinned, selected }),
    [graph, url.weight, lookUps, hidden, pinned, selected],
  );
  const nodes = useMemo(() => new Map(graph.nodes.map((node) => [node.id, node])), [graph]);
  const from = startOf(shown.nodes, url.from);
  const paths = usePaths(shown, from, url.to, Number(url.hops));
  const chosen = paths.find((path) => path.nodes.join(' ') === wanted) ?? paths[0];
  const marks = useMemo(() => marksOf(paths, chosen), [paths, chosen]);
  // made smaller, it still takes all the room that there is
  const room = Math.max(NARROWEST, Math.floor(width / Math.min(1, zoom)));
  const layout = useMemo(() => layoutOf(shown.nodes, shown.edges, pinned, room, shown.extra), [shown, pinned, room]);
  const doing = useDoing(url, graph);
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
      {graph.more && <p className="pb-subtle">{t.graph.more}</p>}
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
              onNode={doing.select}
              onEdge={doing.select}
              onExpand={doing.drawing.expand}
            />
          ) : (
            <GraphCanvas
              layout={layout}
              zoom={zoom}
              onZoom={setZoom}
              selected={selected}
              pinned={pinned}
              marks={marks}
              doing={doing.drawing}
              reveal={doing.reveal}
              aims={edge ? endsOf(graph, edge.id) : doing.reveal}
              whole={picture.whole}
              svg={svg}
            />
          )}
          <PathsTable
            paths={paths}
            nodes={nodes}
            chosen={chosen}
            asked={from !== undefined}
            onChoose={(path) => {
              setWanted(path.nodes.join(' '));
              doing.show(path);
            }}
          />
        </div>
        {edge && (
          <EdgePanel
            edge={edge}
            casefile={casefile}
            nodes={nodes}
            onNode={doing.select}
            onHide={() => doing.drawing.hide(edge.id)}
            focus={doing.beside}
            onClose={doing.drawing.close}
          />
        )}
        {node && (
          <NodePanel
            node={node}
            edges={graph.edges}
            nodes={nodes}
            pinned={pinned.has(node.id)}
            onEdge={doing.select}
            onExpand={() => doing.drawing.expand(node.id)}
            onPin={() => doing.drawing.pin(node.id)}
            onHide={() => doing.drawing.hide(node.id)}
            focus={doing.beside}
            onClose={doing.drawing.close}
          />
        )}
      </div>
    </div>
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
