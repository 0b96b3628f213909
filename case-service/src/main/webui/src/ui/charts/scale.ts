/** Maps a span of values to pixels. */
export type Scale = (value: number) => number;

export function linear(domain: readonly [number, number], range: readonly [number, number]): Scale {
  const [d0, d1] = domain;
  const [r0, r1] = range;
  const slope = d1 === d0 ? 0 : (r1 - r0) / (d1 - d0);
  return (value) => r0 + (value - d0) * slope;
}

/** Marks at whole multiples of a step within a span. */
export function marks(from: number, to: number, step: number): number[] {
  const found: number[] = [];
  for (let at = Math.ceil(from / step) * step; at <= to; at += step) found.push(at);
  return found;
}

/** A round step (1, 2, 5 × 10ⁿ) that cuts a span into at most `most` parts. */
export function roundStep(size: number, most: number): number {
  const rough = Math.max(size / most, 1e-9);
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= rough) ?? 10;
  return factor * power;
}

const NARROW = new Set([..."ilj.,:;|!'()[] tfrI"]);
const WIDE = new Set([...'mwMW%@']);

/** About how wide a text is, in pixels; charts use it to drop a label rather than cut it. */
export function textWidth(text: string, size = 12): number {
  let units = 0;
  for (const char of text) units += NARROW.has(char) ? 0.34 : WIDE.has(char) ? 0.86 : 0.56;
  return units * size;
}
