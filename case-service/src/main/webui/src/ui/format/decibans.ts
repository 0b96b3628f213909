import { t } from '~/texts';

/** Whole decibans that add up: what people read is rounded once, together, never line by line. */

const MINUS = '\u2212';

/** Strength of evidence as pages and colours name it; bounds in whole decibans. */
export type Strength = 'slight' | 'moderate' | 'substantial' | 'strong';

const STRENGTHS: ReadonlyArray<readonly [number, Strength]> = [
  [15, 'strong'],
  [8, 'substantial'],
  [3, 'moderate'],
];

export function strengthOf(decibans: number): Strength {
  const size = Math.abs(decibans);
  return STRENGTHS.find(([least]) => size >= least)?.[1] ?? 'slight';
}

/**
 * Rounds parts to whole numbers whose sum is the rounded sum of the parts (largest remainder).
 * Ties go to the earlier part, so the same bill always reads the same.
 */
export function roundTogether(parts: readonly number[], total = parts.reduce((sum, part) => sum + part, 0)): number[] {
  const floors = parts.map(Math.floor);
  const missing = Math.round(total) - floors.reduce((sum, floor) => sum + floor, 0);
  const byRemainder = parts
    .map((part, index) => ({ index, remainder: part - Math.floor(part) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  const lifted = new Set(byRemainder.slice(0, Math.max(0, missing)).map(({ index }) => index));
  return floors.map((floor, index) => (lifted.has(index) ? floor + 1 : floor));
}

/** "+14", "−3", "0": a real minus sign, and never "−0". */
export function signed(value: number): string {
  const whole = Math.round(value);
  if (whole === 0) return '0';
  return whole > 0 ? `+${whole}` : `${MINUS}${Math.abs(whole)}`;
}

/** "−40" or "14" for axes, where a plus would be noise. */
export function plain(value: number): string {
  return value < 0 ? `${MINUS}${Math.abs(value)}` : `${value}`;
}

/** Posterior from decibans, 0 to 1 (EVIDENCE: posterior = 1/(1+10^(−dB/10))). */
export function posteriorOf(decibans: number): number {
  return 1 / (1 + 10 ** (-decibans / 10));
}

/** "10,000" of a prior of 1 in 10,000, −40 decibans; to two digits. */
export function oneIn(prior: number): string {
  return twoDigits(1 / posteriorOf(prior));
}

/**
 * "10,000" where at any moment at most 1 in 10,000 innocent people stands at the alert line: the evidence against them has a mean of at most 1, so it comes
 * to what lies between prior and line with at most its inverse as chance (Markov's inequality; EVIDENCE §2, scoring-service's README "The promise").
 */
export function innocentStandThereOneIn(prior: number, alertLine: number): string {
  return twoDigits(10 ** ((alertLine - prior) / 10));
}

const twoDigits = (value: number) => Number(value.toPrecision(2)).toLocaleString(t.locale);

/** "96 %", and what is between whole per cents at the ends: "0.01 %", "> 99 %". */
export function percent(share: number): string {
  const value = share * 100;
  if (value > 99.5 && value < 100) return '> 99\u00a0%';
  if (value >= 0.5 || value === 0) return `${Math.round(value)}\u00a0%`;
  return `${Number(value.toPrecision(1))}\u00a0%`;
}

/** Posterior of an axis mark: whole per cent, and at the ends as far as its one digit from nothing or all: "0.01 %", "99.9 %". */
export function percentOfDecibans(decibans: number): string {
  const value = posteriorOf(decibans) * 100;
  const rest = posteriorOf(-decibans) * 100;
  if (value < 0.95) return `${Number(value.toPrecision(1))}\u00a0%`;
  return `${rest < 0.5 ? Number((100 - Number(rest.toPrecision(1))).toFixed(6)) : Math.round(value)}\u00a0%`;
}
