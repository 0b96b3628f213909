import './badge.css';
import { badgeColours } from './colours';

export interface BadgeLook {
  shape: string;
  colour: string | null;
  initials: string | null;
}

interface Props {
  kind: string;
  badge?: BadgeLook | null;
  size?: number;
}

/** Silhouettes of people, in a box of 40; never a square or a triangle. */
const SHAPES: Record<string, string> = {
  DIAMOND: 'M20 1.5 38.5 20 20 38.5 1.5 20z',
  HEXAGON: 'M20 1.8 36 11v18L20 38.2 4 29V11z',
  CIRCLE: 'M20 2.5a17.5 17.5 0 1 1 0 35 17.5 17.5 0 0 1 0-35z',
  SHIELD: 'M5 4h30v16c0 9.5-6.5 15-15 18.5C11.5 35 5 29.5 5 20z',
  OCTAGON: 'M13 2.5h14L37.5 13v14L27 37.5H13L2.5 27V13z',
  PENTAGON: 'M20 2 38 15.5 31.5 37h-23L2 15.5z',
};

/** Kind by frame, people by silhouette and initials. Always beside a name, so it hides from screen readers. */
export function Badge({ kind, badge, size = 26 }: Props) {
  return (
    <svg className="pb-badge" width={size} height={size} viewBox="0 0 40 40" aria-hidden="true" focusable="false">
      {badge?.initials ? <Person badge={badge} /> : <Party kind={badge?.shape === 'RING' ? 'RING' : kind} />}
    </svg>
  );
}

function Person({ badge }: { badge: BadgeLook }) {
  const [fill, ink] = badgeColours(badge.colour ?? '');
  const lift = badge.shape === 'PENTAGON' ? 2 : badge.shape === 'SHIELD' ? -2 : 0;
  return (
    <>
      <path d={SHAPES[badge.shape] ?? SHAPES.CIRCLE} fill={fill} stroke={ink} strokeWidth="2" strokeLinejoin="round" />
      <text x="20" y={25 + lift} textAnchor="middle" fill={ink}>
        {badge.initials}
      </text>
    </>
  );
}

function Party({ kind }: { kind: string }) {
  switch (kind) {
    case 'MERCHANT':
      return (
        <g className="frame">
          <rect x="2.5" y="2.5" width="35" height="35" rx="5" />
          <path d="M12 12h16l2.5 6.5h-21zM11.5 18.5V29h17V18.5M11.5 24.5h11V18.5" />
        </g>
      );
    case 'REVIEWER':
    case 'RING':
      return (
        <g className="frame">
          <circle cx="20" cy="20" r="17.5" />
          <circle className="dot" cx="20" cy="12" r="3.4" />
          <circle className="dot" cx="12.5" cy="25" r="3.4" />
          <circle className="dot" cx="27.5" cy="25" r="3.4" />
          <circle className="thin" cx="20" cy="20.5" r="8.5" />
        </g>
      );
    case 'STAFF':
      return (
        <g className="frame">
          <circle cx="20" cy="20" r="17.5" />
          <circle className="dot" cx="20" cy="16" r="5" />
          <path className="dot" d="M10.5 29.5c1-5.5 5-7.5 9.5-7.5s8.5 2 9.5 7.5z" />
        </g>
      );
    default:
      return (
        <g className="frame">
          <path d="M20 3.5 38 36.5H2z" />
          <path className="thin" d="M20 16v6l-6 6.5M20 22l6 6.5" />
          <circle className="dot" cx="20" cy="15.5" r="2.4" />
          <circle className="dot" cx="13.5" cy="29" r="2.4" />
          <circle className="dot" cx="26.5" cy="29" r="2.4" />
        </g>
      );
  }
}
