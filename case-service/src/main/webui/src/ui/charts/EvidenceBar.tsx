import { useId } from 'react';
import { strengthOf } from '../format/decibans';

/** One bar of evidence: solid against, hatched for; the step of colour says how strong. */
export function EvidenceBar(props: {
  x: number;
  y: number;
  width: number;
  height: number;
  decibans: number;
  side: 'against' | 'for';
}) {
  const { x, y, height, decibans, side } = props;
  const id = useId();
  const strength = strengthOf(decibans);
  const width = Math.max(props.width, 2);
  const outlined = strength === 'moderate' || strength === 'slight';
  const inset = outlined ? 0.5 : 0;
  const box = {
    x: x + inset,
    y: y + inset,
    width: Math.max(width - 2 * inset, 1),
    height: height - 2 * inset,
    rx: 1.5,
  };
  return (
    <g>
      <rect className={`bar ${side}-${strength}`} {...box} />
      {side === 'for' && (
        <>
          <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <line className={strength === 'slight' ? 'hatch-light' : 'hatch'} x1="1" x2="1" y1="0" y2="5" />
          </pattern>
          <rect {...box} fill={`url(#${id})`} />
        </>
      )}
    </g>
  );
}
