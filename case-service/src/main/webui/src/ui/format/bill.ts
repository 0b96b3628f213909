import { roundTogether } from './decibans';

/** What a chart needs of one line of a bill. */
export interface WeighedLine {
  family: string;
  label: string;
  decibans: number;
}

export interface WeighedBill<Line extends WeighedLine = WeighedLine> {
  priorDecibans: number;
  totalDecibans: number;
  alertLineDecibans?: number;
  posterior: number;
  lines: readonly Line[];
}

/** One line as shown: whole decibans, and where its bar starts and ends on the way from prior to total. */
export interface ShownLine<Line extends WeighedLine = WeighedLine> {
  line: Line;
  decibans: number;
  from: number;
  to: number;
}

export interface ShownBill<Line extends WeighedLine = WeighedLine> {
  prior: number;
  total: number;
  against: number;
  for: number;
  posterior: number;
  alertLine: number;
  lines: ShownLine<Line>[];
}

/**
 * A bill in whole decibans: prior, against by weight, for by weight, total; prior + lines = total exactly.
 * A line's side is the side of its true weight, so that +0.3 stays "against" though it reads 0.
 */
export function shownBill<Line extends WeighedLine>(bill: WeighedBill<Line>): ShownBill<Line> {
  const ordered = [...bill.lines].sort(bySideAndWeight);
  const parts = [bill.priorDecibans, ...ordered.map((line) => line.decibans)];
  const [prior = 0, ...weights] = roundTogether(parts, bill.totalDecibans);
  let at = prior;
  const lines = ordered.map((line, index) => {
    const decibans = weights[index] ?? 0;
    const shown = { line, decibans, from: at, to: at + decibans };
    at = shown.to;
    return shown;
  });
  const sum = (side: ShownLine<Line>[]) => side.reduce((total, { decibans }) => total + decibans, 0);
  return {
    prior,
    total: at,
    against: sum(lines.filter(({ line }) => line.decibans > 0)),
    for: sum(lines.filter(({ line }) => line.decibans <= 0)),
    posterior: bill.posterior,
    alertLine: bill.alertLineDecibans ?? 0,
    lines,
  };
}

function bySideAndWeight(a: WeighedLine, b: WeighedLine): number {
  const side = Number(b.decibans > 0) - Number(a.decibans > 0);
  return side || Math.abs(b.decibans) - Math.abs(a.decibans);
}
