import { Button } from '@patternfly/react-core';
import { TimesIcon } from '@patternfly/react-icons';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import type { Case, GraphEdge, GraphNode } from '~/api/model';
import { t } from '~/texts';
import { Badge } from '~/ui/badge/Badge';
import { Triangle } from '~/ui/charts/Triangle';
import { percent, signed } from '~/ui/format/decibans';
import { Moment } from '~/ui/Moment';
import { EdgeEvents } from './EdgeEvents';
import { countOf, lineOf, nameOf, weightOf } from './words';

const words = t.graph.panel;

interface HeadProps {
  kind: string;
  title: React.ReactNode;
  /** What it tells of; another one is told of anew. */
  of: string;
  /** Whether keys go on here. */
  focus: boolean;
  onClose: () => void;
}

function Head({ kind, title, of, focus, onClose }: HeadProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focus && of) heading.current?.focus({ preventScroll: true });
  }, [focus, of]);
  return (
    <header className="pb-graph-panel-head">
      <div>
        <span className="pb-subtle">{kind}</span>
        <h3 ref={heading} tabIndex={-1}>
          {title}
        </h3>
      </div>
      <Button variant="plain" aria-label={t.graph.acts.close} icon={<TimesIcon />} onClick={onClose} />
    </header>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface EdgeProps {
  edge: GraphEdge;
  casefile: Case;
  nodes: ReadonlyMap<string, GraphNode>;
  onNode: (id: string) => void;
  onHide: () => void;
  focus: boolean;
  onClose: () => void;
}

/** What ties two, and the events that say so. */
export function EdgePanel({ edge, casefile, nodes, onNode, onHide, focus, onClose }: EdgeProps) {
  const ends = [edge.from, edge.to].flatMap((id) => nodes.get(id) ?? []);
  const [from, to] = ends;
  const payer = edge.payer === null ? undefined : nodes.get(edge.payer);
  if (!from || !to) return null;
  return (
    <aside className="pb-graph-panel" aria-label={words.edge}>
      <Head
        kind={`${words.edge}: ${t.graph.edges[edge.kind].toLowerCase()}`}
        title={t.graph.between(nameOf(from), nameOf(to))}
        of={edge.id}
        focus={focus}
        onClose={onClose}
      />
      <p className={edge.decibans > 0 ? 'against-text pb-graph-weight' : 'pb-subtle'}>
        {edge.decibans > 0 && <Triangle side="against" size={8} />} {weightOf(edge)}
      </p>
      <dl className="pb-graph-facts">
        <Fact name={words.payments}>{countOf(edge)}</Fact>
        {payer && <Fact name={words.who}>{nameOf(payer)}</Fact>}
        <Fact name={words.first}>
          <Moment at={edge.first} full />
        </Fact>
        <Fact name={words.last}>
          <Moment at={edge.last} full />
        </Fact>
        {ends.map((node) => (
          <Fact key={node.id} name={words.node[node.layer]}>
            <button type="button" className="pb-link" onClick={() => onNode(node.id)}>
              {nameOf(node)}
            </button>{' '}
            <span className="pb-subtle">{lineOf(node)}</span>
          </Fact>
        ))}
      </dl>
      <EdgeEvents key={edge.id} edge={edge} casefile={casefile} />
      <Button variant="secondary" size="sm" onClick={onHide}>
        {t.graph.acts.hideEdge}
      </Button>
    </aside>
  );
}

interface NodeProps {
  node: GraphNode;
  edges: readonly GraphEdge[];
  nodes: ReadonlyMap<string, GraphNode>;
  pinned: boolean;
  onEdge: (id: string) => void;
  onExpand: () => void;
  onPin: () => void;
  onHide: () => void;
  focus: boolean;
  onClose: () => void;
}

/** Who or what a node is, and what leads from it. */
export function NodePanel(props: NodeProps) {
  const { node, edges, nodes, pinned, onEdge, onExpand, onPin, onHide, focus, onClose } = props;
  const { subject } = node;
  const own = edges.filter(({ from, to }) => from === node.id || to === node.id);
  return (
    <aside className="pb-graph-panel" aria-label={words.node[node.layer]}>
      <Head
        kind={words.node[node.layer]}
        title={
          <>
            {subject && <Badge kind={subject.kind} badge={subject.badge} size={26} />} {nameOf(node)}
          </>
        }
        of={node.id}
        focus={focus}
        onClose={onClose}
      />
      <dl className="pb-graph-facts">
        {subject && <Fact name={words.description}>{subject.description}</Fact>}
        {subject && (
          <Fact name={words.risk}>
            {node.posterior === null ? t.graph.noRisk : percent(node.posterior)}
            {node.totalDecibans !== null && ` (${signed(node.totalDecibans)} ${t.charts.unit})`}
          </Fact>
        )}
        {node.sharers !== null && <Fact name={words.shared}>{node.sharers.toLocaleString(t.locale)}</Fact>}
      </dl>
      {node.hub ? (
        <p className="pb-subtle">{words.hub}</p>
      ) : (
        node.identifier && (
          <p className="pb-subtle">
            {words.hidden} {t.graph.marked}
          </p>
        )
      )}
      <div className="pb-graph-acts">
        {subject && (
          <Link className="pf-v6-c-button pf-m-secondary pf-m-small" to={`/subjects/${subject.id}`}>
            {t.graph.acts.open}
          </Link>
        )}
        {subject && !node.expanded && !node.hub && (
          <Button variant="secondary" size="sm" onClick={onExpand}>
            {t.graph.acts.expand}
          </Button>
        )}
        <Button variant="secondary" size="sm" onClick={onPin}>
          {pinned ? t.graph.acts.unpin : t.graph.acts.pin}
        </Button>
        <Button variant="secondary" size="sm" onClick={onHide}>
          {t.graph.acts.hide}
        </Button>
      </div>
      <h4>{words.ties(own.length)}</h4>
      <ul className="pb-graph-events">
        {own.map((edge) => {
          const other = nodes.get(edge.from === node.id ? edge.to : edge.from);
          return (
            <li key={edge.id}>
              <div>
                <button type="button" className="pb-link" onClick={() => onEdge(edge.id)}>
                  {other && nameOf(other)}
                </button>
                {edge.decibans > 0 && <span className="against-text">{signed(edge.decibans)}</span>}
              </div>
              <p className="pb-subtle">{countOf(edge)}</p>
            </li>
          );
        })}
      </ul>
    </aside>
  );
}
