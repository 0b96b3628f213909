import type { Share } from '~/api/model';

/** Share and its interval in per cent, to a tenth, for tables. */
export const shareCells = ({ share, low, high }: Share): number[] => [share, low, high].map(tenths);

export const tenths = (share: number): number => Math.round(share * 1000) / 10;
