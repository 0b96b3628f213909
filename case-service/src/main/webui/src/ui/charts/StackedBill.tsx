import './charts.css';
import { t } from '~/texts';
import { type ShownBill, type ShownLine, shownBill, type WeighedBill } from '../format/bill';
import { percent, signed, strengthOf } from '../format/decibans';
import { EvidenceBar } from './EvidenceBar';
import { linear, type Scale, textWidth } from './scale';
import { useWidth } from './useWidth';

/** Decibans of evidence that the bar has room for; the same in every row, so that rows compare. */
export const STACK_SPAN = 62;

const TOP = 7;
const BAR = 16;
const BACK = 6;
const PAD = 5;
const HEIGHT = 32;
/** Half the width of the mark of the net, which stays within the bar. */
const MARK = 4.5;

/** The bill as one bar from the prior: against stacks up, for walks back beneath from its end, ▼ marks the net. */
export function StackedBill({ bill, span = STACK_SPAN }: { bill: WeighedBill; span?: number }) {
  const [ref, width] = useWidth<HTMLDivElement>(360);
  const shown = shownBill(bill);
  const x = linear([0, Math.max(span, shown.against)], [0, width]);
  const line = x(shown.alertLine - shown.prior);
  const label = Math.max(x(shown.against) + 7, 7);
  const covered = shown.for < 0 && line > label - 3 && line < label + 34;
  const net = Math.max(MARK, x(shown.total - shown.prior));
  return (
    <div ref={ref} className="pb-stack">
      <svg
        className="pb-svg"
        width={width}
        height={HEIGHT}
        role="img"
        aria-label={t.charts.stackFinding(sentence(shown))}
      >
        <rect x="0" y={TOP} width={width} height={BAR} rx="2" fill="var(--pb-track)" />
        {shown.lines.map((part) => (
          <Part key={part.line.family} part={part} shown={shown} x={x} net={net} />
        ))}
        <path
          className="alert-line"
          d={`M${line} 0V${TOP}${covered ? '' : `M${line} ${TOP + BAR}V${TOP + BAR + 7}`}`}
        />
        {shown.for < 0 && (
          <text className="for-text strong" x={label} y={TOP + BAR + 8.5}>
            ▼ {signed(shown.for)}
          </text>
        )}
        <path className="ink" d={`M${net - MARK} ${TOP - 6.5}h${2 * MARK}l${-MARK} 6z`} />
        <path d={`M${net} ${TOP}V${TOP + BAR + BACK}`} stroke="var(--pb-ink)" strokeWidth="1" />
      </svg>
    </div>
  );
}

function Part({ part, shown, x, net }: { part: ShownLine; shown: ShownBill; x: Scale; net: number }) {
  // What speaks for someone beyond the prior has no room to the left: the number beside the bar says it.
  const [low, high] = [part.from, part.to].map((end) => Math.max(0, end - shown.prior)).sort((a, b) => a - b) as [
    number,
    number,
  ];
  const from = x(low);
  const width = x(high) - from;
  if (part.line.decibans <= 0) {
    if (width === 0) return null;
    return <EvidenceBar x={from} y={TOP + BAR + 1} width={width} height={BACK} decibans={part.decibans} side="for" />;
  }
  if (part.decibans === 0) return null;
  const label = fitting(t.family.short(part.line.family, part.line.label), part.decibans, width, net - from);
  return (
    <g>
      <title>{`${part.line.label} ${signed(part.decibans)} dB`}</title>
      <EvidenceBar x={from} y={TOP} width={width - 1} height={BAR} decibans={part.decibans} side="against" />
      {label && (
        <text className={`on-against-${strengthOf(part.decibans)}`} x={from + PAD} y={TOP + 12}>
          {label}
        </text>
      )}
    </g>
  );
}

/** The whole label, else its number, else nothing: never a cut one, and never under the mark of the net. */
function fitting(name: string, decibans: number, width: number, mark: number): string | undefined {
  const number = signed(decibans);
  return [`${name} ${number}`, number].find((text) => {
    const end = PAD + textWidth(text);
    return end + 3 <= width && (mark < PAD - 1 || mark > end + 5);
  });
}

function sentence(shown: ShownBill): { posterior: string; total: string; parts: string } {
  const parts = shown.lines.map(({ line, decibans }) => `${line.label} ${signed(decibans)}`).join(', ');
  return { posterior: percent(shown.posterior), total: signed(shown.total), parts };
}
