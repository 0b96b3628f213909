import {
  CommentIcon,
  EnvelopeIcon,
  HomeIcon,
  LinkIcon,
  MobileAltIcon,
  PhoneIcon,
  ThumbtackIcon,
  UniversityIcon,
  WifiIcon,
} from '@patternfly/react-icons';
import { memo } from 'react';
import { t } from '~/texts';
import { Badge } from '~/ui/badge/Badge';
import { signed } from '~/ui/format/decibans';
import { NODE_HEIGHT, type PlacedEdge, type PlacedNode } from './placed';
import { countOf, lineOf, nameOf, weightOf } from './words';

/** How much an edge or a node stands out: on the path that is chosen, on another that was found, or on none. */
export type Mark = 'chosen' | 'found' | undefined;

const ICONS: Readonly<Record<string, React.ComponentType>> = {
  PHONE: PhoneIcon,
  EMAIL: EnvelopeIcon,
  BANK_ACCOUNT: UniversityIcon,
  DEVICE: MobileAltIcon,
  IP: WifiIcon,
  CHAT_HANDLE: CommentIcon,
  ADDRESS: HomeIcon,
};

interface NodeProps {
  placed: PlacedNode;
  selected: boolean;
  pinned: boolean;
  mark: Mark;
  /** The one that the tab key reaches. */
  first: boolean;
  onSelect: (id: string) => void;
  onExpand: (id: string) => void;
}

export const NodeShape = memo(function NodeShape(props: NodeProps) {
  const { placed, selected, pinned, mark, first, onSelect, onExpand } = props;
  const { node, x, y, width } = placed;
  const round = node.layer === 'IDENTIFIER' ? NODE_HEIGHT / 2 : 8;
  const Icon = ICONS[node.identifier?.kind ?? ''] ?? LinkIcon;
  const classes = ['pb-graph-node', node.hub && 'hub', selected && 'selected', node.inCase && 'own', mark];
  const name = `${nameOf(node)}, ${lineOf(node)}${pinned ? `, ${t.graph.pinned}` : ''}`;
  return (
    <>
      <g className={classes.filter(Boolean).join(' ')} transform={`translate(${x} ${y})`}>
        <rect className="card" width={width} height={NODE_HEIGHT} rx={round} />
        {node.subject ? (
          <g transform={`translate(9 ${(NODE_HEIGHT - 24) / 2})`}>
            <Badge kind={node.subject.kind} badge={node.subject.badge} size={24} />
          </g>
        ) : (
          <g className="icon" transform={`translate(14 ${(NODE_HEIGHT - 12) / 2})`}>
            <Icon />
          </g>
        )}
        <text className="strong" x={node.subject ? 41 : 36} y={18}>
          {clipped(nameOf(node), width - 48)}
        </text>
        <text className="subtle" x={node.subject ? 41 : 36} y={33}>
          {clipped(
            fits(lineOf(node), width - 44) || !node.hub ? lineOf(node) : t.graph.hubShort(node.sharers),
            width - 44,
          )}
        </text>
        {pinned && (
          <g className="icon" transform={`translate(${width - 18} 5)`}>
            <ThumbtackIcon />
          </g>
        )}
        <rect
          className="cover"
          width={width}
          height={NODE_HEIGHT}
          rx={round}
          role="button"
          tabIndex={first ? 0 : -1}
          aria-pressed={selected}
          aria-label={name}
          data-node={node.id}
          onClick={() => onSelect(node.id)}
        />
      </g>
      {node.subject && !node.expanded && !node.hub && (
        <g
          className="pb-graph-more"
          aria-hidden="true"
          transform={`translate(${x + width} ${y})`}
          onClick={() => onExpand(node.id)}
        >
          <title>{t.graph.acts.expand}</title>
          <circle r="8" />
          <path d="M-4 0h8M0-4v8" />
        </g>
      )}
    </>
  );
});

/** What it weighs, beside it and over all edges. */
export function EdgeLabel({ placed, mark }: { placed: PlacedEdge; mark: Mark }) {
  const { edge, width, at } = placed;
  return (
    <text
      className={mark ? 'against-text halo strong' : 'subtle halo'}
      x={at.x}
      y={at.y - width / 2 - 4}
      textAnchor="middle"
    >
      {signed(edge.decibans)}
    </text>
  );
}

const fits = (text: string, width: number) => text.length <= Math.floor(width / 5.9);

/** Letters of 12 px are some 6 px wide; the whole stands in the element's name. */
function clipped(text: string, width: number): string {
  return fits(text, width) ? text : `${text.slice(0, Math.max(1, Math.floor(width / 5.9) - 1))}…`;
}

interface EdgeProps {
  placed: PlacedEdge;
  from: string;
  to: string;
  hub: boolean;
  selected: boolean;
  mark: Mark;
  onSelect: (id: string) => void;
}

export const EdgeShape = memo(function EdgeShape(props: EdgeProps) {
  const { placed, from, to, hub, selected, mark, onSelect } = props;
  const { edge, path, width } = placed;
  const classes = ['pb-graph-edge', hub && 'hub', mark, edge.kind === 'TOUCH' && 'touch'];
  return (
    <g className={classes.filter(Boolean).join(' ')}>
      {selected && <path className="glow" d={path} strokeWidth={width + 8} />}
      <path className="line" d={path} strokeWidth={hub ? 1 : width} />
      <path
        className="reach"
        d={path}
        strokeWidth={Math.max(12, width)}
        role="button"
        tabIndex={-1}
        aria-pressed={selected}
        aria-label={`${t.graph.between(from, to)}: ${countOf(edge)}. ${weightOf(edge)}`}
        data-edge={edge.id}
        onClick={() => onSelect(edge.id)}
      />
    </g>
  );
});
