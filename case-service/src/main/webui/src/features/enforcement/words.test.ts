import { describe, expect, it } from 'vitest';
import { funds, proposals } from '../../../test/fixtures/enforcement';
import { inverseOf, measureInWords, periodInWords, titleOf } from './words';

describe('a measure in words', () => {
  it('says what is done to whom, and what takes it back', () => {
    expect(titleOf(funds)).toBe('Withhold 12,480.00 EUR of M-8812');
    expect(proposals.items.map(titleOf)).toContain('Withhold 12,480.00 EUR of M-8812');
    expect(inverseOf(funds)).toBe('Release 12,480.00 EUR of M-8812');
  });
  it('counts reviews', () => {
    const what = { target: 'R-12', amount: null, reviews: 1 };
    expect(measureInWords('DELETE_REVIEWS', what)).toBe('Delete 1 review of R-12');
    expect(measureInWords('RESTORE_REVIEWS', { ...what, reviews: 31 })).toBe('Restore 31 reviews of R-12');
  });
  it('says how long notice is', () => {
    expect(periodInWords('PT720H')).toBe('30\u00a0d');
    expect(periodInWords('P14D')).toBe('14\u00a0d');
    expect(periodInWords('PT36H')).toBe('36\u00a0h');
    expect(periodInWords('PT0S')).toBeUndefined();
  });
});
