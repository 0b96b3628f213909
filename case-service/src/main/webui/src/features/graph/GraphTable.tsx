import type { GraphNode } from '~/api/model';
import { t } from '~/texts';
import { Badge } from '~/ui/badge/Badge';
import { signed } from '~/ui/format/decibans';
import { Moment } from '~/ui/Moment';
import type { Shown } from './shown';
import { countOf, lineOf, nameOf } from './words';

interface Props {
  shown: Shown;
  nodes: ReadonlyMap<string, GraphNode>;
  onNode: (id: string) => void;
  onEdge: (id: string) => void;
  onExpand: (id: string) => void;
}

const words = t.graph.table;

/** All that is drawn, as words: for who reads by ear, and for whoever likes lists. */
export function GraphTable({ shown, nodes, onNode, onEdge, onExpand }: Props) {
  const name = (id: string) => {
    const node = nodes.get(id);
    return node ? nameOf(node) : '';
  };
  const ties = new Map<string, number>();
  for (const { from, to } of shown.edges) for (const id of [from, to]) ties.set(id, (ties.get(id) ?? 0) + 1);
  return (
    <div className="pb-graph-tables">
      <table className="pb-table">
        <caption>
          {words.nodes} {shown.nodes.length}
        </caption>
        <thead>
          <tr>
            {Object.values(words.nodeColumns).map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.nodes.map((node) => (
            <tr key={node.id}>
              <td>
                {node.subject && <Badge kind={node.subject.kind} badge={node.subject.badge} size={18} />}{' '}
                <button type="button" className="pb-link" onClick={() => onNode(node.id)}>
                  {nameOf(node)}
                </button>
              </td>
              <td className="narrow">{t.graph.layers[node.layer]}</td>
              <td className="narrow">{lineOf(node)}</td>
              <td className="narrow">{ties.get(node.id) ?? 0}</td>
              <td className="pb-subtle">
                {node.subject?.description}
                {node.inCase && `${node.subject?.description ? ', ' : ''}${words.inCase}`}
              </td>
              <td className="narrow">
                {node.subject && !node.expanded && !node.hub && (
                  <button
                    type="button"
                    className="pb-link"
                    aria-label={`${t.graph.acts.expand} ${nameOf(node)}`}
                    onClick={() => onExpand(node.id)}
                  >
                    {t.graph.acts.expand}
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <table className="pb-table">
        <caption>
          {words.edges} {shown.edges.length}
        </caption>
        <thead>
          <tr>
            {Object.values(words.edgeColumns).map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.edges.map((edge) => (
            <tr key={edge.id}>
              <td className="narrow">{name(edge.from)}</td>
              <td className="narrow">{name(edge.to)}</td>
              <td>{countOf(edge)}</td>
              <td className={edge.decibans > 0 ? 'narrow against-text' : 'narrow pb-subtle'}>
                {signed(edge.decibans)}
              </td>
              <td className="narrow">
                <Moment at={edge.last} day />
              </td>
              <td className="narrow">
                <button
                  type="button"
                  className="pb-link"
                  aria-label={`${t.charts.events(edge.events.length)} ${t.graph.between(name(edge.from), name(edge.to))}`}
                  onClick={() => onEdge(edge.id)}
                >
                  {t.charts.events(edge.events.length)}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
