import type { Mark } from '~/api/model';
import { t } from '~/texts';
import { dayAndTime, utc, weekdayDay } from '~/ui/format/time';
import { countedMarks } from './counted';
import { grouped, type Placed } from './gather';

/** ● touch, ■ power, ◇ gain, boxed amount, ○ contact: shape before colour; wider where a count needs it; hollow and gray where nothing rests on it. */
export function MarkShape({ placed }: { placed: Placed }) {
  return (
    <g className="mark">
      <title>{wordsOf(placed)}</title>
      <Shape placed={placed} />
    </g>
  );
}

const NAMED = 8;

/** Who was touched, what was gained or paid. */
const nameOf = ({ kind, merchant, label }: Mark): string =>
  kind === 'GAIN' || kind === 'PAYMENT'
    ? [label, merchant?.label].filter(Boolean).join(', ')
    : (merchant?.label ?? label);

/** When, what and how often; of several marks each merchant with its count, heaviest first. */
function wordsOf({ kind, marks }: Placed): string {
  const [first] = marks;
  const last = marks.at(-1) ?? first;
  const [from, to] = [new Date(first.at), new Date(last.until)];
  const days = [...new Set([weekdayDay(from), weekdayDay(to)])].join(' – ');
  const when = marks.length === 1 ? `${dayAndTime(from)} (${utc(from)})` : days;
  const parts = grouped(marks, nameOf)
    .map((of) => ({ name: nameOf(of[0]), times: timesOf(of), count: of.reduce((sum, one) => sum + one.count, 0) }))
    .sort((a, b) => b.count - a.count);
  const named = parts.slice(0, NAMED).map(({ name, times }) => (times > 1 ? `${name} × ${times}` : name));
  const more = parts.length > NAMED ? [t.casefile.timeline.andMore(parts.length - NAMED)] : [];
  const families = [...new Set(marks.flatMap((mark) => mark.families))];
  const weighing = t.casefile.timeline.weighing(families.map((family) => t.family.label(family)).join(', '));
  return `${when}: ${countedMarks(kind, marks)}\n${[...named, ...more, weighing].join('\n')}`;
}

/** How often a name stands for: what was gained or paid has its own count in its words. */
const timesOf = (marks: readonly [Mark, ...Mark[]]): number =>
  marks[0].kind === 'GAIN' || marks[0].kind === 'PAYMENT'
    ? marks.length
    : marks.reduce((sum, { count }) => sum + count, 0);

function Shape({ placed: { kind, weighs, x, y, text, half } }: { placed: Placed }) {
  const look = weighs ? 'weighs' : 'plain';
  const words = weighs ? 'on-against-substantial' : 'subtle';
  switch (kind) {
    case 'TOUCH':
      return (
        <>
          <rect className={`touch ${look}`} x={x - half} y={y - 9.5} width={half * 2} height="19" rx="9.5" />
          <Words x={x} y={y} text={text} className={words} />
        </>
      );
    case 'POWER':
      return (
        <>
          <rect className={`touch ${look}`} x={x - half} y={y - 9} width={half * 2} height="18" rx="3" />
          <Words x={x} y={y} text={text} className={words} />
        </>
      );
    case 'GAIN':
      return (
        <>
          <path
            className={`gain-mark ${look}`}
            d={`M${x} ${y - 11}L${x + half} ${y}L${x} ${y + 11}L${x - half} ${y}z`}
          />
          <Words x={x} y={y} text={text} className={weighs ? 'against-text' : 'subtle'} />
        </>
      );
    case 'PAYMENT':
      return (
        <>
          <rect className={`payment ${look}`} x={x - half} y={y - 10.5} width={half * 2} height="21" rx="4" />
          <Words x={x} y={y} text={text} className={weighs ? '' : 'subtle'} />
        </>
      );
    case 'CONTACT':
      return <circle className="contact" cx={x} cy={y} r="4.6" />;
  }
}

function Words({ x, y, text, className }: { x: number; y: number; text: string; className: string }) {
  return (
    <text className={`strong ${className}`} x={x} y={y + 4} textAnchor="middle">
      {text}
    </text>
  );
}
