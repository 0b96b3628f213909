/** Hours of a day; an hour of the week is day × 24 + hour, Monday first. */
export const HOURS = 24;

export interface HourBand {
  low: readonly number[];
  high: readonly number[];
  size?: number;
}

const STEPS = 4;

/** Step 0 (nothing) to 4 (the person's own busiest hours). */
export function heatStep(value: number, highest: number): number {
  if (value <= 0 || highest <= 0) return 0;
  return Math.min(STEPS, Math.max(1, Math.ceil((value / highest) * STEPS)));
}

/** Upper bounds of the steps, for the legend. */
export function heatBounds(highest: number): number[] {
  return Array.from({ length: STEPS }, (_, step) => (highest * (step + 1)) / STEPS);
}

/** Hours of the week in which this person looks up more than the peers' band allows. */
export function unusualCells(hours: readonly number[], peers?: HourBand | null): number[] {
  if (!peers) return [];
  return hours.flatMap((value, index) =>
    value >= LEAST && value > (peers.high[index] ?? Number.POSITIVE_INFINITY) * BEYOND ? [index] : [],
  );
}

/** How far beyond the band's edge, one deviation above peers' mean, an hour must lie: the edge itself is crossed by one peer in six. */
const BEYOND = 1.5;

/** Mean look-ups an hour below which nothing is called unusual: a single one in a month says nothing. */
const LEAST = 0.25;

/** From hours of the week to hours of the day. */
export function profile(hours: readonly number[]): number[] {
  return Array.from({ length: HOURS }, (_, hour) =>
    hours.reduce((sum, value, index) => (index % HOURS === hour ? sum + value : sum), 0),
  );
}
