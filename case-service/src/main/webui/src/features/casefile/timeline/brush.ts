/** A span of whole days within the overview, counted from its first. */
export type Days = [from: number, to: number];

export const DAY = 86_400_000;
const LEAST = 2;

export function dayOf(at: string, start: number, days: number): number {
  return Math.min(days, Math.max(0, (Date.parse(at) - start) / DAY));
}

/** Whole days between where a drag began and where it is; never less than two. */
export function dragged(anchor: number, at: number, days: number): Days {
  const from = Math.max(0, Math.floor(Math.min(anchor, at)));
  const to = Math.min(days, Math.ceil(Math.max(anchor, at)));
  if (to - from >= LEAST) return [from, to];
  return from + LEAST <= days ? [from, from + LEAST] : [Math.max(0, days - LEAST), days];
}

/** One edge moved by some days, kept off the other. */
export function nudged([from, to]: Days, side: 0 | 1, step: number, days: number): Days {
  if (side === 0) return [Math.min(Math.max(0, Math.round(from) + step), Math.ceil(to) - LEAST), to];
  return [from, Math.max(Math.min(days, Math.round(to) + step), Math.floor(from) + LEAST)];
}

export function isoDays([from, to]: Days, start: number): [string, string] {
  return [new Date(start + Math.floor(from) * DAY).toISOString(), new Date(start + Math.ceil(to) * DAY).toISOString()];
}
