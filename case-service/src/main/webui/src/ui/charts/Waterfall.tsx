import './waterfall.css';
import { t } from '~/texts';
import { type ShownLine, shownBill, type WeighedBill, type WeighedLine } from '../format/bill';
import { oneIn, percent, signed } from '../format/decibans';
import { linear, type Scale } from './scale';
import { Triangle } from './Triangle';
import { useWidth } from './useWidth';
import { NowMark, PriorMark, WaterfallAxis, WaterfallStep } from './WaterfallMarks';

export interface WaterfallLine extends WeighedLine {
  summary?: string;
  evidenceCount?: number;
}

interface Props<Line extends WaterfallLine> {
  bill: WeighedBill<Line>;
  /** Compact: no words, no links; for a drawer or a narrow column. */
  compact?: boolean;
  /** Height of a line in pixels. */
  row?: number;
  priorWords?: string;
  nowWords?: string;
  onEvidence?: (line: Line) => void;
  /** Families that add less than what was found of them, and why, in words. */
  bounded?: ReadonlyMap<string, string>;
}

/** Narrower than this there is no room for words beside the bars. */
const ROOM_FOR_WORDS = 480;
const HIGHEST = 22;
/** What of the axis lies before the prior, in decibans. */
const BEFORE = 2;

/** The bill as a waterfall from prior to posterior. It is a table: whoever can't see the bars reads the same numbers. */
export function Waterfall<Line extends WaterfallLine>({
  bill,
  compact: asked = false,
  row: height,
  priorWords,
  nowWords,
  onEvidence,
  bounded,
}: Props<Line>) {
  const [whole, room] = useWidth<HTMLTableElement>(asked ? 0 : ROOM_FOR_WORDS);
  const compact = asked || room < ROOM_FOR_WORDS;
  const row = height ?? (compact ? 22 : 27);
  const [ref, width] = useWidth<HTMLTableCellElement>(compact ? 150 : 300);
  const shown = shownBill(bill);
  const ends = shown.lines.flatMap(({ from, to }) => [from, to]);
  const domain = [
    Math.min(shown.prior - BEFORE, ...ends.map((end) => end - BEFORE)),
    Math.max(HIGHEST, ...ends.map((end) => end + 2)),
  ] as const;
  const x = linear(domain, [0, width]);
  const finding = t.charts.waterfallFinding({
    posterior: percent(shown.posterior),
    total: signed(shown.total),
    against: signed(shown.against),
    inFavour: signed(shown.for),
  });
  return (
    <table className={`pb-waterfall${compact ? ' compact' : ''}`} ref={whole}>
      <caption className="pf-v6-screen-reader">{finding}</caption>
      <colgroup>
        <col className="family" />
        {!compact && <col />}
        <col className="chart" />
        <col className="number" />
        {!compact && <col className="more" />}
      </colgroup>
      <thead>
        <tr>
          <th scope="col" colSpan={compact ? 1 : 2}>
            {compact ? <span className="pf-v6-screen-reader">{t.charts.family}</span> : <AxisNames />}
          </th>
          <th ref={ref} className="chart" aria-hidden="true">
            <WaterfallAxis x={x} width={width} domain={domain} compact={compact} />
          </th>
          <th scope="col" className="number">
            <span className="pf-v6-screen-reader">{t.charts.decibans}</span>
          </th>
          {!compact && (
            <th scope="col" className="more">
              <span className="pf-v6-screen-reader">{t.charts.evidence}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row" className="family">
            {t.charts.prior}
          </th>
          {!compact && (
            <td className="words">
              <span>{priorWords ?? t.charts.priorWords(oneIn(bill.priorDecibans))}</span>
            </td>
          )}
          <td className="chart" aria-hidden="true">
            <PriorMark x={x} width={width} row={row} domain={domain} compact={compact} prior={shown.prior} />
          </td>
          <td className="number strong">{signed(shown.prior)}</td>
          {!compact && <td />}
        </tr>
        {shown.lines.map((part, index) => (
          <Row
            key={part.line.family}
            {...{ part, compact, x, width, row, domain, onEvidence }}
            bounded={bounded?.get(part.line.family)}
            next={shown.lines[index + 1]}
          />
        ))}
        <tr className="now">
          <th scope="row" className="family">
            {compact ? t.charts.nowAt(percent(shown.posterior)) : t.charts.now}
          </th>
          {!compact && (
            <td className="words">
              <span>{nowWords}</span>
            </td>
          )}
          <td className="chart" aria-hidden="true">
            <NowMark x={x} width={width} row={row} domain={domain} compact={compact} total={shown.total} />
          </td>
          <td className="number strong">
            {signed(shown.total)}
            {compact && <span className="unit"> {t.charts.unit}</span>}
          </td>
          {!compact && (
            <td className="more">
              <span className="unit">{t.charts.unit}</span> <strong>{percent(shown.posterior)}</strong>
            </td>
          )}
        </tr>
      </tbody>
    </table>
  );
}

function AxisNames() {
  return (
    <span className="axis-names">
      {t.charts.posterior}
      <br />
      {t.charts.decibans}
    </span>
  );
}

interface RowProps<Line extends WaterfallLine> {
  part: ShownLine<Line>;
  next: ShownLine<Line> | undefined;
  compact: boolean;
  x: Scale;
  width: number;
  row: number;
  domain: readonly [number, number];
  onEvidence: ((line: Line) => void) | undefined;
  bounded: string | undefined;
}

function Row<Line extends WaterfallLine>({
  part,
  next,
  compact,
  x,
  width,
  row,
  domain,
  onEvidence,
  bounded,
}: RowProps<Line>) {
  const { line, decibans } = part;
  const side = line.decibans > 0 ? 'against' : 'for';
  const label = t.family.label(line.family, line.label);
  const count = line.evidenceCount ?? 0;
  return (
    <tr>
      <th scope="row" className="family">
        <Triangle side={side} /> {label}
      </th>
      {!compact && (
        <td className="words" title={line.summary}>
          <span>{line.summary}</span>
        </td>
      )}
      <td className="chart" aria-hidden="true">
        <WaterfallStep
          x={x}
          width={width}
          row={row}
          domain={domain}
          compact={compact}
          part={part}
          side={side}
          last={!next}
        />
      </td>
      <td className={`number strong ${side}-text`}>
        {signed(decibans)}
        {bounded && (
          <span className="bounded" title={bounded}>
            *<span className="pf-v6-screen-reader"> {bounded}</span>
          </span>
        )}
      </td>
      {!compact && (
        <td className="more">
          {count > 0 && onEvidence && (
            <button
              type="button"
              className="pb-link"
              onClick={() => onEvidence(line)}
              aria-label={t.charts.openEvents(count, label)}
            >
              {t.charts.events(count)}
            </button>
          )}
        </td>
      )}
    </tr>
  );
}
