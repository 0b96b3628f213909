import { t } from '~/texts';
import { HEAD, type Layout } from './layout';
import { NODE_HEIGHT, type PlacedNode } from './placed';
import type { Sight } from './useSight';
import { nameOf } from './words';

interface Props {
  layout: Layout;
  /** Nodes that one looks for. */
  aims: readonly string[];
  sight: Sight;
  zoom: number;
  onGo: (id: string) => void;
}

const LINE = 30;

/** Where those lie that one looks for and doesn't see: a button in their column, at the edge behind which they are. */
export function Elsewhere({ layout, aims, sight, zoom, onGo }: Props) {
  const away = layout.nodes.flatMap((placed) => {
    const middle = (placed.y + NODE_HEIGHT / 2) * zoom - sight.top;
    if (!aims.includes(placed.node.id) || (middle >= HEAD && middle <= sight.height)) return [];
    return { placed, above: middle < HEAD };
  });
  return (
    <>
      {away.map(({ placed, above }, index) => {
        const beside = (one: { placed: PlacedNode; above: boolean }) =>
          one.above === above && one.placed.x === placed.x;
        const distance = LINE * away.slice(0, index).filter(beside).length;
        const name = nameOf(placed.node);
        return (
          <button
            key={placed.node.id}
            type="button"
            className="pb-graph-elsewhere"
            aria-label={above ? t.graph.further.up(name) : t.graph.further.down(name)}
            style={{
              insetInlineStart: placed.x * zoom - sight.left,
              maxInlineSize: placed.width * zoom,
              ...(above ? { insetBlockStart: HEAD + distance } : { insetBlockEnd: 8 + distance }),
            }}
            onClick={() => onGo(placed.node.id)}
          >
            <span aria-hidden="true">{above ? '↑' : '↓'}</span> {name}
          </button>
        );
      })}
    </>
  );
}
