import { dayAndTime, utc } from '~/ui/format/time';
import { amountOf, type Placed } from './layout';

/** ● touch, ■ power, ◇ gain, boxed amount, ○ contact: shape before colour. */
export function MarkShape({ placed }: { placed: Placed }) {
  const { mark } = placed;
  const at = new Date(mark.at);
  return (
    <g className="mark">
      <title>{`${dayAndTime(at)} (${utc(at)}): ${placed.label}${placed.count > 1 ? ` × ${placed.count}` : ''}`}</title>
      <Shape placed={placed} />
    </g>
  );
}

function Shape({ placed: { kind, x, y, count, mark, half } }: { placed: Placed }) {
  switch (kind) {
    case 'TOUCH':
      return (
        <>
          <circle className="touch" cx={x} cy={y} r="9.5" />
          <Count x={x} y={y} count={count} className="on-against-substantial" />
        </>
      );
    case 'POWER':
      return (
        <>
          <rect className="touch" x={x - 9} y={y - 9} width="18" height="18" rx="3" />
          <Count x={x} y={y} count={count} className="on-against-substantial" />
        </>
      );
    case 'GAIN':
      return (
        <>
          <path className="gain-mark" d={`M${x} ${y - 11}l11 11-11 11-11-11z`} />
          <Count x={x} y={y} count={count} className="against-text" />
        </>
      );
    case 'PAYMENT':
      return (
        <>
          <rect className="payment" x={x - half} y={y - 10.5} width={half * 2} height="21" rx="4" />
          <text className="strong" x={x} y={y + 4} textAnchor="middle">
            {amountOf(mark)}
          </text>
        </>
      );
    case 'CONTACT':
      return <circle className="contact" cx={x} cy={y} r="4.6" />;
  }
}

function Count({ x, y, count, className }: { x: number; y: number; count: number; className: string }) {
  return (
    <text className={`strong ${className}`} x={x} y={y + 4} textAnchor="middle">
      {count > 99 ? '99' : count}
    </text>
  );
}
