import { Button } from '@patternfly/react-core';
import { TimesIcon } from '@patternfly/react-icons';
import { Link } from 'react-router';
import type { EvidenceRef, GraphEdge, GraphNode } from '~/api/model';
import { t } from '~/texts';
import { Badge } from '~/ui/badge/Badge';
import { Triangle } from '~/ui/charts/Triangle';
import { percent, signed } from '~/ui/format/decibans';
import { Moment } from '~/ui/Moment';
import { countOf, lineOf, nameOf, weightOf } from './words';

const words = t.graph.panel;

function Head({ kind, title, onClose }: { kind: string; title: React.ReactNode; onClose: () => void }) {
  return (
    <header className="pb-graph-panel-head">
      <div>
        <span className="pb-subtle">{kind}</span>
        <h3>{title}</h3>
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
  nodes: ReadonlyMap<string, GraphNode>;
  onNode: (id: string) => void;
  onHide: () => void;
  onClose: () => void;
}

/** What ties two, and the events that say so. */
export function EdgePanel({ edge, nodes, onNode, onHide, onClose }: EdgeProps) {
  const ends = [edge.from, edge.to].flatMap((id) => nodes.get(id) ?? []);
  const [from, to] = ends;
  const payer = edge.payer === null ? undefined : nodes.get(edge.payer);
  if (!from || !to) return null;
  const shown = edge.events.length;
  return (
    <aside className="pb-graph-panel" aria-label={words.edge}>
      <Head
        kind={`${words.edge}: ${t.graph.edges[edge.kind].toLowerCase()}`}
        title={t.graph.between(nameOf(from), nameOf(to))}
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
      <h4>
        {words.events(shown)}{' '}
        {shown < edge.count && <span className="pb-subtle">{words.ofMore(shown, edge.count)}</span>}
      </h4>
      {shown === 0 ? <p className="pb-subtle">{words.noEvents}</p> : <Events events={edge.events} />}
      <Button variant="secondary" size="sm" onClick={onHide}>
        {t.graph.acts.hideEdge}
      </Button>
    </aside>
  );
}

function Events({ events }: { events: readonly EvidenceRef[] }) {
  const evidence = t.casefile.evidence;
  return (
    <ul className="pb-graph-events">
      {events.map((event) => (
        <li key={`${event.source} ${event.eventId}`}>
          <div>
            <strong>{event.what ?? typeOf(event)}</strong>
            <span className="pb-subtle">
              <Moment at={event.time} full />
            </span>
          </div>
          <p className="pb-subtle">
            {event.merchant && (
              <>
                <Link to={`/subjects/${event.merchant.id}`}>{event.merchant.label}</Link>,{' '}
              </>
            )}
            {event.ticketed !== null && `${event.ticketed ? evidence.ticketed : evidence.unticketed}, `}
            {event.source} {event.eventId}
          </p>
        </li>
      ))}
    </ul>
  );
}

const typeOf = ({ type }: EvidenceRef) =>
  type
    .replace(/^dev\.probity\./, '')
    .replace(/\.v\d+$/, '')
    .replace('.', ' ');

interface NodeProps {
  node: GraphNode;
  edges: readonly GraphEdge[];
  nodes: ReadonlyMap<string, GraphNode>;
  pinned: boolean;
  onEdge: (id: string) => void;
  onExpand: () => void;
  onPin: () => void;
  onHide: () => void;
  onClose: () => void;
}

/** Who or what a node is, and what leads from it. */
export function NodePanel(props: NodeProps) {
  const { node, edges, nodes, pinned, onEdge, onExpand, onPin, onHide, onClose } = props;
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
