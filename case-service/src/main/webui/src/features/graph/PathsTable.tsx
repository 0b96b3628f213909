import type { GraphNode } from '~/api/model';
import { t } from '~/texts';
import { Badge } from '~/ui/badge/Badge';
import { signed } from '~/ui/format/decibans';
import { Kbd } from '~/ui/Kbd';
import { MOST_PATHS, type Path } from './paths';
import { nameOf, restsOn } from './words';

interface Props {
  paths: readonly Path[];
  nodes: ReadonlyMap<string, GraphNode>;
  chosen: Path | undefined;
  /** Whether there is somebody to start from. */
  asked: boolean;
  onChoose: (path: Path) => void;
}

const words = t.graph.paths;

/** The paths that were found, under the drawing and as words. */
export function PathsTable({ paths, nodes, chosen, asked, onChoose }: Props) {
  return (
    <section className="pb-graph-paths" aria-label={words.title}>
      <header>
        <h3>
          {words.title} {paths.length}
        </h3>
        <span className="pb-subtle">{paths.length < MOST_PATHS ? words.same : words.more(MOST_PATHS)}</span>
        <span className="pb-graph-keys pb-subtle">
          <Kbd>↑</Kbd>
          <Kbd>↓</Kbd>
          <Kbd>←</Kbd>
          <Kbd>→</Kbd> {words.keys.choose} <Kbd>x</Kbd> {words.keys.expand} <Kbd>p</Kbd> {words.keys.pin} <Kbd>h</Kbd>{' '}
          {words.keys.hide}
        </span>
      </header>
      {paths.length === 0 ? (
        <p className="pb-subtle">{asked ? words.none : words.nobody}</p>
      ) : (
        <table className="pb-table">
          <caption className="pf-v6-screen-reader">{words.title}</caption>
          <thead>
            <tr>
              <th scope="col">{words.columns.path}</th>
              <th scope="col">{words.columns.hops}</th>
              <th scope="col">{words.columns.rests}</th>
              <th scope="col" className="narrow">
                {words.columns.db}
              </th>
            </tr>
          </thead>
          <tbody>
            {paths.map((path) => (
              <tr key={path.nodes.join(' ')} className={path === chosen ? 'current' : ''}>
                <td>
                  <button
                    type="button"
                    className="pb-graph-path"
                    aria-pressed={path === chosen}
                    onClick={() => onChoose(path)}
                  >
                    {path.nodes.map((id, index) => (
                      <Step key={id} node={nodes.get(id)} first={index === 0} />
                    ))}
                  </button>
                </td>
                <td>{path.edges.length}</td>
                <td className="pb-subtle">{restsOn(path.edges)}</td>
                <td className={path.decibans > 0 ? 'narrow against-text' : 'narrow pb-subtle'}>
                  {signed(path.decibans)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Step({ node, first }: { node: GraphNode | undefined; first: boolean }) {
  return (
    <>
      {!first && <span className="pb-subtle"> → </span>}
      {node?.subject && <Badge kind={node.subject.kind} badge={node.subject.badge} size={18} />} {node && nameOf(node)}
    </>
  );
}
