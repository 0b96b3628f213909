import type { Mark } from '~/api/model';
import { t } from '~/texts';
import { type Scale, textWidth } from '~/ui/charts/scale';

/** Marks of one kind and span of time, all of which weigh or none, drawn as one with their sum. */
export interface Placed {
  id: string;
  ids: string[];
  kind: Mark['kind'];
  /** Whether anything that speaks against somebody rests on them. */
  weighs: boolean;
  x: number;
  y: number;
  count: number;
  /** What is written on it: a count, or an amount. */
  text: string;
  /** All it stands for, earliest first; never empty. */
  marks: readonly [Mark, ...Mark[]];
  /** Half of what it takes up sideways. */
  half: number;
}

const HOUR = 3_600_000;

/** Spans that marks are gathered by. A day is the picture's; finer ones are for who zooms in, coarser ones for narrow screens. */
const SPANS = [1, 3, 6, 12, 24, 48, 96, 168, 336, 672].map((hours) => hours * HOUR);

const GAP = 1;
const SMALLEST = 19;
const DIAMOND = 20;

/** A lane's marks, gathered until none lies on another and all lie within it: by day where the zoom allows, else by fewer or more hours. */
export function gathered(marks: readonly Mark[], x: Scale, y: number, width: number): Placed[] {
  const sorted = [...marks].sort((a, b) => a.at.localeCompare(b.at));
  const kinds = grouped(sorted, (mark) => `${mark.kind} ${weighs(mark)}`);
  const drawnBy = (spans: readonly number[]) =>
    apart(
      kinds.flatMap((kind) => finest(kind, spans, x, y)).sort((a, b) => a.x - b.x),
      width,
    );
  let spans = spansOf(x);
  let drawn = drawnBy(spans);
  while (spans.length > 1 && !within(drawn)) {
    spans = spans.slice(1);
    drawn = drawnBy(spans);
  }
  return drawn;
}

/** More than a lane holds is pushed out at its start. */
const within = ([first]: readonly Placed[]): boolean => !first || first.x - first.half >= 0;

/** Those as wide as the smallest mark; the coarsest at least. */
function spansOf(x: Scale): readonly number[] {
  const wide = SPANS.filter((span) => x(span) - x(0) >= SMALLEST);
  return wide.length > 0 ? wide : SPANS.slice(-1);
}

/** Only then is it drawn in the colour of evidence. */
export const weighs = ({ families }: Pick<Mark, 'families'>): boolean => families.length > 0;

/** Gathered by the finest span at which marks of this kind stand beside each other. */
function finest(marks: readonly Mark[], spans: readonly number[], x: Scale, y: number): Placed[] {
  const tried = spans.map((span) => by(span, marks, x, y));
  return tried.find((placed) => placed.every((one, index) => clear(placed[index - 1], one))) ?? tried.at(-1) ?? [];
}

const clear = (left: Placed | undefined, right: Placed): boolean =>
  !left || right.x - left.x >= left.half + right.half + GAP;

function by(span: number, marks: readonly Mark[], x: Scale, y: number): Placed[] {
  return grouped(marks, (mark) => Math.floor(wall(mark) / span)).map((group) => {
    const [first] = group;
    const middle = (Math.floor(wall(first) / span) + 0.5) * span - wall(first) + middleOf(first);
    const count = group.reduce((sum, mark) => sum + mark.count, 0);
    const text = first.kind === 'PAYMENT' ? paid(group) : counted(count);
    const half = widthOf(first, text) / 2;
    const ids = group.map(({ id }) => id);
    return {
      id: first.id,
      ids,
      kind: first.kind,
      weighs: weighs(first),
      x: x(middle),
      y,
      count,
      text,
      marks: group,
      half,
    };
  });
}

function widthOf({ kind }: Mark, text: string): number {
  switch (kind) {
    case 'CONTACT':
      return 11;
    case 'PAYMENT':
      return textWidth(text) + 16;
    case 'GAIN':
      return Math.max(DIAMOND, textWidth(text) + 14);
    case 'TOUCH':
    case 'POWER':
      return Math.max(SMALLEST, textWidth(text) + 7);
  }
}

/** Groups in the order of their first. */
export function grouped<T>(all: readonly T[], keyOf: (one: T) => unknown): (readonly [T, ...T[]])[] {
  const groups = new Map<unknown, [T, ...T[]]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return [...groups.values()];
}

const middleOf = ({ at, until }: Mark): number => (Date.parse(at) + Date.parse(until)) / 2;

/** The viewer's wall clock as a number, so that days begin at their midnight. */
function wall(mark: Mark): number {
  const at = middleOf(mark);
  return at - new Date(at).getTimezoneOffset() * 60_000;
}

/** Marks of different kinds that would touch are moved apart: to the right, and back where the lane ends. */
function apart(placed: Placed[], width: number): Placed[] {
  let left = 0;
  const moved = placed.map((one) => {
    const x = Math.max(one.x, left + one.half);
    left = x + one.half + GAP;
    return { ...one, x };
  });
  let right = width;
  return moved
    .reverse()
    .map((one) => {
      const x = Math.min(one.x, right - one.half);
      right = x - one.half - GAP;
      return { ...one, x };
    })
    .reverse();
}

/** "7", "213", "1.2k": what fits on a mark. */
export function counted(count: number): string {
  return count < 1000 ? String(count) : `${Number((count / 1000).toFixed(count < 9_950 ? 1 : 0))}k`;
}

/** "1,200 USD", "3 payments, 1,980 USD": charts have no cents. What has no sum (amounts unknown, of several currencies, or both ways) is counted only. */
export function paid(marks: readonly Pick<Mark, 'count' | 'amount' | 'currency'>[]): string {
  const count = marks.reduce((sum, mark) => sum + mark.count, 0);
  const said = t.casefile.marks.PAYMENT.counted(count);
  const amounts = marks.map(({ amount }) => Number(amount ?? Number.NaN));
  const alike = new Set(marks.map(({ currency }, index) => `${currency} ${Math.sign(amounts[index] ?? 0)}`)).size === 1;
  if (!alike || amounts.some(Number.isNaN)) return said;
  const sum = Math.round(amounts.reduce((total, amount) => total + amount, 0)).toLocaleString(t.locale);
  const money = `${sum.replace('-', '−')} ${marks[0]?.currency ?? ''}`.trim();
  return count === 1 ? money : `${said}, ${money}`;
}
