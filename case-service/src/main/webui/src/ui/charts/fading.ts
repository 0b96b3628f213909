const DAY = 86_400_000;
/** Most pieces a curve is drawn of: more are not seen. */
const MOST_PIECES = 24;

export interface Corner {
  at: number;
  decibans: number;
}

/** What a family's weight changes by within a span of time, at its own pace. */
export interface Fade {
  decibans: number;
  /** ISO 8601, whole days. */
  halfLife: string;
}

/** Days of an ISO 8601 duration as half-lives are written. */
export const daysOf = (halfLife: string): number => Number(/^P(\d+)D$/.exec(halfLife)?.[1]);

/** Share of a fade that is done after that part of a span: by halves, so that most of it comes first. */
function done(past: number, span: number, halfLife: string): number {
  const rate = Math.LN2 / (daysOf(halfLife) * DAY);
  return Number.isNaN(rate) ? past / span : Math.expm1(-rate * past) / Math.expm1(-rate * span);
}

/** The curve from one corner to another moment, both left out: every family fades by its own half-life, and all arrive where they are known to. */
export function curve(from: Corner, until: number, fades: readonly Fade[]): Corner[] {
  const span = until - from.at;
  const pieces = Math.min(MOST_PIECES, Math.ceil(span / DAY));
  if (fades.every(({ decibans }) => decibans === 0)) return [];
  return Array.from({ length: Math.max(0, pieces - 1) }, (_, index) => {
    const past = ((index + 1) / pieces) * span;
    const faded = fades.reduce((sum, fade) => sum + fade.decibans * done(past, span, fade.halfLife), 0);
    return { at: from.at + past, decibans: from.decibans + faded };
  });
}
