import type { Subject } from '~/api/model';
import { signed } from '~/ui/format/decibans';

/** Families that add less to the bill than the heaviest of their findings alone speaks for, with that one's decibans; what was judged no longer counts. */
export function boundedFamilies({ bill, findings, judgements }: Subject): ReadonlyMap<string, number> {
  const judgedAt = Date.parse(judgements[0]?.at ?? '');
  const bounded = new Map<string, number>();
  for (const { family, decibans } of bill?.lines ?? []) {
    const speaking = findings.filter((one) => one.family === family && !(Date.parse(one.foundAt) <= judgedAt));
    const heaviest = Math.max(...speaking.map(({ nowDecibans }) => nowDecibans));
    if (decibans > 0 && Math.round(heaviest) > Math.round(decibans)) bounded.set(family, heaviest);
  }
  return bounded;
}

/** In words, by family. */
export const wordsBy = (
  bounded: ReadonlyMap<string, number>,
  said: (heaviest: string) => string,
): ReadonlyMap<string, string> => new Map([...bounded].map(([family, heaviest]) => [family, said(signed(heaviest))]));
